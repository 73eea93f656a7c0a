/** What each filter would leave under the others: read from which filters every agreement fails. */
import { FACET_IDS, type FacetId, type FacetIndex, facetIndex } from "./facetIndex.ts";
import { type Filters, failures, YEARS } from "./filter.ts";
import type { Network } from "./network.ts";

export interface FacetCounts {
  /**
   * By facet and value (as the View holds it): agreements that pass all other filters and have the value. Where all
   * parties must be in it together, a party's count is what would be left if it were chosen too.
   */
  readonly facets: Readonly<Record<FacetId, ReadonlyMap<string, number>>>;
  /** By year, without gaps from the first to the last of all agreements: those that pass all but the years. */
  readonly years: readonly { readonly year: number; readonly count: number }[];
  /** Undated agreements that pass all but the years. */
  readonly undated: number;
  /** Agreements that pass all filters, and all there are. */
  readonly passing: number;
  readonly total: number;
}

/** A filter that can be cleared by itself. */
export type FilterId = FacetId | "years";

/** Counts beside every value of every filter, each under the other filters. */
export function facetCounts(network: Network, view: Filters): FacetCounts {
  const failed = failures(network, view);
  const facets = {} as Record<FacetId, ReadonlyMap<string, number>>;
  for (const [bit, id] of FACET_IDS.entries())
    facets[id] = countValues(
      facetIndex(network, id, view.throughBlocs),
      failed,
      id === "parties" && view.together ? 0 : 1 << bit,
    );
  const range = yearRange(network);
  const perYear = new Int32Array(range.count);
  let undated = 0;
  let passing = 0;
  for (let agreement = 0; agreement < failed.length; agreement++) {
    if (failed[agreement] === 0) passing++;
    if (((failed[agreement] ?? 0) & ~YEARS) !== 0) continue;
    const year = network.years[agreement] ?? 0;
    if (year === 0) undated++;
    else perYear[year - range.first] = (perYear[year - range.first] ?? 0) + 1;
  }
  return {
    facets,
    years: Array.from(perYear, (count, place) => ({ year: range.first + place, count })),
    undated,
    passing,
    total: failed.length,
  };
}

/** For each filter that is set: how many agreements would pass if it alone were cleared. */
export function loosened(network: Network, view: Filters): ReadonlyMap<FilterId, number> {
  const failed = failures(network, view);
  const without = (bit: number) =>
    failed.reduce((count, bits) => count + ((bits & ~bit) === 0 ? 1 : 0), 0);
  const set = FACET_IDS.filter((id) => view[id].length > 0);
  const hasYears = view.from !== undefined || view.to !== undefined || !view.undated;
  return new Map<FilterId, number>([
    ...set.map((id) => [id, without(1 << FACET_IDS.indexOf(id))] as const),
    ...(hasYears ? [["years", without(YEARS)] as const] : []),
  ]);
}

/** @param but the filter that does not count, as a bit */
function countValues(
  { values, start, agreements }: FacetIndex,
  failed: Uint16Array,
  but: number,
): ReadonlyMap<string, number> {
  const counts = new Int32Array(values.length);
  for (let agreement = 0; agreement < failed.length; agreement++) {
    if (((failed[agreement] ?? 0) & ~but) !== 0) continue;
    for (let entry = start[agreement] ?? 0; entry < (start[agreement + 1] ?? 0); entry++) {
      const value = agreements[entry] ?? 0;
      counts[value] = (counts[value] ?? 0) + 1;
    }
  }
  return new Map(values.map((value, place) => [value, counts[place] ?? 0]));
}

function yearRange(network: Network): { readonly first: number; readonly count: number } {
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  for (const year of network.years)
    if (year !== 0) {
      first = Math.min(first, year);
      last = Math.max(last, year);
    }
  return last === 0 ? { first: 0, count: 0 } : { first, count: last - first + 1 };
}
