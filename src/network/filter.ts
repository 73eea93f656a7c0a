/** Which agreements pass a View's filters. For every agreement it is noted which it fails: masks and counts are read from that. */
import type { View } from "../model/view.ts";
import { FACET_IDS, type FacetIndex, facetIndex } from "./facetIndex.ts";
import type { FacetFilters } from "./facets.ts";
import { fill } from "./fill.ts";
import type { Network } from "./network.ts";
import type { AgreementMask } from "./projection.ts";
import { scopeMask } from "./scope.ts";

/** What of a View decides which agreements pass. */
export type Filters = FacetFilters &
  Readonly<Pick<View, "together" | "throughBlocs" | "undated" | "scope">> & {
    readonly from?: number | undefined;
    readonly to?: number | undefined;
  };

/** One byte an agreement, 1 where it passes every filter. */
export function filterAgreements(network: Network, view: Filters): AgreementMask {
  const failed = failures(network, view);
  return fill(new Uint8Array(failed.length), (agreement) => (failed[agreement] === 0 ? 1 : 0));
}

/** Among the bits of `failures`. */
export const YEARS = 1 << FACET_IDS.length;
const SCOPE = YEARS << 1;

/** By agreement: a bit for each filter that it fails, by the facet's place in FACET_IDS, then the years, then the scope. */
export function failures(network: Network, view: Filters): Uint16Array {
  const failed = new Uint16Array(network.years.length);
  for (const [bit, id] of FACET_IDS.entries())
    if (view[id].length > 0)
      failFacet(
        facetIndex(network, id, view.throughBlocs),
        view[id],
        id === "parties" && view.together,
        1 << bit,
        failed,
      );
  const first = view.from ?? 1;
  const last = view.to ?? Number.POSITIVE_INFINITY;
  for (let agreement = 0; agreement < failed.length; agreement++) {
    const year = network.years[agreement] ?? 0;
    if (!(year === 0 ? view.undated : year >= first && year <= last))
      failed[agreement] = (failed[agreement] ?? 0) | YEARS;
  }
  const inScope = scopeMask(network, view.scope);
  if (inScope !== undefined)
    for (let agreement = 0; agreement < failed.length; agreement++)
      if (inScope[agreement] !== 1) failed[agreement] = (failed[agreement] ?? 0) | SCOPE;
  return failed;
}

/** @param all every wanted value must be there, not one of them */
function failFacet(
  { places, values, start, agreements }: FacetIndex,
  chosen: readonly string[],
  all: boolean,
  bit: number,
  failed: Uint16Array,
): void {
  const wanted = new Uint8Array(values.length);
  const distinct = new Set(chosen);
  for (const value of distinct) {
    const place = places.get(value);
    if (place !== undefined) wanted[place] = 1;
  }
  const needed = all ? distinct.size : 1;
  for (let agreement = 0; agreement < failed.length; agreement++) {
    let found = 0;
    for (let entry = start[agreement] ?? 0; entry < (start[agreement + 1] ?? 0); entry++)
      found += wanted[agreements[entry] ?? 0] ?? 0;
    if (found < needed) failed[agreement] = (failed[agreement] ?? 0) | bit;
  }
}
