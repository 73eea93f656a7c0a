/**
 * The edges of a picture, written straight from its marks into the arrays that WebGL draws. Sigma's graph holds the nodes
 * alone: to build its edges and to refresh them would take most of the time of a first frame and of a filter.
 */
import type { Theme } from "../network/ink.ts";
import type { PictureMarks } from "../network/pictureMarks.ts";
import { GRID } from "../network/spacing.ts";
import { packed } from "./ink.ts";
import { roleColour } from "./stageGraph.ts";
import { type StrokeArray, strokeProgram } from "./strokeProgram.ts";

/** Pieces of a bent edge's strip. */
const BENT = 12;

/** What is drawn, and where its nodes are on screen. */
export interface Drawn {
  readonly marks: PictureMarks;
  readonly theme: Theme;
  /** On the layout's grid, by the node's place. */
  readonly x: Float64Array;
  readonly y: Float64Array;
}

export class Strokes {
  /** For sigma's settings: what it draws with its edges. */
  readonly programs: Readonly<Record<"bent" | "straight", ReturnType<typeof strokeProgram>>>;
  private bent: StrokeArray | undefined;
  private straight: StrokeArray | undefined;
  /** Of each edge, its place in the array of its kind. */
  private places = new Uint32Array();

  /** @param isShown whether edges are drawn at this moment */
  constructor(isShown: () => boolean) {
    this.programs = {
      bent: strokeProgram(BENT, isShown, (array) => {
        this.bent = array;
      }),
      straight: strokeProgram(1, isShown, (array) => {
        this.straight = array;
      }),
    };
  }

  /** Every edge of another graph, or of one whose programs have just been opened. */
  fill(drawn: Drawn): void {
    const { curve, count } = drawn.marks.stage.edges;
    let bent = 0;
    this.places = Uint32Array.from(curve, (bend, edge) => (bend === 0 ? edge - bent : bent++));
    this.bent?.allocate(bent);
    this.straight?.allocate(count - bent);
    for (let edge = 0; edge < count; edge++) this.write(drawn, edge);
  }

  write({ marks, theme, x, y }: Drawn, edge: number): void {
    const { source, target, curve, dashed, role } = marks.stage.edges;
    const from = source[edge] ?? 0;
    const to = target[edge] ?? 0;
    const bend = curve[edge] ?? 0;
    const array = bend === 0 ? this.straight : this.bent;
    array?.write(this.places[edge] ?? 0, [
      (x[from] ?? 0) / GRID,
      (y[from] ?? 0) / GRID,
      (x[to] ?? 0) / GRID,
      (y[to] ?? 0) / GRID,
      marks.edges.width[edge] ?? 0,
      bend,
      dashed[edge] ?? 0,
      packed(roleColour(marks.stage, role[edge], theme), marks.edges.opacity[edge] ?? 0),
    ]);
  }
}
