/**
 * Search over names, titles, aliases, codes, signatories and provisions in any script, typo-tolerant. Provisions come
 * with the texts and have an index of their own; what they find is told as their agreement.
 */
import MiniSearch from "minisearch";
import type { NodeLabel } from "../model/ontology.ts";
import { readList, readText } from "./column.ts";
import { contextOf } from "./context.ts";
import type { Network } from "./network.ts";
import { placeNames } from "./placeNames.ts";
import { rowsTo } from "./relation.ts";
import { type ProvisionSearch, SEARCH_OPTIONS } from "./searchProvisions.ts";
import { fold, words } from "./words.ts";

export interface Hit {
  readonly id: string;
  readonly label: NodeLabel;
  readonly name: string;
  /** Why it was found where the name does not show it. */
  readonly matched?: Matched;
  /** Folded words of the entry that matched, for marking them. */
  readonly terms: readonly string[];
  /** Of an agreement or event, as precise as the source. */
  readonly date?: string;
  /** What tells namesakes apart: a person's or body's country, an agreement's parties. */
  readonly context?: string;
}

export interface Matched {
  readonly as: "alias" | "code" | "signatory" | "provision";
  readonly text: string;
}

/**
 * Best first; none for an empty query.
 * @param provisions undefined until the texts have arrived
 */
export type Search = (query: string, limit: number, provisions?: ProvisionSearch) => readonly Hit[];

/** Among equals in the match, what most people look for comes first. */
const STANDING: Readonly<Partial<Record<NodeLabel, number>>> = {
  Country: 2,
  Bloc: 1.8,
  TechnologyDomain: 1.6,
  Official: 1.5,
  Organisation: 1.1,
};
/** What a provision says weighs less than what an entry is called. */
const OF_PROVISIONS = 0.5;

const FIELDS = ["name", "aliases", "codes", "signatories", "context"] as const;
type Field = (typeof FIELDS)[number];

interface Found {
  readonly number: number;
  readonly score: number;
  readonly terms: readonly string[];
  readonly match: Readonly<Record<string, readonly string[]>>;
  readonly exact: boolean;
  readonly provision?: string;
}

export function buildSearch(network: Network): Search {
  const index = new MiniSearch<number>({
    fields: [...FIELDS],
    extractField: (number, field) =>
      field === "id" ? number : (textsOf(network, number, field as Field).join(" ") as never),
    ...SEARCH_OPTIONS,
    searchOptions: {
      ...SEARCH_OPTIONS.searchOptions,
      boost: { name: 3, aliases: 2, codes: 2, signatories: 0.5, context: 0.4 },
      boostDocument: (number) => STANDING[network.labels[Number(number)] ?? "Event"] ?? 1,
    },
  });
  index.addAll(Array.from(network.ids.keys()));
  const places = placeNames(network);
  const search: Search = (query, limit, provisions) => {
    const asked = words(query);
    if (asked.length === 0) return [];
    const whole = asked.join(" ");
    const found = new Map<number, Found>();
    for (const { id, score, terms, match } of index.search(query)) {
      const number = Number(id);
      found.set(number, { number, score, terms, match, exact: isExact(network, number, whole) });
    }
    for (const { agreement, text, score, terms } of provisions?.(query) ?? []) {
      const known = found.get(agreement);
      const weighed = score * OF_PROVISIONS;
      if (known !== undefined && known.score >= weighed) continue;
      const more = { number: agreement, score: weighed, terms, match: {}, exact: false };
      found.set(agreement, { ...more, provision: text });
    }
    return [...found.values()]
      .sort((a, b) => Number(b.exact) - Number(a.exact) || b.score - a.score || a.number - b.number)
      .slice(0, limit)
      .map((each) => toHit(network, each, asked));
  };
  return (query, limit, provisions) => {
    const hits = search(query, limit, provisions);
    if (hits.length > 0) return hits;
    const renamed = words(query).map((word) => places.get(word) ?? word);
    return search(renamed.join(" "), limit, provisions);
  };
}

function textsOf(network: Network, number: number, field: Field): readonly string[] {
  const label = network.labels[number] ?? "Country";
  const { columns, start } = network.tables[label];
  const place = number - start;
  switch (field) {
    case "name":
      return [network.names[number] ?? ""];
    case "aliases":
      return readList(columns.aliases, place);
    case "codes":
      return label === "TechnologyDomain"
        ? []
        : [columns.code, columns.alpha3].flatMap((column) => readText(column, place) ?? []);
    case "signatories":
      return label === "Agreement" ? signatoriesOf(network, number) : [];
    case "context":
      return label === "Agreement" ? [contextOf(network, number) ?? ""] : [];
  }
}

/** Names of those who signed or announced an agreement. */
function signatoriesOf(network: Network, agreement: number): readonly string[] {
  const { SIGNED, ANNOUNCED } = network.relations;
  return [SIGNED, ANNOUNCED].flatMap((acts) =>
    rowsTo(acts, agreement).map((row) => network.names[acts.from[row] ?? 0] ?? ""),
  );
}

function isExact(network: Network, number: number, whole: string): boolean {
  return (["name", "codes", "aliases"] as const).some((field) =>
    textsOf(network, number, field).some((text) => words(text).join(" ") === whole),
  );
}

function toHit(network: Network, found: Found, asked: readonly string[]): Hit {
  const { number, provision, match, terms } = found;
  const label = network.labels[number] ?? "Country";
  const { columns, start } = network.tables[label];
  const inName = Object.values(match).filter((fields) => fields.includes("name")).length;
  const matched: Matched | undefined =
    provision !== undefined
      ? { as: "provision", text: provision }
      : inName >= asked.length
        ? undefined
        : reason(network, number, match);
  const dated = label === "Agreement" || label === "Event";
  const date = dated ? readText(columns.date, number - start) : null;
  const context = contextOf(network, number);
  return {
    id: network.ids[number] ?? "",
    label,
    name: network.names[number] ?? "",
    ...(matched === undefined ? {} : { matched }),
    terms: [...new Set(terms)],
    ...(date === null ? {} : { date }),
    ...(context === undefined ? {} : { context }),
  };
}

/** The alias, code or signatory with the most words of the match; undefined where the context, shown anyway, was it. */
function reason(
  network: Network,
  number: number,
  match: Readonly<Record<string, readonly string[]>>,
): Matched | undefined {
  const terms = new Set(Object.keys(match));
  const count = (text: string) => words(text).filter((word) => terms.has(word)).length;
  const candidates = [
    { as: "alias", texts: textsOf(network, number, "aliases") },
    { as: "code", texts: textsOf(network, number, "codes") },
    { as: "signatory", texts: textsOf(network, number, "signatories") },
  ] as const;
  const [best] = candidates
    .flatMap(({ as, texts }) => texts.map((text) => ({ as, text, count: count(text) })))
    .filter((one) => one.count > 0 && fold(one.text) !== fold(network.names[number] ?? ""))
    .sort((a, b) => b.count - a.count);
  return best && { as: best.as, text: best.text };
}
