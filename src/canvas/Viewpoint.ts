/**
 * Where the camera stands: fitted to what is free of the canvas, put where a View has it, or moved by the visitor and
 * told once it rests.
 */
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
import { type Frame, fitFrame } from "../network/fit.ts";
import type { Box } from "../network/labels.ts";
import type { PictureMarks } from "../network/pictureMarks.ts";
import type { CanvasOptions } from "./CanvasOptions.ts";
import type { Drawing } from "./Drawing.ts";
import { frameOf, stateOf } from "./sigmaFrame.ts";
import { FLIGHT, prefersStillness } from "./stillness.ts";

/** Milliseconds after the last movement at which the camera counts as at rest. */
const REST = 90;
/** How far the visitor can zoom, from the whole as fitted. */
const FURTHEST_IN = 16;
const FURTHEST_OUT = 2.5;

type Told = Pick<CanvasOptions, "camera" | "covered" | "onCamera"> & {
  /** Nothing moves any more. */
  readonly onRest: () => void;
};

export class Viewpoint {
  private readonly container: HTMLElement;
  private readonly drawing: () => Drawing;
  private readonly options: Told;
  /** The frame of zoom 1. */
  private whole: Frame = { scale: 1, left: 0, top: 0 };
  /** Sigma's ratio of it. */
  private wholeRatio = 1;
  private free: Box = { left: 0, top: 0, right: 1, bottom: 1 };
  /** The marks that the fitted picture shows. */
  private framed: PictureMarks;
  /** Where the camera rests or flies to; undefined: fitted. */
  private camera: Camera | undefined;
  /** The same as the listener knows it. */
  private told: Camera | undefined;
  /** Whether the visitor has moved the camera since it last rested. */
  private moved = false;
  /** Number of the flight that is under way. */
  private flight = 0;
  private flying = false;
  private moving = false;
  private restTimer: ReturnType<typeof setTimeout> | undefined;
  /** The frame in which that timer is set. */
  private restFrame = 0;

  /** @param drawing asked for late: sigma wants to know sizes while it is opened */
  constructor(container: HTMLElement, marks: PictureMarks, drawing: () => Drawing, options: Told) {
    this.container = container;
    this.drawing = drawing;
    this.options = options;
    this.framed = marks;
    this.camera = options.camera;
    this.told = options.camera;
    document.addEventListener("pointerup", this.awaitRest);
  }

  kill(): void {
    this.cancelRest();
    document.removeEventListener("pointerup", this.awaitRest);
  }

  /** Whether the camera has moved since the last rest. */
  get isMoving(): boolean {
    return this.moving;
  }

  /** By what sigma divides sizes at this ratio of its camera. */
  readonly sizeAt = (ratio: number): number => 1 / markScale(this.free, this.wholeRatio / ratio);

  /** The frame that is on screen. */
  present(): Frame {
    return frameOf(this.sigma);
  }

  /** Shows all that is drawn in the free part of the canvas. */
  fit(animate: boolean): void {
    this.framed = this.drawing().marks;
    this.camera = undefined;
    this.place(animate);
  }

  /** For another graph. @param keeps whether the camera means the same place in it */
  begin(keeps: boolean): void {
    if (!keeps) this.camera = undefined;
    this.framed = this.drawing().marks;
    this.place(false);
  }

  /** Puts the camera where a View has it; undefined: fitted. Where it stands there already, nothing moves. */
  set(camera: Camera | undefined, animate: boolean): void {
    const stays = isSame(camera, this.camera) && !this.moved;
    this.told = camera;
    if (stays) return;
    if (camera === undefined) this.framed = this.drawing().marks;
    this.camera = camera;
    this.place(animate);
  }

  /** Brings what is selected, and its parties, to where nothing covers it: the middle, if that is free. */
  flyToSelection(): void {
    const { nodes, stage } = this.drawing().marks;
    const places = Array.from(nodes.ring.keys()).filter(
      (place) => (nodes.ring[place] ?? 0) > 0 && (nodes.radius[place] ?? 0) > 0,
    );
    if (places.length === 0) return;
    const x = Float64Array.from(places, (place) => stage.nodes.x[place] ?? 0);
    const y = Float64Array.from(places, (place) => stage.nodes.y[place] ?? 0);
    const room = this.room();
    const { free, obstacles } = room;
    const whole = wholeFrame(stage, room);
    const near = fitFrame({ x, y }, shrunk(free, 0.2), obstacles, whole.scale * NEAREST);
    this.camera = roundedCamera(cameraAt(near, whole, free));
    this.place(true);
  }

