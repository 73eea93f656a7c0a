/** A figure before it is written in any format: what is drawn where, as plain values. */
import type { Shape } from "../../model/grammar.ts";
import type { Box } from "../../network/labels.ts";

/** In its own pixels, y down; `unit` says how large one is on paper. */
export interface Figure {
  readonly width: number;
  readonly height: number;
  /** Millimetres of one pixel. */
  readonly unit: number;
  readonly paper: string;
  /** From the back to the front. */
  readonly layers: readonly Layer[];
  /** Alternative text: what it is, in a line. */
  readonly title: string;
  /** The long description, equal to what is drawn. */
  readonly description: string;
}

export interface Layer {
  readonly name: "ties" | "marks" | "names" | "numbers" | "words";
  /** Nothing of the layer shows outside of it. */
  readonly clip?: Box;
  readonly items: readonly Item[];
}

export type Item = MarkShape | Curve | Words;

export interface MarkShape {
  readonly is: "shape";
  readonly shape: Shape;
  readonly x: number;
  readonly y: number;
  /** Of the disc with the same area. */
  readonly radius: number;
  readonly fill?: string;
  readonly stroke?: Stroke;
}

export interface Stroke {
  readonly colour: string;
  readonly width: number;
}

/** A quadratic Bézier curve; straight where its control point is on the line. */
export interface Curve {
  readonly is: "curve";
  readonly x0: number;
  readonly y0: number;
  readonly cx: number;
  readonly cy: number;
  readonly x1: number;
  readonly y1: number;
  readonly stroke: Stroke;
  readonly opacity: number;
  readonly dashed: boolean;
}

/** One line of text, in any script. */
export interface Words {
  readonly is: "words";
  readonly text: string;
  /** Of the point that `anchor` names, on the baseline. */
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  readonly size: number;
  readonly weight: 400 | 600;
  readonly colour: string;
  /** Colour of a rim that keeps the text apart from what is behind it. */
  readonly halo?: string;
}
