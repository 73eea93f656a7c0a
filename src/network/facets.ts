/** The facets: by what a View filters agreements one value at a time, in the order in which they are shown. */
import { AGREEMENT_KINDS, CONFIDENCE, STATUSES } from "../model/ontology.ts";
import type { View } from "../model/view.ts";
import { caption } from "./caption.ts";
import { readText } from "./column.ts";
import { contextOf } from "./context.ts";
import { FACET_IDS, type FacetId, facetIndex } from "./facetIndex.ts";
import { languageName } from "./languageName.ts";
import type { Network } from "./network.ts";

export interface Facet {
  readonly id: FacetId;
  readonly label: string;
  /** Every value that some agreement has, in the order to show them, whatever the filters. */
  readonly values: (network: Network) => readonly FacetValue[];
}

export interface FacetValue {
  /** As the View holds it: a taxonomy code, a party's code, an official's id, an enum's or a language's code. */
  readonly value: string;
  /** In words. */
  readonly label: string;
  /** Tells namesakes apart: a person's state. */
  readonly context?: string;
}

const OF: Readonly<Record<FacetId, Omit<Facet, "id">>> = {
  domains: {
    label: "Domains",
    values: (network) => ofTable(network, "domains", "TechnologyDomain"),
  },
  parties: {
    label: "States and blocs",
    values: (network) =>
      byLabel([...ofTable(network, "parties", "Country"), ...ofTable(network, "parties", "Bloc")]),
  },
  kinds: { label: "Kind", values: (network) => ofEnum(network, "kinds", AGREEMENT_KINDS) },
  statuses: { label: "Status", values: (network) => ofEnum(network, "statuses", STATUSES) },
  confidence: {
    label: "Confidence",
    values: (network) => ofEnum(network, "confidence", CONFIDENCE),
  },
  signatories: { label: "Signed or announced by", values: people },
  languages: {
    label: "Language of sources",
    values: (network) =>
      byLabel(
        present(network, "languages").map((value) => ({ value, label: languageName(value) })),
      ),
  },
};

export const FACETS: readonly Facet[] = FACET_IDS.map((id) => ({ id, ...OF[id] }));

/** The words of one value; the value itself where the network does not know it. */
export function facetWords(network: Network, id: FacetId, value: string): string {
  const facet = FACETS.find((each) => each.id === id);
  const found = facet?.values(network).find((each) => each.value === value);
  return found?.label ?? value;
}

/** What of a View the facets filter by. */
export type FacetFilters = Readonly<Pick<View, FacetId>>;

function present(network: Network, id: FacetId): readonly string[] {
  const { values, start, agreements } = facetIndex(network, id, false);
  const used = new Uint8Array(values.length);
  for (let entry = 0; entry < (start[start.length - 1] ?? 0); entry++)
    used[agreements[entry] ?? 0] = 1;
  return values.filter((_, place) => used[place] === 1);
}

function ofTable(
  network: Network,
  id: FacetId,
  table: "TechnologyDomain" | "Country" | "Bloc",
): readonly FacetValue[] {
  const { start, count, columns } = network.tables[table];
  const used = new Set(present(network, id));
  const values = Array.from({ length: count }, (_, place) => ({
    value: readText(columns.code, place) ?? "",
    label: network.names[start + place] ?? "",
  }));
  return values.filter(({ value }) => used.has(value));
}

function ofEnum(
  network: Network,
  id: FacetId,
  words: Readonly<Record<string, string>>,
): readonly FacetValue[] {
  const used = new Set(present(network, id));
  return Object.entries(words)
    .filter(([value]) => used.has(value))
    .map(([value, label]) => ({ value, label }));
}

function people(network: Network): readonly FacetValue[] {
  return byLabel(
    present(network, "signatories").map((value) => {
      const number = network.numbers.get(value) ?? 0;
      const context = contextOf(network, number);
      return {
        value,
        label: caption(network, number),
        ...(context === undefined ? {} : { context }),
      };
    }),
  );
}

function byLabel(values: readonly FacetValue[]): readonly FacetValue[] {
  const { compare } = new Intl.Collator("en");
  return values.toSorted((a, b) => compare(a.label, b.label) || (a.value < b.value ? -1 : 1));
}
