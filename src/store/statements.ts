/** The Cypher of reading and writing rows, spelt from the ontology: names never come from data. */

import type { NodeType, Property } from "../model/grammar.ts";
import {
  NODE_LABELS,
  NODE_TYPES,
  type NodeLabel,
  RELATIONSHIP_LABELS,
  type RelationshipLabel,
} from "../model/ontology.ts";
import {
  isEarly,
  nodeProperties,
  PICTURE_RELATIONSHIPS,
  relationshipProperties,
} from "../model/payload.ts";

export interface Shape {
  readonly names: readonly string[];
  readonly properties: readonly Property[];
}

/** How much is read: all, what the picture is made of, or that and the evidence behind it, as a figure tells it. */
export type Extent = "all" | "picture" | "evidence";

/** Of the evidence: read with all properties. States have their names in other languages among theirs. */
const TOLD_WHOLE: readonly NodeLabel[] = ["Country", "Agreement", "Source"];

export function nodeShape(label: NodeLabel, extent: Extent = "all"): Shape {
  const properties = nodeProperties(label);
  const whole = extent === "all" || (extent === "evidence" && TOLD_WHOLE.includes(label));
  if (whole) return shapeOf(properties);
  return shapeOf(NODE_TYPES[label].drawn ? early(properties) : counted(properties));
}

export function relationshipShape(type: RelationshipLabel, extent: Extent = "all"): Shape {
  const properties = relationshipProperties(type);
  if (extent === "all") return shapeOf(properties);
  return shapeOf(PICTURE_RELATIONSHIPS.includes(type) ? early(properties) : {});
}

/** Of the types that are not drawn, the picture tells how many sources an agreement has, and in which languages. */
export function labelsOf(extent: Extent): readonly NodeLabel[] {
  return NODE_LABELS.filter(
    (label) => extent === "all" || NODE_TYPES[label].drawn || label === "Source",
  );
}

export function typesOf(extent: Extent): readonly RelationshipLabel[] {
  return RELATIONSHIP_LABELS.filter(
    (type) => extent === "all" || PICTURE_RELATIONSHIPS.includes(type) || type === "REPORTED_BY",
  );
}

function early(properties: Readonly<Record<string, Property>>): Record<string, Property> {
  return Object.fromEntries(
    Object.entries(properties).filter(([name, each]) => isEarly(name, each)),
  );
}

/** Of what is not drawn, the picture holds how many there are and of which kinds. */
function counted(properties: Readonly<Record<string, Property>>): Record<string, Property> {
  return Object.fromEntries(
    Object.entries(properties).filter(([name, { facet }]) => name === "id" || facet === true),
  );
}

const PART = 100;
const inParts = `UNWIND range(0, size(items) - 1, ${PART}) AS start RETURN items[start..start + ${PART}] AS part`;

/** The further label that some nodes of a type carry, with the rule for it. */
export function furtherLabel(label: NodeLabel): NodeType["alsoLabelled"] {
  const type: NodeType = NODE_TYPES[label];
  return type.alsoLabelled;
}

export const FURTHER_LABELS: readonly string[] = NODE_LABELS.flatMap(
  (label) => furtherLabel(label)?.label ?? [],
);

/**
 * Records of `part`: lists of the internal id, whether it has the further label, and the properties. Some hundred a
 * record: the driver's cost is by record, and again by the size of one that is larger than its buffers.
 */
export function readNodes(label: NodeLabel, extent: Extent): string {
  const also = furtherLabel(label)?.label;
  const values = nodeShape(label, extent).names.map((name) => `n.\`${name}\``);
  const mark = also === undefined ? "false" : `n:\`${also}\``;
  return (
    `MATCH (n:\`${label}\`) WHERE n:Entity ` +
    `WITH collect([toFloat(id(n)), ${mark}, ${values.join(", ")}]) AS items ${inParts}`
  );
}

/**
 * Records of `part`: groups of relationships with the same properties, each the properties and flat lists of the
 * internal ids of from, to and (all only) the relationship. Most rest on the same sources as many others, so this is a
 * fraction of all rows. For the picture hardly any property is left: there a group is a thousand relationships.
 * Internal ids travel as floats, here and above: the driver makes an object of every integer, and none of a float.
 */
export function readRelationships(type: RelationshipLabel, extent: Extent): string {
  const values = relationshipShape(type, extent).names.map((name) => `r.\`${name}\``);
  const groups =
    `MATCH (a)-[r:\`${type}\`]->(b) ` +
    `WITH [${values.join(", ")}] AS properties, collect(toFloat(id(a))) AS froms, collect(toFloat(id(b))) AS tos`;
  return extent === "all"
    ? `${groups}, collect(toFloat(id(r))) AS ids WITH collect([properties, froms, tos, ids]) AS items ${inParts}`
    : `${groups}, id(r) / 1000 AS thousand RETURN [[properties, froms, tos, []]] AS part`;
}

