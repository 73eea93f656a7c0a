/** The plain canvas above sigma's: where each node is on screen, which names stand beside them, and what is lifted. */
import type { Pixels } from "../network/curve.ts";
import { type PlacedLabel, placeLabels, type Screen } from "../network/labels.ts";
import type { PictureMarks } from "../network/pictureMarks.ts";
import type { CanvasOptions } from "./CanvasOptions.ts";
import type { Drawing } from "./Drawing.ts";
import { besideRing, drawOverlay, type Lifted } from "./drawOverlay.ts";
import type { Viewpoint } from "./Viewpoint.ts";

/** Pixels at the left and right that no name reaches into. */
const EDGE = 5;

export class UpperLayer {
  /** Node positions on screen: x and y of each. */
  pixels: Pixels = new Float32Array();
  labels: readonly PlacedLabel[] = [];
  private readonly container: HTMLElement;
  private readonly element: HTMLCanvasElement;
  private readonly drawing: Drawing;
  private readonly viewpoint: Viewpoint;
  private readonly covered: CanvasOptions["covered"];
  /** Node positions at which the labels were placed. */
  private labelPixels: Pixels = new Float32Array();
  private lifted: Lifted | null = null;
  /** Frame in which names are placed anew; 0: none. */
  private naming = 0;

  constructor(
    container: HTMLElement,
    element: HTMLCanvasElement,
    drawing: Drawing,
    viewpoint: Viewpoint,
    covered: CanvasOptions["covered"],
  ) {
    this.container = container;
    this.element = element;
    this.drawing = drawing;
    this.viewpoint = viewpoint;
    this.covered = covered;
  }

  kill(): void {
    cancelAnimationFrame(this.naming);
  }

  /** Before other marks are drawn: names of what they lack go. */
  keepNamesOf(marks: PictureMarks, isSameStage: boolean): void {
    this.labels = isSameStage
      ? this.labels.filter(({ node }) => (marks.nodes.radius[node] ?? 0) > 0)
      : [];
  }

  lift(lifted: Lifted | null): void {
    this.lifted = lifted;
  }

  /** The picture beneath has been drawn: follows it, in the frame in which names are placed anew where one is to come. */
  follow(): void {
    if (this.naming !== 0) return;
    this.project();
    this.draw();
  }

  /** In the next frame, once, however often marks change before it. */
  placeNamesSoon(): void {
    cancelAnimationFrame(this.naming);
    this.naming = requestAnimationFrame(() => this.placeNames());
  }

  placeNames(): void {
    cancelAnimationFrame(this.naming);
    this.naming = 0;
    const { marks } = this.drawing;
    this.project();
    const ringed = Array.from(marks.nodes.ring.keys()).filter(
      (place) => marks.nodes.ring[place] !== 0,
    );
    const placed = placeLabels(marks, this.screen(), [...(this.lifted?.nodes ?? []), ...ringed]);
    this.labels = placed.map((label) =>
      marks.nodes.ring[label.node] === 0 ? label : besideRing(label),
    );
    this.labelPixels = this.pixels.slice();
    this.draw();
  }

  draw(): void {
    const ratio = window.devicePixelRatio || 1;
    const { offsetWidth: width, offsetHeight: height } = this.container;
    if (this.element.width !== width * ratio || this.element.height !== height * ratio) {
      this.element.width = width * ratio;
      this.element.height = height * ratio;
    }
    const context = this.element.getContext("2d");
    if (context === null) return;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    drawOverlay(context, {
      marks: this.drawing.marks,
      theme: this.drawing.theme,
      pixels: this.pixels,
      radius: this.radiusOf,
      labels: this.labels.map((label) => this.followed(label)),
      lifted: this.lifted,
    });
  }

  /** Draws what sigma has just drawn beneath the names. */
  takeUp(): void {
    const context = this.element.getContext("2d");
    if (context === null) return;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.globalCompositeOperation = "destination-over";
    for (const canvas of Object.values(this.drawing.sigma.getCanvases()).reverse())
      context.drawImage(canvas, 0, 0, this.element.width, this.element.height);
    context.globalCompositeOperation = "source-over";
  }

  readonly radiusOf = (radius: number): number => this.drawing.sigma.scaleSize(radius);

  private project(): void {
    const { marks, x, y } = this.drawing;
    const { count } = marks.stage.nodes;
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
    const { scale, left, top } = this.viewpoint.present();
    const { inset, obstacles } = this.covered();
    const { offsetWidth: width, offsetHeight: height } = this.container;
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
        { left: 0, top: 0, right: inset.left + EDGE, bottom: height },
        { left: width - inset.right - EDGE, top: 0, right: width, bottom: height },
      ],
    };
  }

  /** A label goes along with its node until the camera rests and names are placed anew. */
  private followed(label: PlacedLabel): PlacedLabel {
    const at = label.node * 2;
    const right = (this.pixels[at] ?? 0) - (this.labelPixels[at] ?? 0);
    const down = (this.pixels[at + 1] ?? 0) - (this.labelPixels[at + 1] ?? 0);
    return right === 0 && down === 0 ? label : { ...label, x: label.x + right, y: label.y + down };
  }
}
