/** The own properties of a node as facts, in the ontology's order and words. */
import type { Fact, Mention } from "../model/details.ts";
import type { Property } from "../model/grammar.ts";
import { AGREEMENT_KINDS, NODE_TYPES, type NodeLabel, STATUSES } from "../model/ontology.ts";
import { nodeProperties } from "../model/payload.ts";
import { readList } from "./column.ts";
import { dateInWords } from "./dateWords.ts";
import { propertyOf, type Whole } from "./whole.ts";

/** What every account of a type tells, be it that no source says it. */
const ALWAYS_TOLD: Readonly<Partial<Record<NodeLabel, readonly string[]>>> = {
  Event: ["date", "place"],
  Source: ["published"],
};

/** Facts that the node has; what it lacks is left out, unless every account of its type tells it. */
export function ownFacts(whole: Whole, node: number, left: readonly string[] = []): Fact[] {
  const label = whole.labels[node] ?? "Country";
  const properties = nodeProperties(label);
  return NODE_TYPES[label].facts
    .filter((property) => property !== "notes" && !left.includes(property))
    .flatMap((property) => {
      const described = properties[property];
      if (described === undefined) return [];
      const values = readList(whole.column(label, property), node - whole.starts[label]);
      if (values.length === 0 && !(whole.complete && ALWAYS_TOLD[label]?.includes(property)))
        return [];
      const mentions = property === "sovereign" ? mentionCountry(whole, values[0] ?? "") : [];
      const text = mentions[0]?.name ?? values.map((value) => inWords(described, value)).join(", ");
      return [{ property, label: described.label, text, mentions, cited: [] }];
    });
}

/** A value in the words that a reader sees. */
function inWords(property: Property, value: string): string {
  if (property.kind === "date") return dateInWords(value);
  return property.values?.[value] ?? value;
}

/** A node named in passing. */
export function mention(whole: Whole, node: number, more: Partial<Mention> = {}): Mention {
  return {
    id: whole.ids[node] ?? "",
    label: whole.labels[node] ?? "Country",
    name: whole.names[node] ?? "",
    remarks: [],
    cited: [],
    ...more,
  };
}

/** “Memorandum”, “signed”: what an agreement is, for a list of them. */
export function kindAndStatus(whole: Whole, agreement: number): readonly [string, string] {
  const kind = propertyOf(whole, agreement, "kind") ?? "";
  const status = propertyOf(whole, agreement, "status") ?? "";
  const kinds: Readonly<Record<string, string>> = AGREEMENT_KINDS;
  const statuses: Readonly<Record<string, string>> = STATUSES;
  return [kinds[kind] ?? kind, (statuses[status] ?? status).toLowerCase()];
}

function mentionCountry(whole: Whole, code: string): Mention[] {
  const node = whole.numbers.get(`country/${code}`);
  return node === undefined ? [] : [mention(whole, node)];
}