  zoom(factor: number): void {
    const camera = this.sigma.getCamera();
    const ratio = camera.getBoundedRatio(camera.getState().ratio * factor);
    if (prefersStillness()) camera.setState({ ratio });
    else camera.animate({ ratio }, { duration: 200 });
  }

  /** Moves the picture by pixels. */
  pan(right: number, down: number): void {
    const here = this.sigma.viewportToFramedGraph({ x: 0, y: 0 });
    const there = this.sigma.viewportToFramedGraph({ x: right, y: down });
    const { x, y } = this.sigma.getCamera().getState();
    this.sigma.getCamera().setState({ x: x + there.x - here.x, y: y + there.y - here.y });
  }

  /** Fits again to what is free now. False where the visitor has chosen the place, which stays. */
  fitAgain(): boolean {
    if (this.moved || this.camera !== undefined) return false;
    this.place(true);
    return true;
  }

  /** Puts the camera where it rests, or what was last fitted into the free part of the canvas. */
  place(animate: boolean): void {
    const room = this.room();
    this.free = room.free;
    this.whole = wholeFrame(this.drawing().marks.stage, room);
    this.wholeRatio = stateOf(this.sigma, this.container, this.whole).ratio;
    // Not by sigma's settings: a change of those processes the whole graph anew.
    const camera = this.sigma.getCamera();
    camera.minRatio = this.wholeRatio / FURTHEST_IN;
    camera.maxRatio = this.wholeRatio * FURTHEST_OUT;
    this.moved = false;
    this.move(
      this.camera === undefined
        ? fittedFrame(this.framed, this.whole, room)
        : frameAt(this.camera, this.whole, this.free),
      animate,
    );
  }

  /** Sigma's camera has moved, by the visitor unless it flies. */
  readonly cameraMoved = (): void => {
    this.cancelRest();
    this.moving = true;
    if (!this.flying) this.moved = true;
  };

  /** Counted from the next frame: where one takes long to draw, the visitor cannot have moved the camera before it. */
  readonly awaitRest = (): void => {
    this.cancelRest();
    this.restFrame = requestAnimationFrame(() => {
      this.restTimer = setTimeout(() => this.rest(), REST);
    });
  };

  /** Notes where the visitor has left the camera, and tells it. */
  rest(): void {
    // An animation that ends where it began draws nothing that would ask again.
    if (this.sigma.getCamera().isAnimated()) {
      this.awaitRest();
      return;
    }
    if (this.moving) {
      this.moving = false;
      // Edges that were left out while the camera moved.
      this.drawing().again();
    }
    this.options.onRest();
    if (this.sigma.getMouseCaptor().isMouseDown) return;
    if (this.moved) this.camera = roundedCamera(cameraAt(this.present(), this.whole, this.free));
    this.moved = false;
    if (isSame(this.camera, this.told)) return;
    this.told = this.camera;
    this.options.onCamera?.(this.camera);
  }

  private cancelRest(): void {
    cancelAnimationFrame(this.restFrame);
    clearTimeout(this.restTimer);
  }

  private get sigma() {
    return this.drawing().sigma;
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

  private move(frame: Frame, animate: boolean): void {
    const state = stateOf(this.sigma, this.container, frame);
    const camera = this.sigma.getCamera();
    const wasUnplaced = this.drawing().placed();
    this.flying = true;
    const flight = ++this.flight;
    const landed = () => {
      if (flight === this.flight) this.flying = false;
    };
    const flies = animate && !prefersStillness();
    // A flight under way would go on from a state that is only set, as if the visitor had moved: another one ends it.
    if (flies || camera.isAnimated()) {
      camera.animate(state, { duration: flies ? FLIGHT : 1, easing: "cubicInOut" }, landed);
      // Where it stands there already, nothing else would draw.
      if (wasUnplaced) this.drawing().again();
      return;
    }
    camera.setState(state);
    landed();
    this.moving = false;
    this.drawing().again();
    this.options.onRest();
  }
}

function isSame(one: Camera | undefined, other: Camera | undefined): boolean {
  return one?.x === other?.x && one?.y === other?.y && one?.zoom === other?.zoom;
}

function shrunk({ left, top, right, bottom }: Box, share: number): Box {
  const across = (right - left) * share;
  const down = (bottom - top) * share;
  return { left: left + across, top: top + down, right: right - across, bottom: bottom - down };
}