/** `$rows`: properties. Returns `ids`, the internal ids in the same order. */
export function createNodes(label: NodeLabel, further: boolean): string {
  const also = further ? `:\`${furtherLabel(label)?.label}\`` : "";
  return `UNWIND $rows AS row CREATE (n:Entity:\`${label}\`${also} {${assignments(nodeShape(label), 0)}}) RETURN collect(id(n)) AS ids`;
}

/**
 * `$rows`: internal id, then properties. Here and below the label or type is told beside the id, which Neo4j gives to
 * another as soon as its first bearer is gone: what others made in between is not touched.
 */
export function updateNodes(label: NodeLabel, further: boolean): string {
  const also = furtherLabel(label)?.label;
  const labels = also === undefined ? "" : further ? ` SET n:\`${also}\`` : ` REMOVE n:\`${also}\``;
  return `UNWIND $rows AS row MATCH (n:Entity:\`${label}\`) WHERE id(n) = row[0] SET ${settings("n", nodeShape(label), 1)}${labels}`;
}

/** `$rows`: properties, then pairs of internal ids of from and to. */
export function createRelationships(type: RelationshipLabel): string {
  return (
    "UNWIND $rows AS item WITH item[0] AS row, item[1] AS ends UNWIND ends AS end " +
    "MATCH (a:Entity) WHERE id(a) = end[0] MATCH (b:Entity) WHERE id(b) = end[1] " +
    `CREATE (a)-[:\`${type}\` {${assignments(relationshipShape(type), 0)}}]->(b)`
  );
}

/** `$rows`: internal id, then properties. */
export function updateRelationships(type: RelationshipLabel): string {
  return `UNWIND $rows AS row MATCH ()-[r:\`${type}\`]->() WHERE id(r) = row[0] SET ${settings("r", relationshipShape(type), 1)}`;
}

/** `$rows`: internal ids. */
export function deleteRelationships(type: RelationshipLabel): string {
  return `UNWIND $rows AS row MATCH (:Entity)-[r:\`${type}\`]->(:Entity) WHERE id(r) = row DELETE r`;
}

/** `$rows`: internal ids of nodes without relationships. */
export const DELETE_NODES = "UNWIND $rows AS row MATCH (n:Entity) WHERE id(n) = row DELETE n";

/** `$ids`: nodes to remove; `$types`: our relationship types. */
export const FOREIGN_RELATIONSHIPS =
  "UNWIND $ids AS id MATCH (n) WHERE id(n) = id MATCH (n)-[r]-(m) " +
  "WHERE NOT (type(r) IN $types AND m:Entity) " +
  "RETURN n.id AS node, type(r) AS type, " +
  "coalesce(head(labels(m)), 'node') + ' ' + " +
  "coalesce(toStringOrNull(m.name), toStringOrNull(m.id), elementId(m)) AS other LIMIT 5";

/**
 * `$labels`: our node types; `$others`: what else our nodes may be labelled. Nodes labelled Entity that have none of our
 * types, or several, or a label of somebody else's.
 */
export const FOREIGN_NODES =
  "MATCH (n:Entity) WITH n, labels(n) AS labels " +
  "WHERE size([label IN labels WHERE label IN $labels]) <> 1 " +
  "OR any(label IN labels WHERE NOT label IN $labels AND NOT label IN $others) " +
  "RETURN labels, coalesce(toStringOrNull(n.id), elementId(n)) AS id LIMIT 5";

function shapeOf(properties: Readonly<Record<string, Property>>): Shape {
  return { names: Object.keys(properties), properties: Object.values(properties) };
}

function assignments({ names, properties }: Shape, offset: number): string {
  return names.map((name, at) => `\`${name}\`: ${value(properties[at], at + offset)}`).join(", ");
}

function settings(variable: string, { names, properties }: Shape, offset: number): string {
  const each = names.map(
    (name, at) => `${variable}.\`${name}\` = ${value(properties[at], at + offset)}`,
  );
  // A type without properties never differs, so its statement is never run; it must only be valid.
  return each.length === 0 ? `${variable} += {}` : each.join(", ");
}

/** A number of JavaScript arrives as a float. */
function value(property: Property | undefined, at: number): string {
  const whole = property?.kind === "year" || property?.whole === true;
  return whole ? `toInteger(row[${at}])` : `row[${at}]`;
}
