/** The network on screen. The one class that others hold: it reads Marks and nothing else, and tells what is pointed at. */
import type { Camera } from "../model/view.ts";
import { difference } from "../network/difference.ts";
import type { Theme } from "../network/ink.ts";
import type { PictureMarks } from "../network/pictureMarks.ts";
import type { CanvasOptions } from "./CanvasOptions.ts";
import { Drawing } from "./Drawing.ts";
import { Pointing } from "./Pointing.ts";
import { UpperLayer } from "./UpperLayer.ts";
import { Viewpoint } from "./Viewpoint.ts";

/** More edges than this are not drawn while the camera moves. */
const MANY_EDGES = 1500;
/** A change of width by more pixels than this is a panel that opened or closed: the picture glides. */
const LEAP = 120;

interface Motion {
  readonly animate?: boolean;
}

export class NetworkCanvas {
  private readonly container: HTMLElement;
  private readonly options: CanvasOptions;
  private readonly drawing: Drawing;
  private readonly viewpoint: Viewpoint;
  private readonly layer: UpperLayer;
  private readonly pointing: Pointing;
  private readonly observer: ResizeObserver;
  private size: { readonly width: number; readonly height: number };
  /** What covered the canvas when it was last looked at, written out. */
  private covered: string;

  /** @throws WebGLMissing */
  constructor(container: HTMLElement, marks: PictureMarks, options: CanvasOptions) {
    this.container = container;
    this.options = options;
    const stage = document.createElement("div");
    stage.className = "canvas-stage";
    const overlay = document.createElement("canvas");
    overlay.className = "canvas-overlay";
    container.replaceChildren(stage, overlay);
    this.size = sizeOf(container);
    this.covered = JSON.stringify(options.covered());
    this.viewpoint = new Viewpoint(container, marks, () => this.drawing, {
      ...options,
      onRest: () => this.layer.placeNames(),
    });
    try {
      this.drawing = new Drawing(stage, marks, options.theme, {
        sizeAt: this.viewpoint.sizeAt,
        edgesShown: () =>
          !(this.viewpoint.isMoving && this.drawing.marks.stage.edges.count > MANY_EDGES),
        onRendered: () => this.rendered(),
        onClick: (x, y) => this.pointing.clicked(x, y),
        onCameraMoved: this.viewpoint.cameraMoved,
        onContext: (state) => this.contextChanged(state),
      });
    } catch (error) {
      this.viewpoint.kill();
      container.replaceChildren();
      throw error;
    }
    this.layer = new UpperLayer(container, overlay, this.drawing, this.viewpoint, options.covered);
    this.pointing = new Pointing(
      container,
      stage,
      this.drawing,
      this.viewpoint,
      this.layer,
      options,
    );
    this.viewpoint.place(false);
    this.observer = new ResizeObserver(() => this.resized());
    this.observer.observe(container);
  }

  /** Shows other marks. Of the same stage: refreshes exactly what differs. */
  show(marks: PictureMarks): void {
    const { marks: before } = this.drawing;
    const changed = difference(before, marks);
    this.pointing.lift(null);
    this.layer.keepNamesOf(marks, changed !== null);
    // Told before: what lies above the marks is then drawn once, in the next frame, and not with each of them.
    if (changed !== null) this.layer.placeNamesSoon();
    this.drawing.show(marks, changed);
    if (changed === null) this.viewpoint.begin(before.lens === marks.lens);
  }

  setTheme(theme: Theme): void {
    if (theme === this.drawing.theme) return;
    this.drawing.setTheme(theme);
    this.layer.placeNames();
  }

  /** Shows all that is drawn in the free part of the canvas. */
  fit({ animate = true }: Motion = {}): void {
    this.viewpoint.fit(animate);
  }

  /** Puts the camera where a View has it; undefined: fitted. Where it stands there already, nothing moves. */
  setCamera(camera: Camera | undefined, { animate = true }: Motion = {}): void {
    this.viewpoint.set(camera, animate);
  }

  /** Brings what is selected, and its parties, to the middle of the free part of the canvas. */
  flyToSelection(): void {
    this.viewpoint.flyToSelection();
  }

  zoomIn(): void {
    this.viewpoint.zoom(1 / 1.5);
  }

  zoomOut(): void {
    this.viewpoint.zoom(1.5);
  }

  /** Moves the picture by pixels, for the arrow keys. */
  pan(right: number, down: number): void {
    this.viewpoint.pan(right, down);
  }

  /** What covers the canvas may have changed: fits again unless the visitor has moved the camera. */
  coverChanged(): void {
    const covered = JSON.stringify(this.options.covered());
    if (covered === this.covered) return;
    this.covered = covered;
    if (!this.viewpoint.fitAgain()) this.layer.placeNames();
  }

  /** For paper: puts the whole picture on one plain canvas, until `redraw`. WebGL forgets what it has drawn. */
  hold(): void {
    this.drawing.again();
    this.layer.placeNames();
    this.layer.takeUp();
  }

  /** Draws the names anew, for when their font has arrived or the picture was held. */
  redraw(): void {
    this.layer.draw();
  }

  kill(): void {
    this.observer.disconnect();
    this.pointing.kill();
    this.layer.kill();
    this.viewpoint.kill();
    this.drawing.kill();
    this.container.replaceChildren();
  }

  private rendered(): void {
    this.layer.follow();
    this.viewpoint.awaitRest();
  }

  private contextChanged(state: "lost" | "restored"): void {
    // Told first: whoever hid the canvas shows it again, and only then it has a size.
    this.options.onContext(state);
    if (state === "restored") this.viewpoint.place(false);
  }

  private resized(): void {
    const before = this.size;
    const { width, height } = sizeOf(this.container);
    // An observer begins by telling the size that is there already.
    const isSame = width === before.width && height === before.height;
    this.size = { width, height };
    if (isSame || width === 0 || height === 0) return;
    this.viewpoint.rest();
    this.drawing.sigma.resize();
    this.viewpoint.place(before.width > 0 && Math.abs(width - before.width) > LEAP);
  }
}

function sizeOf({ offsetWidth: width, offsetHeight: height }: HTMLElement) {
  return { width, height };
}
