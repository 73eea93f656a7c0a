/** The network on screen. One class that owns sigma, reads Marks and nothing else, and tells what is pointed at. */
import { MultiUndirectedGraph } from "graphology";
import Sigma from "sigma";
import type { CameraState } from "sigma/types";
import type { Camera } from "../model/view.ts";
import {
  cameraAt,
  fittedFrame,
  frameAt,
  markScale,
  NEAREST,
  type Room,
  roundedCamera,
  wholeFrame,
} from "../network/camera.ts";
import type { Pixels } from "../network/curve.ts";
import { type Difference, difference } from "../network/difference.ts";
import { type Frame, fitFrame } from "../network/fit.ts";
import type { Theme } from "../network/ink.ts";
import { type Box, type PlacedLabel, placeLabels, type Screen } from "../network/labels.ts";
import type { Marks, Stage } from "../network/marks.ts";
import { NodeDrag } from "./NodeDrag.ts";
import { besideRing, drawOverlay, type Lifted, liftedBy } from "./overlay.ts";
import { type Target, targetAt } from "./pointer.ts";
import { drawingSettings } from "./settings.ts";
import {
  buildStageGraph,
  type EdgeAttributes,
  edgeAttributes,
  edgeKey,
  type NodeAttributes,
  nodeAttributes,
  nodeKey,
} from "./stageGraph.ts";
import { WebGLMissing } from "./WebGLMissing.ts";

export interface CanvasOptions {
  readonly theme: Theme;
  /** Where the camera stands at first; left out: fitted. */
  readonly camera?: Camera | undefined;
  /** What lies upon the canvas, in its pixels: marks and names keep clear of it. */
  readonly covered: () => Covered;
  /** `at`: pixels from the canvas's left and top. */
  readonly onHover: (target: Target | null, at: readonly [number, number]) => void;
  readonly onSelect: (target: Target | null) => void;
  /** The camera has come to rest where the visitor moved it; undefined: fitted again. */
  readonly onCamera?: (camera: Camera | undefined) => void;
  /** The visitor has put a node into this place of the layout's grid; left out: nodes cannot be dragged. */
  readonly onPin?: (id: string, x: number, y: number) => void;
  /** WebGL went away, or came back. */
  readonly onContext: (state: "lost" | "restored") => void;
}

export interface Covered {
  /** Pixels that are not free at each side. */
  readonly inset: Box;
  /** Pieces of what is free, such as the legend. */
  readonly obstacles: readonly Box[];
}

/** The layout's grid has this many units each way. */
const GRID = 10_000;
/** Milliseconds after the last movement at which names are placed anew. */
const REST = 90;
const FLIGHT = 420;
/** More edges than this are not drawn while the camera moves. */
const MANY_EDGES = 1500;
/** How far the visitor can zoom, from the whole as fitted. */
const FURTHEST_IN = 16;
const FURTHEST_OUT = 2.5;
/** A change of width by more pixels than this is a panel that opened or closed: the picture glides. */
const LEAP = 120;

export class NetworkCanvas {
  private marks: Marks;
  private theme: Theme;
  private readonly options: CanvasOptions;
  private readonly container: HTMLElement;
  private readonly stageElement: HTMLElement;
  private readonly overlay: HTMLCanvasElement;
  private sigma: Sigma<NodeAttributes, EdgeAttributes>;
  /** Places of the nodes on screen: those of the stage, except while they are on their way. */
  private x: Float64Array;
  private y: Float64Array;
  /** Frame of the way. */
  private gliding = 0;
  /** Frame in which names are placed anew. */
  private naming = 0;
  private readonly drag: NodeDrag | undefined;
  private pixels: Pixels = new Float32Array();
  private labels: readonly PlacedLabel[] = [];
  /** Node positions at which the labels were placed. */
  private labelPixels: Pixels = new Float32Array();
  private hovered: Target | null = null;
  private lifted: Lifted | null = null;
  /** The frame of zoom 1. */
  private whole: Frame = { scale: 1, left: 0, top: 0 };
  /** Sigma's ratio of it. */
  private wholeRatio = 1;
  private free: Box = { left: 0, top: 0, right: 1, bottom: 1 };
  /** The marks that the fitted picture shows. */
  private framed: Marks;
  /** Where the camera rests or flies to; undefined: fitted. */
  private camera: Camera | undefined;
  /** The same as the listener knows it. */
  private told: Camera | undefined;
  /** Whether the visitor has moved the camera since it last rested. */
  private moved = false;
  /** Number of the flight that is under way. */
  private flight = 0;
  private flying = false;
  /** Whether the camera has moved since the last rest. */
  private moving = false;
  private coarse = false;
  private width: number;
  private restTimer: ReturnType<typeof setTimeout> | undefined;
  private readonly observer: ResizeObserver;

