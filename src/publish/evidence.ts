/** What stands behind a picture: the agreements that its edges stand for, and the sources of those. */

import { compareText } from "../model/compareText.ts";
import type { View } from "../model/view.ts";
import { filterAgreements } from "../network/filter.ts";
import { drawMarks } from "../network/marks.ts";
import { agreementsBehind } from "../network/projection.ts";
import { rowsFrom } from "../network/relation.ts";
import { propertyOf, type Whole } from "../network/whole.ts";

/** Node numbers of the whole graph. */
export interface Evidence {
  /** Ascending. */
  readonly agreements: readonly number[];
  /** By publisher, then title. */
  readonly sources: readonly number[];
}

export function evidenceOf(whole: Whole, view: View): Evidence {
  const { network } = whole;
  const { stage, edges } = drawMarks(network, view);
  const mask = filterAgreements(network, view);
  const found = new Set<number>();
  for (let edge = 0; edge < stage.edges.count; edge++)
    if ((edges.width[edge] ?? 0) > 0)
      for (const agreement of agreementsBehind(stage.projection, edge, mask))
        found.add(whole.starts.Agreement + agreement);
  const agreements = Array.from(found).sort((a, b) => a - b);
  return { agreements, sources: sourcesOfAgreements(whole, agreements) };
}

/** The sources that report any of the agreements, by publisher, then title. */
export function sourcesOfAgreements(whole: Whole, agreements: readonly number[]): number[] {
  const { REPORTED_BY } = whole.relations;
  const sources = agreements.flatMap((agreement) =>
    rowsFrom(REPORTED_BY, agreement).map((row) => REPORTED_BY.to[row] ?? 0),
  );
  const publisher = (source: number) => propertyOf(whole, source, "publisher") ?? "";
  return [...new Set(sources)].sort(
    (a, b) =>
      compareText(publisher(a), publisher(b)) ||
      compareText(whole.names[a] ?? "", whole.names[b] ?? "") ||
      a - b,
  );
}
