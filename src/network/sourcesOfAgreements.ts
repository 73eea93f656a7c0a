/** The sources behind agreements, in the order in which they are listed. */
import { compareText } from "../model/compareText.ts";
import { rowsFrom } from "./relation.ts";
import { propertyOf, type Whole } from "./whole.ts";

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
