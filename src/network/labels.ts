/**
 * Which names are written, and where: strongest first, on the free side of each mark, dropped where they would cover
 * a name, a mark or an obstacle. Widths come from a table, never from a browser, so page and figure agree.
 */
import type { Marks } from "./marks.ts";

/** CSS pixels, y down. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Screen {
  readonly width: number;
  readonly height: number;
  /** Writes the pixel position of the layout's point into `into`: [x, y]. Called often; allocate nothing. */
  readonly project: (x: number, y: number, into: [number, number]) => void;
  /** Radius in pixels of a mark of this radius at the present zoom. */
  readonly radius: (radius: number) => number;
  /** What no label may cover: legend, controls. */
  readonly obstacles: readonly Box[];
  /** Labels at most; 400 if left out. */
  readonly limit?: number;
}

export interface PlacedLabel {
  /** Place of the node in the stage. */
  readonly node: number;
  readonly text: string;
  /** Left end of the text and its baseline, in pixels. */
  readonly x: number;
  readonly y: number;
  readonly side: "right" | "left" | "above" | "below";
  /** Index into LABEL_TIERS. */
  readonly tier: number;
  readonly box: Box;
}

/** `always`: nodes whose label is placed before all others (pointed at, selected and its parties). */
export type PlaceLabels = (
  marks: Marks,
  screen: Screen,
  always?: readonly number[],
) => readonly PlacedLabel[];