  constructor(container: HTMLElement, marks: Marks, options: CanvasOptions) {
    if (!hasWebGL()) throw new WebGLMissing("The browser offers no WebGL.");
    this.container = container;
    this.options = options;
    this.marks = marks;
    this.theme = options.theme;
    this.framed = marks;
    this.x = marks.stage.nodes.x;
    this.y = marks.stage.nodes.y;
    this.camera = options.camera;
    this.told = options.camera;
    this.stageElement = document.createElement("div");
    this.stageElement.className = "canvas-stage";
    this.overlay = document.createElement("canvas");
    this.overlay.className = "canvas-overlay";
    container.replaceChildren(this.stageElement, this.overlay);
    this.width = container.offsetWidth;
    this.sigma = this.open();
    this.frame(false);
    this.observer = new ResizeObserver(() => this.resized());
    this.observer.observe(container);
    container.addEventListener("pointerdown", this.pressed);
    container.addEventListener("pointermove", this.pointed);
    container.addEventListener("pointerleave", this.unpointed);
    document.addEventListener("pointerup", this.awaitRest);
    if (options.onPin) this.drag = this.dragging(options.onPin);
  }

  /** Shows other marks. Of the same stage: refreshes exactly what differs. */
  show(marks: Marks): void {
    const before = this.marks;
    const changed = difference(before, marks);
    this.marks = marks;
    this.markLifted(null);
    const onTheirWay = this.gliding !== 0;
    cancelAnimationFrame(this.gliding);
    this.labels = this.labels.filter(({ node }) => (marks.nodes.radius[node] ?? 0) > 0);
    if (changed === null) this.labels = [];
    if (changed !== null && !onTheirWay) {
      this.redrawn(changed);
      this.placeNamesSoon();
    } else if (isSameGraph(before.stage, marks.stage)) this.glide(marks.stage);
    else {
      this.gliding = 0;
      this.x = marks.stage.nodes.x;
      this.y = marks.stage.nodes.y;
      this.sigma.setGraph(buildStageGraph(marks, this.theme));
      if (before.lens !== marks.lens) this.camera = undefined;
      this.framed = marks;
      this.frame(false);
    }
  }

  setTheme(theme: Theme): void {
    if (theme === this.theme) return;
    this.theme = theme;
    this.sigma.setGraph(buildStageGraph(this.marks, this.theme));
    this.placeNames();
  }

  /** Shows all that is drawn in the free part of the canvas. */
  fit({ animate = true }: { readonly animate?: boolean } = {}): void {
    this.framed = this.marks;
    this.camera = undefined;
    this.frame(animate);
  }

  /** Puts the camera where a View has it; undefined: fitted. Where it stands there already, nothing moves. */
  setCamera(
    camera: Camera | undefined,
    { animate = true }: { readonly animate?: boolean } = {},
  ): void {
    if (isSame(camera, this.camera) && !this.moved) {
      this.told = camera;
      return;
    }
    if (camera === undefined) this.framed = this.marks;
    this.told = camera;
    this.camera = camera;
    this.frame(animate);
  }

  /** Brings what is selected, and its parties, to the middle of the free part of the canvas. */
  flyToSelection(): void {
    const { nodes, stage } = this.marks;
    const places = Array.from(nodes.ring.keys()).filter(
      (place) => (nodes.ring[place] ?? 0) > 0 && (nodes.radius[place] ?? 0) > 0,
    );
    if (places.length === 0) return;
    const x = Float64Array.from(places, (place) => stage.nodes.x[place] ?? 0);
    const y = Float64Array.from(places, (place) => stage.nodes.y[place] ?? 0);
    const near = fitFrame({ x, y }, shrunk(this.free, 0.2), []);
    const middle = (values: Float64Array) => (Math.min(...values) + Math.max(...values)) / 2;
    const zoom = Math.min(near.scale / this.whole.scale, NEAREST);
    this.camera = roundedCamera({ x: middle(x), y: middle(y), zoom });
    this.frame(true);
  }

