/** Sigma and the graph that it draws: opened, written anew from marks, and opened again after WebGL was lost. */
import { UndirectedGraph } from "graphology";
import Sigma from "sigma";
import type { Difference } from "../network/difference.ts";
import { GRID } from "../network/grid.ts";
import type { Theme } from "../network/ink.ts";
import type { Stage } from "../network/marks.ts";
import type { PictureMarks } from "../network/pictureMarks.ts";
import { edgesAt } from "../network/projection.ts";
import { Strokes } from "./Strokes.ts";
import { drawingSettings } from "./settings.ts";
import { buildStageGraph, type NodeAttributes, nodeAttributes, nodeKey } from "./stageGraph.ts";
import { FLIGHT, prefersStillness } from "./stillness.ts";
import { WebGLMissing } from "./WebGLMissing.ts";

export interface DrawingListener {
  /** By what sizes are divided at this ratio of sigma's camera. */
  readonly sizeAt: (cameraRatio: number) => number;
  /** Whether edges are drawn at this moment. */
  readonly edgesShown: () => boolean;
  readonly onRendered: () => void;
  readonly onClick: (x: number, y: number) => void;
  readonly onCameraMoved: () => void;
  readonly onContext: (state: "lost" | "restored") => void;
}

export class Drawing {
  marks: PictureMarks;
  theme: Theme;
  /** Places of the nodes on screen: those of the stage, except while they are on their way. */
  x: Float64Array;
  y: Float64Array;
  sigma: Sigma<NodeAttributes>;
  private readonly element: HTMLElement;
  private readonly listener: DrawingListener;
  private readonly strokes = new Strokes(() => !this.unplaced && this.listener.edgesShown());
  /** Frame of the way. */
  private gliding = 0;
  /** Nothing is drawn until the camera is placed for the graph: sigma draws each that it is given at once, in vain. */
  private unplaced = true;

  /** @throws WebGLMissing */
  constructor(element: HTMLElement, marks: PictureMarks, theme: Theme, listener: DrawingListener) {
    this.element = element;
    this.marks = marks;
    this.theme = theme;
    this.listener = listener;
    this.x = marks.stage.nodes.x;
    this.y = marks.stage.nodes.y;
    this.sigma = this.open();
  }

  /**
   * Draws other marks. Where they are of another graph, the camera has to be placed for it.
   * @param changed what differs from the marks before; null: it is another graph
   */
  show(marks: PictureMarks, changed: Difference | null): void {
    this.marks = marks;
    cancelAnimationFrame(this.gliding);
    this.gliding = 0;
    if (changed !== null) {
      this.glide(marks.stage, changed);
      return;
    }
    this.settle(marks.stage);
    this.unplaced = true;
    this.replace();
  }

  setTheme(theme: Theme): void {
    this.theme = theme;
    this.replace();
  }

  /** Puts one node elsewhere, for as long as it is dragged. */
  move(node: number, x: number, y: number): void {
    this.x = this.x.slice().fill(x, node, node + 1);
    this.y = this.y.slice().fill(y, node, node + 1);
    this.write({ nodes: [node], edges: [...edgesAt(this.marks.stage.projection, node)] });
  }

  /** The camera is where it should be for this graph, or flies there. True where nothing was drawn until now. */
  placed(): boolean {
    const before = this.unplaced;
    this.unplaced = false;
    return before;
  }

  /** Draws once more what is there, nothing of it changed. */
  again(): void {
    this.sigma.refresh({ partialGraph: {}, skipIndexation: true });
  }

  kill(): void {
    cancelAnimationFrame(this.gliding);
    this.sigma.kill();
  }

  private replace(): void {
    this.strokes.fill(this);
    this.sigma.setGraph(buildStageGraph(this));
  }

  private open(): Sigma<NodeAttributes> {
    const { sizeAt, onRendered, onClick, onCameraMoved } = this.listener;
    this.unplaced = true;
    const sigma = openSigma(
      this.element,
      drawingSettings(sizeAt, () => !this.unplaced, this.strokes),
    );
    this.strokes.fill(this);
    sigma.setCustomBBox({ x: [0, GRID], y: [0, GRID] });
    sigma.setGraph(buildStageGraph(this));
    sigma.on("afterRender", onRendered);
    sigma.on("clickNode", ({ event }) => onClick(event.x, event.y));
    sigma.on("clickStage", ({ event }) => onClick(event.x, event.y));
    sigma.getCamera().on("updated", onCameraMoved);
    for (const canvas of Object.values(sigma.getCanvases())) this.watchContext(canvas);
    return sigma;
  }

