/** Where the camera stands so that all marks are in the free part of the canvas, and none beneath what lies upon it. */
import type { Box } from "./labels.ts";

export interface Frame {
  /** Pixels per unit of the layout's grid. */
  readonly scale: number;
  /** Pixel position of the grid's origin; the grid's y points up, the screen's down. */
  readonly left: number;
  readonly top: number;
}

export interface Points {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** A picture may shrink to this share of the largest that fits, to keep clear of what lies upon it. */
const LEAST = 0.72;
const STEP = 0.97;
const TRIES = 6;
/** In a room that is higher than wide the picture stands near its top: at most this many pixels are left above it. */
const MOST_ABOVE = 24;

/**
 * The largest frame in which all points are inside `free` and outside every obstacle; where none is found, the
 * largest that is inside `free`. Pixels, y down.
 * @param most the largest scale
 */
export function fitFrame(
  points: Points,
  free: Box,
  obstacles: readonly Box[],
  most = Number.POSITIVE_INFINITY,
): Frame {
  const [minX, maxX] = extent(points.x);
  const [minY, maxY] = extent(points.y);
  const width = Math.max(1, free.right - free.left);
  const height = Math.max(1, free.bottom - free.top);
  const largest = Math.min(
    width / Math.max(1, maxX - minX),
    height / Math.max(1, maxY - minY),
    most,
  );
  const frame = (scale: number, right: number, down: number): Frame => ({
    scale,
    left: free.left + right * (width - (maxX - minX) * scale) - minX * scale,
    top: free.top + down * (height - (maxY - minY) * scale) + maxY * scale,
  });
  const spare = height - (maxY - minY) * largest;
  // What is flown to, and so has a largest scale, is shown in the middle.
  const best =
    height > width && most === Number.POSITIVE_INFINITY
      ? Math.min(0.5, MOST_ABOVE / Math.max(1, spare))
      : 0.5;
  if (obstacles.length > 0)
    for (let scale = largest; scale >= largest * LEAST; scale *= STEP)
      for (const [right, down] of offsets(best))
        if (isClear(points, frame(scale, right, down), obstacles)) return frame(scale, right, down);
  return frame(largest, 0.5, best);
}

/** Shares of the spare room to the left and above, the best first: in the middle, with the best share above. */
function offsets(best: number): readonly (readonly [number, number])[] {
  const steps = Array.from({ length: TRIES + 1 }, (_, step) => step / TRIES);
  const all = steps.flatMap((right) => [best, ...steps].map((down) => [right, down] as const));
  const away = ([right, down]: readonly [number, number]) =>
    Math.abs(right - 0.5) + Math.abs(down - best);
  return all.sort((a, b) => away(a) - away(b));
}

function isClear(
  { x, y }: Points,
  { scale, left, top }: Frame,
  obstacles: readonly Box[],
): boolean {
  for (let place = 0; place < x.length; place++) {
    const right = left + (x[place] ?? 0) * scale;
    const down = top - (y[place] ?? 0) * scale;
    for (const box of obstacles)
      if (right > box.left && right < box.right && down > box.top && down < box.bottom)
        return false;
  }
  return true;
}

function extent(values: Float64Array): readonly [number, number] {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return values.length === 0 ? [0, 1] : [least, most];
}