  zoomIn(): void {
    this.zoom(1 / 1.5);
  }

  zoomOut(): void {
    this.zoom(1.5);
  }

  /** Moves the picture by pixels, for the arrow keys. */
  pan(right: number, down: number): void {
    const here = this.sigma.viewportToFramedGraph({ x: 0, y: 0 });
    const there = this.sigma.viewportToFramedGraph({ x: right, y: down });
    const { x, y } = this.sigma.getCamera().getState();
    this.sigma.getCamera().setState({ x: x + there.x - here.x, y: y + there.y - here.y });
  }

  /** What covers the canvas has changed: fits again unless the visitor has moved the camera. */
  coverChanged(): void {
    if (this.moved || this.camera !== undefined) this.placeNames();
    else this.frame(true);
  }

  /** Draws the names anew, for when their font has arrived. */
  redraw(): void {
    this.drawAbove();
  }

  kill(): void {
    clearTimeout(this.restTimer);
    cancelAnimationFrame(this.gliding);
    cancelAnimationFrame(this.naming);
    this.drag?.kill();
    this.observer.disconnect();
    this.container.removeEventListener("pointerdown", this.pressed);
    this.container.removeEventListener("pointermove", this.pointed);
    this.container.removeEventListener("pointerleave", this.unpointed);
    document.removeEventListener("pointerup", this.awaitRest);
    this.sigma.kill();
    this.container.replaceChildren();
  }

  /** Puts the camera where it rests, or what was last fitted into the free part of the canvas. */
  private frame(animate: boolean): void {
    const room = this.room();
    this.free = room.free;
    this.whole = wholeFrame(this.marks.stage, room);
    this.wholeRatio = this.stateOf(this.whole).ratio;
    this.sigma.setSettings({
      minCameraRatio: this.wholeRatio / FURTHEST_IN,
      maxCameraRatio: this.wholeRatio * FURTHEST_OUT,
    });
    this.moved = false;
    this.move(
      this.camera === undefined
        ? fittedFrame(this.framed, this.whole, room)
        : frameAt(this.camera, this.whole, this.free),
      animate,
    );
  }

  private open(): Sigma<NodeAttributes, EdgeAttributes> {
    // Opened empty: with the grid's bounds known first, the marks are processed once.
    const sigma = new Sigma<NodeAttributes, EdgeAttributes>(
      new MultiUndirectedGraph<NodeAttributes, EdgeAttributes>(),
      this.stageElement,
      drawingSettings(
        (ratio) => 1 / markScale(this.free, this.wholeRatio / ratio),
        () => !(this.moving && this.marks.stage.edges.count > MANY_EDGES),
      ),
    );
    sigma.setCustomBBox({ x: [0, GRID], y: [0, GRID] });
    sigma.setGraph(buildStageGraph(this.marks, this.theme));
    sigma.on("afterRender", this.rendered);
    sigma.on("clickNode", ({ event }) => this.clicked(event.x, event.y));
    sigma.on("clickStage", ({ event }) => this.clicked(event.x, event.y));
    sigma.getCamera().on("updated", () => {
      this.moving = true;
      if (!this.flying) this.moved = true;
    });
    for (const canvas of Object.values(sigma.getCanvases())) {
      canvas.addEventListener("webglcontextlost", (event) => {
        // Sigma gives its contexts up when it is killed: those are not missed.
        if (!canvas.isConnected) return;
        event.preventDefault();
        this.options.onContext("lost");
      });
      canvas.addEventListener("webglcontextrestored", () => {
        if (!canvas.isConnected) return;
        this.reopen();
        this.frame(false);
        this.options.onContext("restored");
      });
    }
    return sigma;
  }