  private watchContext(canvas: HTMLCanvasElement): void {
    canvas.addEventListener("webglcontextlost", (event) => {
      // Sigma gives its contexts up when it is killed: those are not missed.
      if (!canvas.isConnected) return;
      event.preventDefault();
      this.listener.onContext("lost");
    });
    canvas.addEventListener("webglcontextrestored", () => {
      if (!canvas.isConnected) return;
      // Killed in flight, its camera would go on telling that it moves.
      this.sigma.getCamera().off("updated", this.listener.onCameraMoved);
      this.sigma.kill();
      this.sigma = this.open();
      this.listener.onContext("restored");
    });
  }

  /** Writes these marks anew, past graphology's events: each of them would make sigma refresh by itself. */
  private write({ nodes, edges }: Difference): void {
    const graph = this.sigma.getGraph();
    for (const place of nodes) nodeAttributes(this, place, graph.getNodeAttributes(nodeKey(place)));
    for (const place of edges) this.strokes.write(this, place);
    try {
      this.sigma.refresh({ partialGraph: { nodes: nodes.map(nodeKey) }, skipIndexation: true });
    } catch {
      // From a change of the window's size until the next frame sigma does not know where its marks are drawn.
      this.sigma.refresh();
    }
  }

  /** Nodes that lie elsewhere go to their new places, all else is drawn anew at once. */
  private glide(after: Stage, changed: Difference): void {
    const [fromX, fromY] = [this.x, this.y];
    const moved = movedPlaces(after, fromX, fromY);
    if (prefersStillness() || moved.nodes.length === 0) {
      this.settle(after);
      this.write(together(changed, moved));
      return;
    }
    this.write(changed);
    const began = performance.now();
    const step = () => {
      const share = Math.min(1, (performance.now() - began) / FLIGHT);
      const eased = share * share * (3 - 2 * share);
      this.x = fromX.map((x, place) => x + ((after.nodes.x[place] ?? x) - x) * eased);
      this.y = fromY.map((y, place) => y + ((after.nodes.y[place] ?? y) - y) * eased);
      if (share === 1) this.settle(after);
      else this.gliding = requestAnimationFrame(step);
      this.write(moved);
    };
    this.gliding = requestAnimationFrame(step);
  }

  private settle({ nodes }: Stage): void {
    this.gliding = 0;
    this.x = nodes.x;
    this.y = nodes.y;
  }
}

/**
 * Without a graph: with the grid's bounds known first, the marks are processed once.
 * @throws WebGLMissing
 */
function openSigma(element: HTMLElement, settings: ReturnType<typeof drawingSettings>) {
  try {
    return new Sigma<NodeAttributes>(new UndirectedGraph<NodeAttributes>(), element, settings);
  } catch (error) {
    // Asked only now: every context costs time, and a page can have but few.
    if (hasWebGL2()) throw error;
    throw new WebGLMissing("The browser offers no WebGL 2.", { cause: error });
  }
}

function hasWebGL2(): boolean {
  const canvas = document.createElement("canvas");
  return canvas.getContext("webgl2") !== null;
}

/** What lies elsewhere in `after` than at x and y, with its edges. */
function movedPlaces(after: Stage, x: Float64Array, y: Float64Array): Difference {
  const { nodes, edges } = after;
  if (nodes.x === x && nodes.y === y) return { nodes: [], edges: [] };
  const isMoved = (place: number) => nodes.x[place] !== x[place] || nodes.y[place] !== y[place];
  return {
    nodes: [...x.keys()].filter(isMoved),
    edges: [...edges.source.keys()].filter(
      (edge) => isMoved(edges.source[edge] ?? 0) || isMoved(edges.target[edge] ?? 0),
    ),
  };
}

function together(one: Difference, other: Difference): Difference {
  if (other.nodes.length === 0) return one;
  return {
    nodes: [...new Set([...one.nodes, ...other.nodes])],
    edges: [...new Set([...one.edges, ...other.edges])],
  };
}
