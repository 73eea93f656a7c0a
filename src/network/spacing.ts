/** What makes settled places a picture: far islands drawn in, overlaps pushed apart, the whole fitted to the grid. */
import type { Points } from "./forces.ts";
import { GRID } from "./grid.ts";

/** Nothing lies further out than the others' distance and this part of it: what is tied to none would fly away. */
const FURTHEST = 0.35;

/**
 * Draws in what lies far out, so that a few islands do not shrink the rest.
 * @param weights of the points, for their middle
 * @param share part of the points that stays where it is
 * @param kept part of what exceeds their distance that is left; of a great excess ever less
 */
export function drawIn(
  { x, y }: Points,
  weights: Float64Array,
  share: number,
  kept: number,
): Points {
  if (x.length === 0) return { x, y };
  const total = sum(weights);
  const middleX = sum(x.map((value, place) => value * (weights[place] ?? 0))) / total;
  const middleY = sum(y.map((value, place) => value * (weights[place] ?? 0))) / total;
  const distances = x.map((value, place) => length(value - middleX, (y[place] ?? 0) - middleY));
  const limit = distances.toSorted()[Math.floor((x.length - 1) * share)] ?? 0;
  const reach = limit * FURTHEST;
  const scale = distances.map((distance) => {
    const excess = (distance - limit) * kept;
    return distance > limit ? (limit + (excess * reach) / (excess + reach)) / distance : 1;
  });
  return {
    x: x.map((value, place) => middleX + (value - middleX) * (scale[place] ?? 1)),
    y: y.map((value, place) => middleY + (value - middleY) * (scale[place] ?? 1)),
  };
}

/** Scales both ways alike so that the points fill the grid, and centres them. */
export function fitToGrid({ x, y }: Points): Points {
  if (x.length === 0) return { x, y };
  const [left, right] = range(x);
  const [bottom, top] = range(y);
  const scale = GRID / Math.max(right - left, top - bottom, 1e-9);
  const centre = (value: number, low: number, high: number) =>
    GRID / 2 + (value - (low + high) / 2) * scale;
  return {
    x: x.map((value) => centre(value, left, right)),
    y: y.map((value) => centre(value, bottom, top)),
  };
}

/** Moves discs that overlap away from each other, half of the way each, until none do or the rounds are over. */
export function pushApart(points: Points, radii: Float64Array, rounds: number): Points {
  const x = points.x.slice();
  const y = points.y.slice();
  const order = Array.from(x.keys());
  const widest = Math.max(0, ...radii) * 2;
  for (let round = 0; round < rounds; round++) {
    let moved = false;
    order.sort((a, b) => (x[a] ?? 0) - (x[b] ?? 0) || a - b);
    for (const [at, a] of order.entries())
      for (let next = at + 1; next < order.length; next++) {
        const b = order[next] ?? 0;
        if ((x[b] ?? 0) - (x[a] ?? 0) > widest) break;
        moved = separate(x, y, radii, a, b) || moved;
      }
    if (!moved) break;
  }
  return { x, y };
}

function separate(
  x: Float64Array,
  y: Float64Array,
  radii: Float64Array,
  a: number,
  b: number,
): boolean {
  const apart = (radii[a] ?? 0) + (radii[b] ?? 0);
  let dx = (x[b] ?? 0) - (x[a] ?? 0);
  const dy = (y[b] ?? 0) - (y[a] ?? 0);
  let distance = length(dx, dy);
  if (distance >= apart) return false;
  if (distance === 0) {
    dx = 1;
    distance = 1;
  }
  const step = (apart - distance) / 2 / distance;
  x[a] = (x[a] ?? 0) - dx * step;
  y[a] = (y[a] ?? 0) - dy * step;
  x[b] = (x[b] ?? 0) + dx * step;
  y[b] = (y[b] ?? 0) + dy * step;
  return true;
}

function length(x: number, y: number): number {
  return Math.sqrt(x * x + y * y);
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

function range(values: Float64Array): readonly [number, number] {
  return [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
}
