/** Which agreements pass a View's filters, and what each filter would leave under the others. */
import type { View } from "../model/view.ts";
import { readText } from "./column.ts";
import type { Network } from "./network.ts";
import type { AgreementMask } from "./projection.ts";
import { group } from "./relation.ts";

export interface FacetCounts {
  /** By taxonomy code, a broader domain with its narrower ones: agreements that pass the years and cover it. */
  readonly domains: ReadonlyMap<string, number>;
  /** By year, without gaps from the first to the last of all agreements: those that pass the domains. */
  readonly years: readonly { readonly year: number; readonly count: number }[];
  /** Undated agreements that pass the domains. */
  readonly undated: number;
  /** Agreements that pass all filters, and all there are. */
  readonly passing: number;
  readonly total: number;
}

type Filters = Pick<View, "domains" | "from" | "to" | "undated">;

/** One byte an agreement, 1 where it passes: any of the domains or one narrower, and the years. */
export function filterAgreements(network: Network, view: Filters): AgreementMask {
  const mask = passDomains(network, view);
  const dated = passYears(network, view);
  for (let agreement = 0; agreement < mask.length; agreement++)
    mask[agreement] = (mask[agreement] ?? 0) & (dated[agreement] ?? 0);
  return mask;
}

/** Counts beside every value of every filter, each under the other filters. */
export function facetCounts(network: Network, view: Filters): FacetCounts {
  const inDomains = passDomains(network, view);
  const inYears = passYears(network, view);
  const { codes, covers, start } = coverage(network);
  const perDomain = new Int32Array(codes.length);
  const years = yearRange(network);
  const perYear = new Int32Array(years.count);
  let undated = 0;
  let passing = 0;
  for (let agreement = 0; agreement < network.years.length; agreement++) {
    const year = network.years[agreement] ?? 0;
    if (inDomains[agreement] === 1) {
      if (year === 0) undated++;
      else perYear[year - years.first] = (perYear[year - years.first] ?? 0) + 1;
      passing += inYears[agreement] ?? 0;
    }
    if (inYears[agreement] === 1)
      for (let row = start[agreement] ?? 0; row < (start[agreement + 1] ?? 0); row++) {
        const domain = covers[row] ?? 0;
        perDomain[domain] = (perDomain[domain] ?? 0) + 1;
      }
  }
  return {
    domains: new Map(codes.map((code, domain) => [code, perDomain[domain] ?? 0])),
    years: Array.from(perYear, (count, place) => ({ year: years.first + place, count })),
    undated,
    passing,
    total: network.years.length,
  };
}

function passDomains(network: Network, { domains }: Filters): AgreementMask {
  const { codes, covers, start } = coverage(network);
  if (domains.length === 0) return new Uint8Array(network.years.length).fill(1);
  const wanted = new Uint8Array(codes.length);
  for (const code of domains) wanted[codes.indexOf(code)] = 1;
  const mask = new Uint8Array(network.years.length);
  for (let agreement = 0; agreement < mask.length; agreement++)
    for (let row = start[agreement] ?? 0; row < (start[agreement + 1] ?? 0); row++)
      if (wanted[covers[row] ?? 0] === 1) mask[agreement] = 1;
  return mask;
}

function passYears(network: Network, { from, to, undated }: Filters): AgreementMask {
  const first = from ?? 1;
  const last = to ?? Number.POSITIVE_INFINITY;
  return Uint8Array.from(network.years, (year) =>
    (year === 0 ? undated : year >= first && year <= last) ? 1 : 0,
  );
}

interface Coverage {
  readonly codes: readonly string[];
  /** Domains that agreement a covers, broader ones included, each once: `covers[start[a]]` and on. */
  readonly covers: Int32Array;
  readonly start: Int32Array;
}

const coverages = new WeakMap<Network, Coverage>();

/** Computed once a network: a filter only reads it. */
function coverage(network: Network): Coverage {
  const known = coverages.get(network);
  if (known !== undefined) return known;
  const { TechnologyDomain: domains, Agreement: agreements } = network.tables;
  const broader = broaderDomains(network);
  const { from, to, count } = network.relations.COVERS;
  const pairs = new Set<number>();
  for (let row = 0; row < count; row++) {
    const agreement = (from[row] ?? 0) - agreements.start;
    for (const domain of broader[(to[row] ?? 0) - domains.start] ?? [])
      pairs.add(agreement * domains.count + domain);
  }
  const sorted = Float64Array.from(pairs).sort();
  const { start } = group(
    Int32Array.from(sorted, (pair) => Math.floor(pair / domains.count)),
    agreements.count,
  );
  const made = {
    codes: Array.from(
      { length: domains.count },
      (_, place) => readText(domains.columns.code, place) ?? "",
    ),
    covers: Int32Array.from(sorted, (pair) => pair % domains.count),
    start,
  };
  coverages.set(network, made);
  return made;
}

/** Each domain with all that are broader, itself first. */
function broaderDomains(network: Network): readonly (readonly number[])[] {
  const { start, count } = network.tables.TechnologyDomain;
  const { to, outStart } = network.relations.PART_OF;
  return Array.from({ length: count }, (_, place) => {
    const found = new Set([place]);
    for (const domain of found) {
      const node = start + domain;
      for (let row = outStart[node] ?? 0; row < (outStart[node + 1] ?? 0); row++)
        found.add((to[row] ?? 0) - start);
    }
    return [...found];
  });
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
