/** What a view names that this data does not hold: said in words, since it changes what is shown. */
import type { View } from "../model/view.ts";
import { FACETS } from "../network/facets.ts";
import type { Network } from "../network/network.ts";

export function unknownParts(network: Network, view: View): readonly string[] {
  return FACETS.flatMap((facet) => {
    const chosen: readonly string[] = view[facet.id];
    if (chosen.length === 0) return [];
    const known = new Set(facet.values(network).map(({ value }) => value));
    const gone = chosen.filter((value) => !known.has(value));
    return gone.length === 0 ? [] : [`${facet.label}: no agreement has ${quoted(gone)}.`];
  });
}

const NAMED = 4;

function quoted(values: readonly string[]): string {
  const names = values.slice(0, NAMED).map((value) => `“${value}”`);
  const left = values.length - names.length;
  return left > 0 ? `${names.join(", ")} and ${left} more` : names.join(", ");
}
