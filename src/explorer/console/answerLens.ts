/** The lens in which an answer's nodes say most: states alone by their ties, officials by what they signed. */

import type { Lens } from "../../model/lens.ts";
import { labelOfNode } from "../../model/nodeName.ts";
import type { NodeLabel } from "../../model/ontology.ts";
import { foundGraph, type QueryRows } from "../../model/queryAnswer.ts";

export function lensFor({ rows, ends }: Pick<QueryRows, "rows" | "ends">): Lens {
  const labels = new Set([...foundGraph(rows).nodes, ...ends].map(labelOfNode));
  return (
    LENSES.find(([, ...only]) =>
      [...labels].every((label) => only.some((each) => each === label)),
    )?.[0] ?? "network"
  );
}

/** A lens, and the types of which an answer may hold no other. What holds agreements beside others is drawn as it is. */
const LENSES: readonly (readonly [Lens, ...NodeLabel[]])[] = [
  ["ties", "Country", "Bloc"],
  ["ties", "Agreement"],
  ["domains", "TechnologyDomain", "Country", "Bloc"],
  ["people", "Official"],
];
