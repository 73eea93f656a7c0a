/** Lays nodes out: forces, far islands drawn in, overlaps pushed apart, rounded to the grid. The same input gives the same places. */
import type { Lens } from "../model/lens.ts";
import { type Points, runForces } from "./forces.ts";
import { GRID } from "./grid.ts";
import { RECIPES } from "./recipes.ts";
import { drawIn, fitToGrid, pushApart } from "./spacing.ts";

/** Typed arrays alone, so that it can be handed to a worker without a copy. */
export interface LayoutTask {
  readonly lens: Lens;
  /** By node: where it starts, on the grid. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** By node: for the middle of the picture. */
  readonly weights: Float64Array;
  /** By node: room that it takes, in units of the grid. */
  readonly room: Float64Array;
  /** By edge: its ends among the nodes, and how strongly it draws them together. */
  readonly source: Int32Array;
  readonly target: Int32Array;
  readonly pull: Float64Array;
  /** Left out: as many as the lens's recipe has. */
  readonly iterations?: number;
}

const ROUNDS = 200;

/** By node: whole numbers on the layout's grid. */
export function settle(task: LayoutTask): Points {
  const { start, forces, drawnIn, wide } = RECIPES[task.lens];
  const inUnits = (value: number) => (value / GRID - 0.5) * start;
  const settled = runForces(task, { x: task.x.map(inUnits), y: task.y.map(inUnits) }, task.pull, {
    ...forces,
    iterations: task.iterations ?? forces.iterations,
  });
  const { x: across, y: up } = drawIn(settled, task.weights, drawnIn.share, drawnIn.kept);
  const fitted = fitToGrid({ x: across.map((value) => value * wide), y: up });
  const { x, y } = fitToGrid(pushApart(fitted, task.room, ROUNDS));
  return { x: x.map(Math.round), y: y.map(Math.round) };
}
