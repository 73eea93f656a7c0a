/** Rectangles on the screen, and a grid of them that says quickly whether a place is free. */

/** CSS pixels, y down. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const CELL = 48;

/** Whether the box lies wholly within the screen. */
export function isInside(box: Box, screen: { readonly width: number; readonly height: number }) {
  return box.left >= 0 && box.top >= 0 && box.right <= screen.width && box.bottom <= screen.height;
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** What already covers the screen, each box with the number of its owner. */
export class Covered {
  readonly #columns: number;
  readonly #rows: number;
  readonly #cells = new Map<number, { readonly box: Box; readonly owner: number }[]>();

  constructor(screen: { readonly width: number; readonly height: number }) {
    this.#columns = Math.ceil(screen.width / CELL) + 1;
    this.#rows = Math.ceil(screen.height / CELL) + 1;
  }

  add(box: Box, owner: number): void {
    for (const cell of this.#cellsOf(box)) {
      const entries = this.#cells.get(cell) ?? [];
      this.#cells.set(cell, entries);
      entries.push({ box, owner });
    }
  }

  /** Whether the box overlaps one whose owner blocks it. */
  has(box: Box, blocks: (owner: number) => boolean): boolean {
    for (const cell of this.#cellsOf(box))
      for (const entry of this.#cells.get(cell) ?? [])
        if (overlap(box, entry.box) && blocks(entry.owner)) return true;
    return false;
  }

  #cellsOf(box: Box): readonly number[] {
    const clamp = (value: number, end: number) =>
      Math.min(end - 1, Math.max(0, Math.floor(value / CELL)));
    const cells: number[] = [];
    for (let row = clamp(box.top, this.#rows); row <= clamp(box.bottom, this.#rows); row++)
      for (
        let column = clamp(box.left, this.#columns);
        column <= clamp(box.right, this.#columns);
        column++
      )
        cells.push(row * this.#columns + column);
    return cells;
  }
}
