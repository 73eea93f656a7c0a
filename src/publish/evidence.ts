/** What stands behind a picture: the agreements that its edges stand for, and the sources of those. */

import { compareText } from "../model/compareText.ts";
import type { View } from "../model/view.ts";
import { rowsFrom } from "../network/relation.ts";
import { propertyOf, type Whole } from "../network/whole.ts";
import { drawnOf } from "./drawn.ts";

/** Node numbers of the whole graph. */
export interface Evidence {
  /** Ascending. */
  readonly agreements: readonly number[];
  /** By publisher, then title. */
  readonly sources: readonly number[];
}

export function evidenceOf(whole: Whole, view: View): Evidence {
  const found = new Set<number>();
  for (const { behind } of drawnOf(whole.network, view).edges)
    for (const { agreement } of behind) found.add(whole.starts.Agreement + agreement);
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
