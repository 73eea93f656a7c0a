/** docs/data.md: what a person wrote stays; what stands after the marker is told from the ontology. */
import type { NodeType, Property, RelationshipType } from "../model/grammar.ts";
import {
  EVIDENCE_PROPERTIES,
  NODE_LABELS,
  NODE_TYPES,
  RELATIONSHIP_LABELS,
  RELATIONSHIP_TYPES,
} from "../model/ontology.ts";
import { nodeProperties } from "../model/payload.ts";

const MARKER = "<!-- From here on derived from src/model/ontology.ts by `npm run derive`. -->";

type Properties = Readonly<Record<string, Property>>;

/** @param text the document as it is */
export function dataDocument(text: string): string {
  const [written = ""] = text.split(MARKER);
  return [
    `${written.trimEnd()}\n`,
    `${MARKER}\n`,
    "## Nodes\n",
    "Every node also carries the label `Entity`.\n",
    ...NODE_LABELS.map((label) => nodeSection(label, NODE_TYPES[label])),
    "## Relationships\n",
    ...RELATIONSHIP_LABELS.map((type) => relationshipSection(type, RELATIONSHIP_TYPES[type])),
    "### Evidence\n",
    "Every relationship that says so above carries:\n",
    fields(EVIDENCE_PROPERTIES),
  ].join("\n");
}

function nodeSection(label: string, type: NodeType): string {
  const also = type.alsoLabelled;
  return [
    `### ${label}\n`,
    `${type.description} Its id begins with \`${type.idPrefix}/\`.${
      also
        ? ` Also labelled \`${also.label}\` where \`${also.property}\` is \`${also.value}\`.`
        : ""
    }\n`,
    fields(nodeProperties(label as keyof typeof NODE_TYPES)),
  ].join("\n");
}

function relationshipSection(name: string, type: RelationshipType): string {
  const has = Object.keys(type.properties).length > 0;
  const keys = type.key.map((key) => `\`${key}\``).join(", ");
  return [
    `### ${name}\n`,
    `\`(${type.from.join("|")})-[:${name}]->(${type.to.join("|")})\`, read “${type.label}” and “${type.reverse}”. ${type.description}${
      type.key.length > 0 ? ` One for each ${keys}.` : ""
    }${type.evidence ? " It carries its [evidence](#evidence)." : ""}\n`,
    ...(has ? [fields(type.properties)] : []),
  ].join("\n");
}

function fields(properties: Properties): string {
  const rows = Object.entries(properties).map(
    ([name, property]) =>
      `| \`${name}\` | ${kindOf(property)} | ${property.description.replaceAll("|", "\\|")}${valuesOf(property)} |`,
  );
  return `${["| Field | Kind | Meaning |", "| --- | --- | --- |", ...rows].join("\n")}\n`;
}

function kindOf({ kind, many, optional, whole }: Property): string {
  const words = kind === "enum" ? "one of" : kind === "number" && whole ? "whole number" : kind;
  const list = many ? `list of ${kind === "enum" ? "some of" : words}` : words;
  return optional ? `${list}, optional` : list;
}

function valuesOf({ values }: Property): string {
  if (values === undefined) return "";
  return ` ${Object.entries(values)
    .map(
      ([value, words]) =>
        `\`${value}\`${value.replaceAll("-", " ") === words.toLowerCase() ? "" : ` (${words})`}`,
    )
    .join(", ")}.`;
}
