/** What stands behind a picture: the agreements that its edges stand for, and the sources of those. */

import type { View } from "../model/view.ts";
import { plural } from "../network/plural.ts";
import { sourcesOfAgreements } from "../network/sourcesOfAgreements.ts";
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

/** “403 agreements, 1,250 sources from 400 publishers”. */
export function evidenceInWords(whole: Whole, { agreements, sources }: Evidence): string {
  const publishers = new Set(sources.map((source) => propertyOf(whole, source, "publisher")));
  return `${plural(agreements.length, "agreement")}, ${plural(sources.length, "source")} from ${plural(publishers.size, "publisher")}`;
}
