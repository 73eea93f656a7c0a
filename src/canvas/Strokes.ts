/**
 * The edges of a picture, written straight from its marks into the arrays that WebGL draws. Sigma's graph holds the nodes
 * alone: to build its edges and to refresh them would take most of the time of a first frame and of a filter.
 */

import { GRID } from "../network/grid.ts";
import type { PictureMarks } from "../network/pictureMarks.ts";
import { packed } from "./ink.ts";
import { type Drawn, roleColour } from "./stageGraph.ts";
import { type StrokeArray, strokeProgram } from "./strokeProgram.ts";

export class Strokes {
  /** For sigma's settings: what it draws with its edges. */
  readonly programs: Readonly<Record<"shaped" | "straight", ReturnType<typeof strokeProgram>>>;
  private shaped: StrokeArray | undefined;
  private straight: StrokeArray | undefined;
  /** Of each edge, its place in the array of its kind. */
  private places = new Uint32Array();

  /** @param isShown whether edges are drawn at this moment */
  constructor(isShown: () => boolean) {
    this.programs = {
      shaped: strokeProgram("shaped", isShown, (array) => {
        this.shaped = array;
      }),
      straight: strokeProgram("straight", isShown, (array) => {
        this.straight = array;
      }),
    };
  }

  /** Every edge of another graph, or of one whose programs have just been opened. */
  fill(drawn: Drawn): void {
    const { edges } = drawn.marks.stage;
    const { count } = edges;
    let shaped = 0;
    this.places = new Uint32Array(count);
    for (let edge = 0; edge < count; edge++)
      this.places[edge] = isStraight(edges, edge) ? edge - shaped : shaped++;
    this.shaped?.allocate(shaped);
    this.straight?.allocate(count - shaped);
    for (let edge = 0; edge < count; edge++) this.write(drawn, edge);
  }

  write({ marks, theme, x, y }: Drawn, edge: number): void {
    const { edges } = marks.stage;
    const from = edges.source[edge] ?? 0;
    const to = edges.target[edge] ?? 0;
    const array = isStraight(edges, edge) ? this.straight : this.shaped;
    array?.write(this.places[edge] ?? 0, [
      (x[from] ?? 0) / GRID,
      (y[from] ?? 0) / GRID,
      (x[to] ?? 0) / GRID,
      (y[to] ?? 0) / GRID,
      marks.edges.width[edge] ?? 0,
      edges.curve[edge] ?? 0,
      edges.dashed[edge] ?? 0,
      packed(roleColour(marks.stage, edges.role[edge], theme), marks.edges.opacity[edge] ?? 0),
    ]);
  }
}

/** And whole. */
function isStraight({ curve, dashed }: PictureMarks["stage"]["edges"], edge: number): boolean {
  return curve[edge] === 0 && dashed[edge] === 0;
}