  /** Writes these marks anew, past graphology's events: each of them would make sigma refresh by itself. */
  private redrawn({ nodes, edges }: Difference): void {
    const graph = this.sigma.getGraph();
    for (const place of nodes) {
      const attributes = nodeAttributes(this.marks, place, this.theme);
      attributes.x = this.x[place] ?? 0;
      attributes.y = this.y[place] ?? 0;
      Object.assign(graph.getNodeAttributes(nodeKey(place)), attributes);
    }
    for (const place of edges)
      Object.assign(
        graph.getEdgeAttributes(edgeKey(place)),
        edgeAttributes(this.marks, place, this.theme),
      );
    this.sigma.refresh({
      partialGraph: { nodes: nodes.map(nodeKey), edges: edges.map(edgeKey) },
      skipIndexation: true,
    });
  }

  /** Nodes go from where they lie to their new places, all else is drawn anew at once. */
  private glide(after: Stage): void {
    const all = { nodes: [...this.x.keys()], edges: [...after.edges.source.keys()] };
    const [fromX, fromY] = [this.x, this.y];
    const began = performance.now();
    const moved = movedPlaces(after, this.x, this.y);
    const step = () => {
      const share = Math.min(1, (performance.now() - began) / FLIGHT);
      const eased = share * share * (3 - 2 * share);
      this.x = fromX.map((x, place) => x + ((after.nodes.x[place] ?? x) - x) * eased);
      this.y = fromY.map((y, place) => y + ((after.nodes.y[place] ?? y) - y) * eased);
      this.redrawn(share < 1 ? moved : all);
      if (share < 1) this.gliding = requestAnimationFrame(step);
      else this.settle(after);
    };
    if (prefersStillness() || moved.nodes.length === 0) {
      this.settle(after);
      this.redrawn(all);
      this.placeNames();
    } else step();
  }

  private settle({ nodes }: Stage): void {
    this.gliding = 0;
    this.x = nodes.x;
    this.y = nodes.y;
    this.awaitRest();
  }

  private reopen(): void {
    clearTimeout(this.restTimer);
    this.labels = [];
    this.sigma.kill();
    this.sigma = this.open();
  }

  private resized(): void {
    if (this.container.offsetWidth === 0 || this.container.offsetHeight === 0) return;
    this.rest();
    this.sigma.resize();
    const width = this.container.offsetWidth;
    const leap = Math.abs(width - this.width) > LEAP;
    this.width = width;
    this.frame(leap);
  }

  /** The free part of the canvas, less a margin for the names at its edges. */
  private room(): Room {
    const { inset, obstacles } = this.options.covered();
    const width = this.container.offsetWidth;
    const height = this.container.offsetHeight;
    const side = width < 600 ? 22 : 52;
    return {
      free: {
        left: inset.left + side,
        top: inset.top + 22,
        right: Math.max(inset.left + side + 1, width - inset.right - side),
        bottom: Math.max(inset.top + 23, height - inset.bottom - 26),
      },
      obstacles,
    };
  }

  /** Pixels that the whole grid takes at camera ratio 1. */
  private unitPixels(): number {
    const cameraState = { x: 0.5, y: 0.5, ratio: 1, angle: 0 };
    const from = this.sigma.framedGraphToViewport({ x: 0, y: 0 }, { cameraState });
    const to = this.sigma.framedGraphToViewport({ x: 1, y: 0 }, { cameraState });
    return to.x - from.x;
  }

  private stateOf({ scale, left, top }: Frame): CameraState {
    return {
      x: (this.container.offsetWidth / 2 - left) / scale / GRID,
      y: (top - this.container.offsetHeight / 2) / scale / GRID,
      ratio: this.unitPixels() / (scale * GRID),
      angle: 0,
    };
  }

  /** The frame that is on screen. */
  private presentFrame(): Frame {
    const zero = this.sigma.framedGraphToViewport({ x: 0, y: 0 });
    const one = this.sigma.framedGraphToViewport({ x: 1, y: 1 });
    return { scale: (one.x - zero.x) / GRID, left: zero.x, top: zero.y };
  }

  private move(frame: Frame, animate: boolean): void {
    const state = this.stateOf(frame);
    const camera = this.sigma.getCamera();
    this.flying = true;
    const flight = ++this.flight;
    const landed = () => {
      if (flight === this.flight) this.flying = false;
    };
    const flies = animate && !prefersStillness();
    // A flight under way would go on from a state that is only set, as if the visitor had moved: another one ends it.
    if (flies || camera.isAnimated()) {
      camera.animate(state, { duration: flies ? FLIGHT : 1, easing: "cubicInOut" }, landed);
      return;
    }
    camera.setState(state);
    landed();
    this.moving = false;
    this.sigma.refresh({ partialGraph: {}, skipIndexation: true });
    this.placeNames();
  }

