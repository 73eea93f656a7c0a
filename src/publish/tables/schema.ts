/** The tables of a data package and their schemas, as Frictionless has them: loops over the ontology. */
import type { Property } from "../../model/grammar.ts";
import {
  NODE_LABELS,
  NODE_TYPES,
  type NodeLabel,
  RELATIONSHIP_LABELS,
  RELATIONSHIP_TYPES,
  type RelationshipLabel,
} from "../../model/ontology.ts";
import { nodeProperties, relationshipProperties } from "../../model/payload.ts";
import type { Whole } from "../../network/whole.ts";
import { type Cell, readCell } from "../cell.ts";

export interface Table {
  /** Lower case, words joined by hyphens: the name of the resource and of its file. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly fields: readonly Field[];
  readonly primaryKey?: string;
  readonly foreignKeys: readonly ForeignKey[];
  readonly rows: readonly (readonly (Cell | undefined)[])[];
}

export interface Field {
  readonly name: string;
  readonly type: "string" | "integer" | "number" | "boolean" | "year";
  readonly title: string;
  readonly description: string;
  readonly constraints?: Readonly<Record<string, unknown>>;
}

interface ForeignKey {
  readonly fields: string;
  readonly reference: { readonly resource: string; readonly fields: string };
}

/** One table a node type, then one a relationship type. */
export function tablesOf(whole: Whole): readonly Table[] {
  return [
    ...NODE_LABELS.map((label) => nodeTable(whole, label)),
    ...RELATIONSHIP_LABELS.map((type) => relationshipTable(whole, type)),
  ];
}

function nodeTable(whole: Whole, label: NodeLabel): Table {
  const { plural, description } = NODE_TYPES[label];
  const properties = Object.entries(nodeProperties(label));
  const own = [...whole.ids.keys()].filter((node) => whole.labels[node] === label);
  return {
    name: tableName(label),
    title: plural,
    description,
    fields: properties.map(([name, property]) => toField(name, property)),
    primaryKey: "id",
    foreignKeys: [],
    rows: own.map((node) =>
      properties.map(([name, property]) =>
        name === "id"
          ? whole.ids[node]
          : readCell(property, whole.column(label, name), node - whole.starts[label]),
      ),
    ),
  };
}

function relationshipTable(whole: Whole, type: RelationshipLabel): Table {
  const { from, to, count, columns } = whole.relations[type];
  const { label, description, from: starts, to: ends } = RELATIONSHIP_TYPES[type];
  const properties = Object.entries(relationshipProperties(type)).map(
    // MEMBER_OF has properties of its own called from and to.
    ([name, property]) =>
      [name, name === "from" || name === "to" ? `${name}_date` : name, property] as const,
  );
  return {
    name: tableName(type),
    title: `${starts.join(" or ")} ${label} ${ends.join(" or ")}`,
    description,
    fields: [
      endField("from", starts),
      endField("to", ends),
      ...properties.map(([, name, property]) => toField(name, property)),
    ],
    foreignKeys: [...keysTo("from", starts), ...keysTo("to", ends)],
    rows: Array.from({ length: count }, (_, row) => [
      whole.ids[from[row] ?? 0],
      whole.ids[to[row] ?? 0],
      ...properties.map(([name, , property]) =>
        name === "sources"
          ? whole.sourcesOf(type, row).map((source) => whole.ids[source] ?? "")
          : readCell(property, columns[name], row),
      ),
    ]),
  };
}

function tableName(type: string): string {
  return type
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .replaceAll("_", "-")
    .toLowerCase();
}

function toField(name: string, property: Property): Field {
  const constraints = {
    ...(!property.optional && !property.many && { required: true }),
    ...(name === "id" && { unique: true }),
    ...(property.kind === "enum" && !property.many && { enum: Object.keys(property.values ?? {}) }),
    ...(property.kind === "date" && !property.many && { pattern: DATE }),
  };
  const list = property.many ? " Several values are separated by “ | ”." : "";
  return {
    name,
    type: property.many ? "string" : typeOf(property),
    title: property.label,
    description: property.description + list,
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}

/** A date keeps its precision, and so is a text: Frictionless knows whole dates alone. */
const DATE = "\\d{4}(-\\d{2}(-\\d{2})?)?";

function typeOf({ kind, whole }: Property): Field["type"] {
  if (kind === "number") return whole ? "integer" : "number";
  return kind === "boolean" || kind === "year" ? kind : "string";
}

function endField(name: "from" | "to", labels: readonly string[]): Field {
  return {
    name,
    type: "string",
    title: name === "from" ? "From" : "To",
    description: `Id of the ${labels.join(" or ")}.`,
    constraints: { required: true },
  };
}

/** A key leads to one table; an end that may be of several types has none. */
function keysTo(fields: "from" | "to", labels: readonly string[]): ForeignKey[] {
  const [label] = labels;
  return label === undefined || labels.length > 1
    ? []
    : [{ fields, reference: { resource: tableName(label), fields: "id" } }];
}
