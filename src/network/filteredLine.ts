/** What the filters leave of one line of the picture. */
import type { PictureMarks } from "./pictureMarks.ts";
import { agreementsBehind } from "./projection.ts";

export interface FilteredLine {
  /** Agreements behind it that pass, of all. */
  readonly passing: number;
  readonly all: number;
  /** By those that pass. */
  readonly weight: number;
}

/** @param id of the line; null where the lens draws none of that id, or the filters leave all or nothing of it */
export function filteredLine(
  { stage, mask, weights }: PictureMarks,
  id: string,
): FilteredLine | null {
  const edge = stage.edges.ids.indexOf(id);
  const weight = weights.edges[edge] ?? 0;
  if (weight === 0) return null;
  const all = agreementsBehind(stage.projection, edge).length;
  const passing = agreementsBehind(stage.projection, edge, mask).length;
  return passing === all ? null : { passing, all, weight };
}
