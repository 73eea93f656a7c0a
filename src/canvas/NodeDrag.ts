/** A node drawn along with the mouse: it goes before sigma, which would move the whole picture. */

export interface DragListener {
  /** The node to be dragged from here, in pixels of the container; undefined: none. */
  readonly nodeAt: (x: number, y: number) => number | undefined;
  readonly onDrag: (node: number, x: number, y: number) => void;
  readonly onDrop: (node: number, x: number, y: number) => void;
}

/** Pixels that a hand may shake on a click. */
const SHAKE = 4;

export class NodeDrag {
  private readonly container: HTMLElement;
  private readonly listener: DragListener;
  private node: number | undefined;
  private from: readonly [number, number] = [0, 0];
  /** Whether the last press has moved a node: the click that ends it selects nothing. */
  moved = false;

  constructor(container: HTMLElement, listener: DragListener) {
    this.container = container;
    this.listener = listener;
    container.addEventListener("mousedown", this.pressed, { capture: true });
    document.addEventListener("mousemove", this.dragged);
    document.addEventListener("mouseup", this.released);
  }

  kill(): void {
    this.container.removeEventListener("mousedown", this.pressed, { capture: true });
    document.removeEventListener("mousemove", this.dragged);
    document.removeEventListener("mouseup", this.released);
  }

  private readonly pressed = (event: MouseEvent): void => {
    this.moved = false;
    if (event.button !== 0) return;
    this.from = this.at(event);
    this.node = this.listener.nodeAt(...this.from);
    if (this.node !== undefined) event.stopPropagation();
  };

  private readonly dragged = (event: MouseEvent): void => {
    if (this.node === undefined) return;
    const [x, y] = this.at(event);
    this.moved ||= Math.hypot(x - this.from[0], y - this.from[1]) > SHAKE;
    if (this.moved) this.listener.onDrag(this.node, x, y);
  };

  private readonly released = (event: MouseEvent): void => {
    if (this.node !== undefined && this.moved) this.listener.onDrop(this.node, ...this.at(event));
    this.node = undefined;
  };

  private at(event: MouseEvent): readonly [number, number] {
    const box = this.container.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  }
}
