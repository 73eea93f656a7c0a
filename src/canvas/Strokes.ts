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
  /** For sigma's settings: what it draws with its edges, the first beneath. So the few dashed lines lie under whole ones. */
  readonly programs: Readonly<Record<"any" | "plain", ReturnType<typeof strokeProgram>>>;
  private any: StrokeArray | undefined;
  private plain: StrokeArray | undefined;
  /** Of each edge, its place in the array of its kind. */
  private places = new Uint32Array();

  /** @param isShown whether edges are drawn at this moment */
  constructor(isShown: () => boolean) {
    this.programs = {
      any: strokeProgram("any", isShown, (array) => {
        this.any = array;
      }),
      plain: strokeProgram("plain", isShown, (array) => {
        this.plain = array;
      }),
    };
  }

  /** Every edge of another graph, or of one whose programs have just been opened. */
  fill(drawn: Drawn): void {
    const { edges } = drawn.marks.stage;
    const { count } = edges;
    let others = 0;
    this.places = new Uint32Array(count);
    for (let edge = 0; edge < count; edge++)
      this.places[edge] = isPlain(edges, edge) ? edge - others : others++;
    this.any?.allocate(others);
    this.plain?.allocate(count - others);
    for (let edge = 0; edge < count; edge++) this.write(drawn, edge);
  }

  write({ marks, theme, x, y }: Drawn, edge: number): void {
    const { edges } = marks.stage;
    const from = edges.source[edge] ?? 0;
    const to = edges.target[edge] ?? 0;
    const array = isPlain(edges, edge) ? this.plain : this.any;
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

/** Straight and whole. */
function isPlain({ curve, dashed }: PictureMarks["stage"]["edges"], edge: number): boolean {
  return curve[edge] === 0 && dashed[edge] === 0;
}
