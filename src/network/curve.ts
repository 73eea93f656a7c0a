/** An edge on screen: the same bend as sigma's curve program draws, for what is drawn above it and for the pointer. */
import type { Stage } from "./marks.ts";

/** Pixel positions of a stage's nodes: x and y in turn. */
export type Pixels = Float32Array;

export interface Curve {
  readonly x0: number;
  readonly y0: number;
  /** The control point of the quadratic Bézier curve. */
  readonly cx: number;
  readonly cy: number;
  readonly x1: number;
  readonly y1: number;
}

export function curveOf(stage: Stage, edge: number, pixels: Pixels): Curve {
  const source = (stage.edges.source[edge] ?? 0) * 2;
  const target = (stage.edges.target[edge] ?? 0) * 2;
  const x0 = pixels[source] ?? 0;
  const y0 = pixels[source + 1] ?? 0;
  const x1 = pixels[target] ?? 0;
  const y1 = pixels[target + 1] ?? 0;
  const bend = stage.edges.curve[edge] ?? 0;
  return {
    x0,
    y0,
    cx: (x0 + x1) / 2 + (y1 - y0) * bend,
    cy: (y0 + y1) / 2 - (x1 - x0) * bend,
    x1,
    y1,
  };
}

const STEPS = 16;

/** Distance in pixels from a point to the curve, by sixteen chords. */
export function distanceTo(curve: Curve, x: number, y: number): number {
  let least = Number.POSITIVE_INFINITY;
  let lastX = curve.x0;
  let lastY = curve.y0;
  for (let step = 1; step <= STEPS; step++) {
    const t = step / STEPS;
    const nextX = (1 - t) ** 2 * curve.x0 + 2 * (1 - t) * t * curve.cx + t * t * curve.x1;
    const nextY = (1 - t) ** 2 * curve.y0 + 2 * (1 - t) * t * curve.cy + t * t * curve.y1;
    least = Math.min(least, distanceToChord(lastX, lastY, nextX, nextY, x, y));
    lastX = nextX;
    lastY = nextY;
  }
  return least;
}

function distanceToChord(
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  x: number,
  y: number,
): number {
  const dx = x1 - x0;
  const dy = y1 - y0;
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((x - x0) * dx + (y - y0) * dy) / length;
  const t = Math.max(0, Math.min(1, along));
  return Math.hypot(x - x0 - t * dx, y - y0 - t * dy);
}
