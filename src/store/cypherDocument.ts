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

/** Mermaid, which code hosts and editors draw. */
function picture(): string[] {
  const arrows = Object.entries(RELATIONSHIP_TYPES).flatMap(([type, { from, to }]) =>
    from.flatMap((start) => to.map((end) => `  ${start} -->|${type}| ${end}`)),
  );
  return ["```mermaid", "graph LR", ...arrows, "```"];
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