  private zoom(factor: number): void {
    const camera = this.sigma.getCamera();
    const ratio = camera.getBoundedRatio(camera.getState().ratio * factor);
    if (prefersStillness()) camera.setState({ ratio });
    else camera.animate({ ratio }, { duration: 200 });
  }

  private readonly rendered = (): void => {
    this.project();
    this.drawAbove();
    this.awaitRest();
  };

  private readonly awaitRest = (): void => {
    clearTimeout(this.restTimer);
    this.restTimer = setTimeout(() => this.rest(), REST);
  };

  /** Notes where the visitor has left the camera, and tells it. */
  private rest(): void {
    if (this.sigma.getCamera().isAnimated()) return;
    if (this.moving) {
      this.moving = false;
      // Edges that were left out while the camera moved.
      this.sigma.refresh({ partialGraph: {}, skipIndexation: true });
    }
    this.placeNames();
    if (this.sigma.getMouseCaptor().isMouseDown) return;
    if (this.moved)
      this.camera = roundedCamera(cameraAt(this.presentFrame(), this.whole, this.free));
    this.moved = false;
    if (isSame(this.camera, this.told)) return;
    this.told = this.camera;
    this.options.onCamera?.(this.camera);
  }

  private project(): void {
    const { count } = this.marks.stage.nodes;
    const { x, y } = this;
    if (this.pixels.length !== count * 2) this.pixels = new Float32Array(count * 2);
    const screen = this.screen();
    const at: [number, number] = [0, 0];
    for (let place = 0; place < count; place++) {
      screen.project(x[place] ?? 0, y[place] ?? 0, at);
      this.pixels[place * 2] = at[0];
      this.pixels[place * 2 + 1] = at[1];
    }
  }

  private screen(): Screen {
    const { scale, left, top } = this.presentFrame();
    const { inset, obstacles } = this.options.covered();
    const width = this.container.offsetWidth;
    const height = this.container.offsetHeight;
    return {
      width,
      height,
      project: (x, y, into) => {
        into[0] = left + x * scale;
        into[1] = top - y * scale;
      },
      radius: this.radiusOf,
      obstacles: [
        ...obstacles,
        { left: 0, top: 0, right: width, bottom: inset.top },
        { left: 0, top: height - inset.bottom, right: width, bottom: height },
      ],
    };
  }

  private readonly radiusOf = (radius: number): number => this.sigma.scaleSize(radius);

  /** In the next frame, once, however often marks change before it. */
  private placeNamesSoon(): void {
    cancelAnimationFrame(this.naming);
    this.naming = requestAnimationFrame(() => this.placeNames());
  }

  private placeNames(): void {
    this.project();
    const ringed = Array.from(this.marks.nodes.ring.keys()).filter(
      (place) => this.marks.nodes.ring[place] !== 0,
    );
    const placed = placeLabels(this.marks, this.screen(), [
      ...(this.lifted?.nodes ?? []),
      ...ringed,
    ]);
    this.labels = placed.map((label) =>
      this.marks.nodes.ring[label.node] === 0 ? label : besideRing(label),
    );
    this.labelPixels = this.pixels.slice();
    this.drawAbove();
  }

  private drawAbove(): void {
    const ratio = window.devicePixelRatio || 1;
    const width = this.container.offsetWidth;
    const height = this.container.offsetHeight;
    if (this.overlay.width !== width * ratio || this.overlay.height !== height * ratio) {
      this.overlay.width = width * ratio;
      this.overlay.height = height * ratio;
    }
    const context = this.overlay.getContext("2d");
    if (context === null) return;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    drawOverlay(context, {
      marks: this.marks,
      theme: this.theme,
      pixels: this.pixels,
      radius: this.radiusOf,
      labels: this.labels.map((label) => this.followed(label)),
      lifted: this.lifted,
    });
  }

