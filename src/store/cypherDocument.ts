/** The parts of `docs/cypher.md` that are derived: the schema as a picture and as tables, from the ontology. */
import type { Property } from "../model/grammar.ts";
import {
  COMMON_PROPERTIES,
  EVIDENCE_PROPERTIES,
  NODE_TYPES,
  RELATIONSHIP_TYPES,
} from "../model/ontology.ts";

const BEGIN = "<!-- begin: derived from the ontology by `npm run derive` -->";
const END = "<!-- end -->";

/** @param text of the page; what stands between its two marks is replaced */
export function cypherDocument(text: string): string {
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (begin < 0 || end < begin) {
    throw new Error(`docs/cypher.md has lost its marks: ${BEGIN} … ${END}`);
  }
  return `${text.slice(0, begin + BEGIN.length)}\n\n${schema()}\n\n${text.slice(end)}`;
}

function schema(): string {
  return [...picture(), "", ...nodeTable(), "", ...relationshipTable()].join("\n");
}

/**
 * Mermaid, which code hosts and editors draw. One arrow for all types between the same two labels; a label that points
 * to itself stands twice, for the words on a loop would cover its neighbours.
 */
function picture(): string[] {
  const arrows = new Map<string, { readonly ends: readonly [string, string]; types: string[] }>();
  for (const [type, { from, to }] of Object.entries(RELATIONSHIP_TYPES))
    for (const ends of from.flatMap((start) => to.map((end) => [start, end] as const))) {
      const known = arrows.get(ends.join());
      if (known) known.types.push(type);
      else arrows.set(ends.join(), { ends, types: [type] });
    }
  const lines = [...arrows.values()].map(
    ({ ends: [start, end], types }) =>
      `  ${start} -->|${types.join("<br>")}| ${start === end ? `another${end}[another ${end}]` : end}`,
  );
  return ["```mermaid", "graph TD", ...lines, "```"];
}

function nodeTable(): string[] {
  const common = words(COMMON_PROPERTIES);
  return [
    `Every node is labelled \`Entity\` too, and has ${common}.`,
    "",
    "| label | what | further properties |",
    "| --- | --- | --- |",
    ...Object.entries(NODE_TYPES).map(
      ([label, { description, properties }]) =>
        `| \`${label}\` | ${description} | ${words(properties)} |`,
    ),
    "",
    ...Object.entries(NODE_TYPES).flatMap(([label, type]) =>
      "alsoLabelled" in type
        ? [
            `\`${label}\` is labelled \`${type.alsoLabelled.label}\` too where \`${type.alsoLabelled.property}\` is \`${type.alsoLabelled.value}\`.`,
          ]
        : [],
    ),
  ];
}

function relationshipTable(): string[] {
  return [
    `What says “evidence” has ${words(EVIDENCE_PROPERTIES)} besides.`,
    "",
    "| type | from | to | what | properties |",
    "| --- | --- | --- | --- | --- |",
    ...Object.entries(RELATIONSHIP_TYPES).map(
      ([type, { from, to, description, properties, evidence }]) =>
        `| \`${type}\` | ${from.join(", ")} | ${to.join(", ")} | ${description} | ${[words(properties), evidence ? "evidence" : ""].filter((part) => part !== "").join("; ")} |`,
    ),
  ];
}

function words(properties: Readonly<Record<string, Property>>): string {
  return Object.entries(properties)
    .map(([name, { kind, many, optional }]) => {
      const form = `${many ? "list of " : ""}${kind}${optional ? ", not always" : ""}`;
      return `\`${name}\` (${form})`;
    })
    .join(", ");
}
