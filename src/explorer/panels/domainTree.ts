/** The taxonomy of domains as the filter shows it: broader ones, each with its narrower ones, the largest first. */
import { DEFAULT_VIEW } from "../../model/view.ts";
import { readText } from "../../network/column.ts";
import { facetCounts } from "../../network/facetCounts.ts";
import type { Network } from "../../network/network.ts";
import { rowsFrom } from "../../network/relation.ts";

export interface Domain {
  readonly code: string;
  readonly name: string;
  readonly narrower: readonly Domain[];
}

/** The order is that of the counts without any filter, so that no row jumps while one filters. */
export function domainTree(network: Network): readonly Domain[] {
  const { start, count, columns } = network.tables.TechnologyDomain;
  const { PART_OF } = network.relations;
  const counts = facetCounts(network, DEFAULT_VIEW).facets.domains;
  const all = Array.from({ length: count }, (_, place) => ({
    code: readText(columns.code, place) ?? "",
    name: network.names[start + place] ?? "",
    broader: rowsFrom(PART_OF, start + place).map((row) => (PART_OF.to[row] ?? 0) - start),
    place,
  }));
  const under = (broader: number | undefined): readonly Domain[] =>
    all
      .filter((domain) => domain.broader[0] === broader)
      .map(({ code, name, place }) => ({ code, name, narrower: under(place) }))
      .sort((a, b) => (counts.get(b.code) ?? 0) - (counts.get(a.code) ?? 0));
  return under(undefined);
}
