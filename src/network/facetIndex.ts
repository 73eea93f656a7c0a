/** Which values of a facet each agreement has, as typed arrays: computed once a network, so that a filter only reads. */
import { readList, readText } from "./column.ts";
import type { Network } from "./network.ts";
import { membersOn, partiesOf } from "./parties.ts";
import { peopleOf } from "./people.ts";

/** In the order in which they are shown; each is the field of a View that holds the facet's chosen values. */
export const FACET_IDS = [
  "domains",
  "parties",
  "kinds",
  "statuses",
  "confidence",
  "signatories",
  "languages",
] as const;

export type FacetId = (typeof FACET_IDS)[number];

export interface FacetIndex {
  readonly values: readonly string[];
  /** Place in `values`. */
  readonly places: ReadonlyMap<string, number>;
  /** Values of agreement a, each once: `agreements[start[a]]` up to `agreements[start[a + 1] - 1]`. */
  readonly start: Int32Array;
  readonly agreements: Int32Array;
}

const indices = new WeakMap<Network, Map<string, FacetIndex>>();

/** @param throughBlocs of the parties: a state counts as party to what its bloc was party to when it was a member */
export function facetIndex(network: Network, id: FacetId, throughBlocs: boolean): FacetIndex {
  const known = indices.get(network) ?? new Map<string, FacetIndex>();
  indices.set(network, known);
  const key = id === "parties" && throughBlocs ? "parties through blocs" : id;
  const index = known.get(key) ?? build(network, READERS[id](network, throughBlocs));
  known.set(key, index);
  return index;
}

type Reader = (agreement: number) => Iterable<string>;

const READERS: Readonly<Record<FacetId, (network: Network, throughBlocs: boolean) => Reader>> = {
  domains: (network) => {
    const broader = broaderDomains(network);
    const { to, outStart } = network.relations.COVERS;
    const { start } = network.tables.Agreement;
    const first = network.tables.TechnologyDomain.start;
    return function* (agreement) {
      const node = start + agreement;
      for (let row = outStart[node] ?? 0; row < (outStart[node + 1] ?? 0); row++)
        yield* broader[(to[row] ?? 0) - first] ?? [];
    };
  },
  parties: (network, throughBlocs) => {
    const { columns } = network.tables.Agreement;
    return function* (agreement) {
      const date = throughBlocs ? readText(columns.date, agreement) : null;
      for (const { node } of partiesOf(network, agreement)) {
        yield codeOf(network, node);
        if (throughBlocs)
          for (const member of membersOn(network, node, date)) yield codeOf(network, member);
      }
    };
  },
  kinds: (network) => ofColumn(network, "kind"),
  statuses: (network) => ofColumn(network, "status"),
  confidence: (network) => ofColumn(network, "confidence"),
  signatories: (network) => (agreement) =>
    peopleOf(network, agreement).map((person) => network.ids[person] ?? ""),
  languages: (network) => (agreement) => readList(network.languages, agreement),
};

function ofColumn(network: Network, property: string): Reader {
  const column = network.tables.Agreement.columns[property];
  return (agreement) => readList(column, agreement);
}

function codeOf(network: Network, node: number): string {
  return network.ids[node]?.split("/")[1] ?? "";
}

function build(network: Network, valuesOf: Reader): FacetIndex {
  const places = new Map<string, number>();
  const { count } = network.tables.Agreement;
  const start = new Int32Array(count + 1);
  const agreements: number[] = [];
  for (let agreement = 0; agreement < count; agreement++) {
    for (const value of new Set(valuesOf(agreement))) {
      const place = places.get(value) ?? places.size;
      places.set(value, place);
      agreements.push(place);
    }
    start[agreement + 1] = agreements.length;
  }
  return { values: [...places.keys()], places, start, agreements: Int32Array.from(agreements) };
}

/** Codes of each domain and of all that are broader, itself first. */
function broaderDomains(network: Network): readonly (readonly string[])[] {
  const { start, count, columns } = network.tables.TechnologyDomain;
  const { to, outStart } = network.relations.PART_OF;
  return Array.from({ length: count }, (_, place) => {
    const found = new Set([place]);
    for (const domain of found) {
      const node = start + domain;
      for (let row = outStart[node] ?? 0; row < (outStart[node + 1] ?? 0); row++)
        found.add((to[row] ?? 0) - start);
    }
    return [...found].map((domain) => readText(columns.code, domain) ?? "");
  });
}
