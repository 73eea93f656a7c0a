/** How far the data reaches: agreements by region, year, language of sources and confidence, counted from the data itself. */
import { DEFAULT_VIEW } from "../model/view.ts";
import { readText } from "./column.ts";
import { facetCounts } from "./facetCounts.ts";
import type { FacetId } from "./facetIndex.ts";
import { FACETS } from "./facets.ts";
import type { Network } from "./network.ts";
import { partiesOf } from "./parties.ts";

export interface Counted {
  readonly label: string;
  readonly count: number;
}

export interface Region extends Counted {
  /** States and territories of the region that are party to some agreement, and all there are. */
  readonly present: number;
  readonly all: number;
}

export interface Coverage {
  readonly agreements: number;
  /** Those that some party lies in, most agreements first; blocs lie in none. */
  readonly regions: readonly Region[];
  /** Without gaps from the first to the last. */
  readonly years: readonly { readonly year: number; readonly count: number }[];
  readonly undated: number;
  /** With at least one source in the language, most first. */
  readonly languages: readonly Counted[];
  /** High first. */
  readonly confidence: readonly Counted[];
  readonly kinds: readonly Counted[];
  /** Agreements that have one source alone. */
  readonly oneSource: number;
}

export function coverageOf(network: Network): Coverage {
  const { facets, years, undated, total } = facetCounts(network, DEFAULT_VIEW);
  const count = (id: FacetId): readonly Counted[] =>
    FACETS.filter((facet) => facet.id === id).flatMap(({ values }) =>
      values(network).map(({ value, label }) => ({ label, count: facets[id].get(value) ?? 0 })),
    );
  return {
    agreements: total,
    regions: regionsOf(network),
    years,
    undated,
    languages: mostFirst(count("languages")),
    confidence: count("confidence"),
    kinds: mostFirst(count("kinds")),
    oneSource: network.sources.reduce((sum, sources) => sum + (sources === 1 ? 1 : 0), 0),
  };
}

function regionsOf(network: Network): readonly Region[] {
  const { Country, Agreement } = network.tables;
  const regionOf = (node: number) => readText(Country.columns.region, node - Country.start) ?? "";
  const isCountry = (node: number) => network.labels[node] === "Country";
  const agreements = new Map<string, number>();
  const present = new Set<number>();
  for (let agreement = 0; agreement < Agreement.count; agreement++) {
    const countries = partiesOf(network, agreement)
      .map(({ node }) => node)
      .filter(isCountry);
    for (const node of countries) present.add(node);
    for (const region of new Set(countries.map(regionOf)))
      agreements.set(region, (agreements.get(region) ?? 0) + 1);
  }
  const all = Array.from({ length: Country.count }, (_, place) => Country.start + place);
  const regions = [...agreements.keys()];
  return mostFirst(
    regions.map((label) => {
      const own = all.filter((node) => regionOf(node) === label);
      return {
        label,
        count: agreements.get(label) ?? 0,
        present: own.filter((node) => present.has(node)).length,
        all: own.length,
      };
    }),
  );
}

function mostFirst<One extends Counted>(counted: readonly One[]): readonly One[] {
  return counted.toSorted((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
}
