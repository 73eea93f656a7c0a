/** The order in which drawn ties are numbered: figure and notes follow it, so that every number has its note. */
import { compareText } from "../model/compareText.ts";
import type { Marks } from "../network/marks.ts";

/** More numbers than this cannot be read in one picture. */
export const MOST_NUMBERS = 200;

export interface NumberedTie {
  /** From 1. */
  readonly number: number;
  /** Place of the edge in the stage. */
  readonly edge: number;
  readonly id: string;
}

/** Every drawn edge, the heaviest first, those of one weight by id. */
export function numberedTies({ stage, edges }: Marks): readonly NumberedTie[] {
  // Width grows with weight, and forgives what sums of fractions leave behind the seventh digit.
  const width = (edge: number) => edges.width[edge] ?? 0;
  return stage.edges.ids
    .map((id, edge) => ({ id, edge }))
    .filter(({ edge }) => width(edge) > 0)
    .sort((a, b) => width(b.edge) - width(a.edge) || compareText(a.id, b.id))
    .map(({ id, edge }, place) => ({ number: place + 1, edge, id }));
}