  /** A label goes along with its node until the camera rests and names are placed anew. */
  private followed(label: PlacedLabel): PlacedLabel {
    const at = label.node * 2;
    const right = (this.pixels[at] ?? 0) - (this.labelPixels[at] ?? 0);
    const down = (this.pixels[at + 1] ?? 0) - (this.labelPixels[at + 1] ?? 0);
    return right === 0 && down === 0 ? label : { ...label, x: label.x + right, y: label.y + down };
  }

  private readonly pressed = (event: PointerEvent): void => {
    this.coarse = event.pointerType === "touch";
  };

  private readonly pointed = (event: PointerEvent): void => {
    if (event.pointerType === "touch" || event.buttons !== 0) return;
    const box = this.container.getBoundingClientRect();
    const at = [event.clientX - box.left, event.clientY - box.top] as const;
    const target = this.targetAt(at[0], at[1]);
    if (target?.kind !== this.hovered?.kind || target?.place !== this.hovered?.place)
      this.lift(target);
    this.options.onHover(target, at);
  };

  private readonly unpointed = (): void => {
    this.lift(null);
    this.options.onHover(null, [0, 0]);
  };

  private dragging(onPin: NonNullable<CanvasOptions["onPin"]>): NodeDrag {
    const onGrid = (x: number, y: number) => {
      const { scale, left, top } = this.presentFrame();
      return [Math.round((x - left) / scale), Math.round((top - y) / scale)] as const;
    };
    return new NodeDrag(this.container, {
      nodeAt: (x, y) => {
        // By its mark, not by its name: names lie where somebody takes hold of the whole picture.
        const target = this.targetAt(x, y, []);
        return target?.kind === "node" ? target.place : undefined;
      },
      onDrag: (node, right, down) => {
        const [x, y] = onGrid(right, down);
        this.x = this.x.slice().fill(x, node, node + 1);
        this.y = this.y.slice().fill(y, node, node + 1);
        const { incident, incidentStart } = this.marks.stage;
        const edges = incident.subarray(incidentStart[node], incidentStart[node + 1]);
        this.redrawn({ nodes: [node], edges: [...edges] });
      },
      onDrop: (node, right, down) =>
        onPin(this.marks.stage.nodes.ids[node] ?? "", ...onGrid(right, down)),
    });
  }

  private clicked(x: number, y: number): void {
    if (this.drag?.moved) return;
    this.options.onSelect(this.targetAt(x, y));
  }

  private targetAt(x: number, y: number, labels = this.labels): Target | null {
    const pointer = this.coarse ? "coarse" : "fine";
    return targetAt(this.marks, this.pixels, labels, this.radiusOf, x, y, pointer);
  }

  private lift(target: Target | null): void {
    this.markLifted(target);
    if (this.pixels.length > 0) this.placeNames();
  }

  private markLifted(target: Target | null): void {
    this.hovered = target;
    this.lifted = target === null ? null : liftedBy(this.marks, target);
    this.stageElement.toggleAttribute("data-dimmed", target !== null);
    this.container.style.cursor = target === null ? "" : "pointer";
  }
}

/** Whether only places and colours differ. */
function isSameGraph(before: Stage, after: Stage): boolean {
  return before.nodes.ids === after.nodes.ids && before.edges.ids === after.edges.ids;
}

/** What lies elsewhere in `after` than at x and y, with its edges. */
function movedPlaces(after: Stage, x: Float64Array, y: Float64Array): Difference {
  const { nodes, edges } = after;
  const isMoved = (place: number) => nodes.x[place] !== x[place] || nodes.y[place] !== y[place];
  return {
    nodes: [...x.keys()].filter(isMoved),
    edges: [...edges.source.keys()].filter(
      (edge) => isMoved(edges.source[edge] ?? 0) || isMoved(edges.target[edge] ?? 0),
    ),
  };
}

function isSame(one: Camera | undefined, other: Camera | undefined): boolean {
  return one?.x === other?.x && one?.y === other?.y && one?.zoom === other?.zoom;
}

function hasWebGL(): boolean {
  const canvas = document.createElement("canvas");
  return (canvas.getContext("webgl2") ?? canvas.getContext("webgl")) !== null;
}

function prefersStillness(): boolean {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}

function shrunk({ left, top, right, bottom }: Box, share: number): Box {
  const across = (right - left) * share;
  const down = (bottom - top) * share;
  return { left: left + across, top: top + down, right: right - across, bottom: bottom - down };
}
