/** Search over names, titles, aliases and codes in any script, typo-tolerant; built in the page when first needed. */
import MiniSearch from "minisearch";
import type { NodeLabel } from "../model/ontology.ts";
import { readList, readText } from "./column.ts";
import { contextOf } from "./context.ts";
import type { Network } from "./network.ts";
import { fold, words } from "./words.ts";

export interface Hit {
  readonly id: string;
  readonly label: NodeLabel;
  readonly name: string;
  /** Why it was found where the name does not show it: the alias or code that matched. */
  readonly matched?: string;
  /** Of an agreement, as precise as the source. */
  readonly date?: string;
  /** What tells namesakes apart: a person's or body's country, an agreement's parties. */
  readonly context?: string;
}

/** Best first; none for an empty query. */
export type Search = (query: string, limit: number) => readonly Hit[];

/** Among equals in the match, what most people look for comes first. */
const STANDING: Readonly<Partial<Record<NodeLabel, number>>> = {
  Country: 2,
  Bloc: 1.8,
  TechnologyDomain: 1.6,
  Official: 1.5,
  Organisation: 1.1,
};

const FIELDS = ["name", "aliases", "codes", "context"] as const;
type Field = (typeof FIELDS)[number];

export function buildSearch(network: Network): Search {
  const index = new MiniSearch<number>({
    fields: [...FIELDS],
    extractField: (number, field) =>
      field === "id" ? number : (textsOf(network, number, field as Field).join(" ") as never),
    tokenize: (text) => [...words(text)],
    processTerm: (term) => term,
    searchOptions: {
      boost: { name: 3, aliases: 2, codes: 2, context: 0.4 },
      prefix: (term) => term.length > 1,
      fuzzy: (term) => (term.length < 4 ? false : term.length < 8 ? 1 : 2),
      weights: { fuzzy: 0.25, prefix: 0.5 },
      combineWith: "AND",
      boostDocument: (number) => STANDING[network.labels[Number(number)] ?? "Event"] ?? 1,
    },
  });
  index.addAll(Array.from(network.ids.keys()));
  return (query, limit) => {
    const asked = words(query);
    if (asked.length === 0) return [];
    const whole = asked.join(" ");
    const found = index.search(query).map(({ id, score, match }) => {
      const number = Number(id);
      return { number, score, match, exact: isExact(network, number, whole) ? 1 : 0 };
    });
    found.sort((a, b) => b.exact - a.exact || b.score - a.score || a.number - b.number);
    return found.slice(0, limit).map(({ number, match }) => toHit(network, number, match, asked));
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
    case "context":
      return label === "Agreement" ? [contextOf(network, number) ?? ""] : [];
  }
}

function isExact(network: Network, number: number, whole: string): boolean {
  return (["name", "codes", "aliases"] as const).some((field) =>
    textsOf(network, number, field).some((text) => words(text).join(" ") === whole),
  );
}

function toHit(
  network: Network,
  number: number,
  match: Readonly<Record<string, readonly string[]>>,
  asked: readonly string[],
): Hit {
  const label = network.labels[number] ?? "Country";
  const { columns, start } = network.tables[label];
  const name = network.names[number] ?? "";
  const inName = Object.values(match).filter((fields) => fields.includes("name")).length;
  const matched = inName >= asked.length ? undefined : reason(network, number, match);
  const date = label === "Agreement" ? readText(columns.date, number - start) : null;
  const context = contextOf(network, number);
  return {
    id: network.ids[number] ?? "",
    label,
    name,
    ...(matched === undefined ? {} : { matched }),
    ...(date === null ? {} : { date }),
    ...(context === undefined ? {} : { context }),
  };
}

/** The alias or code with the most words of the match; undefined where the context, shown anyway, was it. */
function reason(
  network: Network,
  number: number,
  match: Readonly<Record<string, readonly string[]>>,
): string | undefined {
  const terms = new Set(Object.keys(match));
  const shared = (text: string) => words(text).filter((word) => terms.has(word)).length;
  const [best] = [...textsOf(network, number, "aliases"), ...textsOf(network, number, "codes")]
    .map((text) => ({ text, count: shared(text) }))
    .filter(({ text, count }) => count > 0 && fold(text) !== fold(network.names[number] ?? ""))
    .sort((a, b) => b.count - a.count);
  return best?.text;
}
