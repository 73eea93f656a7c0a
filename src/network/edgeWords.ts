/** What an edge says of its two ends, in words. */
import { RELATIONSHIP_TYPES } from "../model/ontology.ts";
import type { MadeType, ProjectedType } from "./projection.ts";

interface EdgeWords {
  /** Read source → target: “Meysam Abedi acted with Alexander Shoitov”. */
  readonly label: string;
  /** Read target → source. */
  readonly reverse: string;
}

const MADE: Readonly<Record<MadeType, EdgeWords>> = {
  TIE: { label: "tied with", reverse: "tied with" },
  AGREED_ON: { label: "agreed on", reverse: "agreed on by" },
  ACTED_WITH: { label: "acted with", reverse: "acted with" },
};

export function edgeWords(type: ProjectedType): EdgeWords {
  return { ...RELATIONSHIP_TYPES, ...MADE }[type];
}
