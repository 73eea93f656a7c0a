/** What a pointer does to the canvas: lifts what it is over, selects what it clicks, drags a node along. */
import type { CanvasOptions } from "./CanvasOptions.ts";
import type { Drawing } from "./Drawing.ts";
import { liftedBy } from "./drawOverlay.ts";
import { NodeDrag } from "./NodeDrag.ts";
import { type Target, targetAt } from "./pointer.ts";
import type { UpperLayer } from "./UpperLayer.ts";
import type { Viewpoint } from "./Viewpoint.ts";

type Told = Pick<CanvasOptions, "onHover" | "onSelect" | "onPin">;

export class Pointing {
  private readonly container: HTMLElement;
  private readonly stageElement: HTMLElement;
  private readonly drawing: Drawing;
  private readonly viewpoint: Viewpoint;
  private readonly layer: UpperLayer;
  private readonly options: Told;
  private readonly drag: NodeDrag | undefined;
  private hovered: Target | null = null;
  private coarse = false;

  /** @param stageElement steps back while something is lifted */
  constructor(
    container: HTMLElement,
    stageElement: HTMLElement,
    drawing: Drawing,
    viewpoint: Viewpoint,
    layer: UpperLayer,
    options: Told,
  ) {
    this.container = container;
    this.stageElement = stageElement;
    this.drawing = drawing;
    this.viewpoint = viewpoint;
    this.layer = layer;
    this.options = options;
    container.addEventListener("pointerdown", this.pressed);
    container.addEventListener("pointermove", this.pointed);
    container.addEventListener("pointerleave", this.unpointed);
    if (options.onPin) this.drag = this.dragging(options.onPin);
  }

  kill(): void {
    this.drag?.kill();
    this.container.removeEventListener("pointerdown", this.pressed);
    this.container.removeEventListener("pointermove", this.pointed);
    this.container.removeEventListener("pointerleave", this.unpointed);
  }

  /** Marks what is lifted, without placing names for it yet. */
  lift(target: Target | null): void {
    this.hovered = target;
    this.layer.lift(target === null ? null : liftedBy(this.drawing.marks, target));
    this.stageElement.toggleAttribute("data-dimmed", target !== null);
    this.container.style.cursor = target === null ? "" : "pointer";
  }

  clicked(x: number, y: number): void {
    if (this.drag?.moved) return;
    this.options.onSelect(this.targetAt(x, y));
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
      this.liftNamed(target);
    this.options.onHover(target, at);
  };

  private readonly unpointed = (): void => {
    this.liftNamed(null);
    this.options.onHover(null, [0, 0]);
  };

  private liftNamed(target: Target | null): void {
    this.lift(target);
    if (this.layer.pixels.length > 0) this.layer.placeNames();
  }

  private dragging(onPin: NonNullable<CanvasOptions["onPin"]>): NodeDrag {
    const onGrid = (x: number, y: number) => {
      const { scale, left, top } = this.viewpoint.present();
      return [Math.round((x - left) / scale), Math.round((top - y) / scale)] as const;
    };
    return new NodeDrag(this.container, {
      nodeAt: (x, y) => {
        // By its mark, not by its name: names lie where somebody takes hold of the whole picture.
        const target = this.targetAt(x, y, []);
        return target?.kind === "node" ? target.place : undefined;
      },
      onDrag: (node, right, down) => this.drawing.move(node, ...onGrid(right, down)),
      onDrop: (node, right, down) =>
        onPin(this.drawing.marks.stage.nodes.ids[node] ?? "", ...onGrid(right, down)),
    });
  }

  private targetAt(x: number, y: number, labels = this.layer.labels): Target | null {
    const pointer = this.coarse ? "coarse" : "fine";
    const { pixels, radiusOf } = this.layer;
    return targetAt(this.drawing.marks, pixels, labels, radiusOf, x, y, pointer);
  }
}
