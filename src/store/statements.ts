/** The Cypher of reading and writing rows, spelt from the ontology: names never come from data. */

import type { NodeType, Property } from "../model/grammar.ts";
import { NODE_TYPES, type NodeLabel, type RelationshipLabel } from "../model/ontology.ts";
import { nodeProperties, relationshipProperties } from "../model/payload.ts";

export interface Shape {
  readonly names: readonly string[];
  readonly properties: readonly Property[];
}

export function nodeShape(label: NodeLabel): Shape {
  return shapeOf(nodeProperties(label));
}

export function relationshipShape(type: RelationshipLabel): Shape {
  return shapeOf(relationshipProperties(type));
}

/** The further label that some nodes of a type carry, with the rule for it. */
export function furtherLabel(label: NodeLabel): NodeType["alsoLabelled"] {
  const type: NodeType = NODE_TYPES[label];
  return type.alsoLabelled;
}

/** One record: `rows`, each the internal id, whether it has the further label, and the properties. */
export function readNodes(label: NodeLabel): string {
  const also = furtherLabel(label)?.label;
  const values = nodeShape(label).names.map((name) => `n.\`${name}\``);
  const mark = also === undefined ? "false" : `n:\`${also}\``;
  return `MATCH (n:\`${label}\`) WHERE n:Entity RETURN collect([id(n), ${mark}, ${values.join(", ")}]) AS rows`;
}

/**
 * One record: `groups` of relationships with the same properties, each the properties and flat lists of the internal
 * ids of relationship, from and to. Most rest on the same sources as many others, so this is a fraction of all rows.
 */
export function readRelationships(type: RelationshipLabel): string {
  const values = relationshipShape(type).names.map((name) => `r.\`${name}\``);
  return (
    `MATCH (a)-[r:\`${type}\`]->(b) ` +
    `WITH [${values.join(", ")}] AS properties, collect(id(r)) AS ids, collect(id(a)) AS froms, collect(id(b)) AS tos ` +
    "RETURN collect([properties, ids, froms, tos]) AS groups"
  );
}

/** `$rows`: properties. Returns `ids`, the internal ids in the same order. */
export function createNodes(label: NodeLabel, further: boolean): string {
  const also = further ? `:\`${furtherLabel(label)?.label}\`` : "";
  return `UNWIND $rows AS row CREATE (n:Entity:\`${label}\`${also} {${assignments(nodeShape(label), 0)}}) RETURN collect(id(n)) AS ids`;
}

/** `$rows`: internal id, then properties. */
export function updateNodes(label: NodeLabel, further: boolean): string {
  const also = furtherLabel(label)?.label;
  const labels = also === undefined ? "" : further ? ` SET n:\`${also}\`` : ` REMOVE n:\`${also}\``;
  return `UNWIND $rows AS row MATCH (n) WHERE id(n) = row[0] SET ${settings("n", nodeShape(label), 1)}${labels}`;
}

/** `$rows`: properties, then pairs of internal ids of from and to. */
export function createRelationships(type: RelationshipLabel): string {
  return (
    "UNWIND $rows AS item WITH item[0] AS row, item[1] AS ends UNWIND ends AS end " +
    "MATCH (a) WHERE id(a) = end[0] MATCH (b) WHERE id(b) = end[1] " +
    `CREATE (a)-[:\`${type}\` {${assignments(relationshipShape(type), 0)}}]->(b)`
  );
}

/** `$rows`: internal id, then properties. */
export function updateRelationships(type: RelationshipLabel): string {
  return `UNWIND $rows AS row MATCH ()-[r]->() WHERE id(r) = row[0] SET ${settings("r", relationshipShape(type), 1)}`;
}

/** `$rows`: internal ids. */
export const DELETE_RELATIONSHIPS =
  "UNWIND $rows AS row MATCH ()-[r]->() WHERE id(r) = row DELETE r";

/** `$rows`: internal ids of nodes without relationships. */
export const DELETE_NODES = "UNWIND $rows AS row MATCH (n) WHERE id(n) = row DELETE n";

/** `$ids`: nodes to remove; `$types`: our relationship types. */
export const FOREIGN_RELATIONSHIPS =
  "UNWIND $ids AS id MATCH (n) WHERE id(n) = id MATCH (n)-[r]-(m) " +
  "WHERE NOT (type(r) IN $types AND m:Entity) " +
  "RETURN n.id AS node, type(r) AS type, " +
  "coalesce(head(labels(m)), 'node') + ' ' + " +
  "coalesce(toStringOrNull(m.name), toStringOrNull(m.id), elementId(m)) AS other LIMIT 5";

/** `$rows`: internal ids of strays; `$types`: our relationship types. */
export const DELETE_STRAYS =
  "UNWIND $rows AS row MATCH (n) WHERE id(n) = row " +
  "OPTIONAL MATCH (n)-[r]-(m:Entity) WHERE type(r) IN $types " +
  "WITH n, collect(DISTINCT r) AS ours FOREACH (r IN ours | DELETE r) DELETE n";

/** `$labels`: our node types. Nodes labelled Entity that have none of them, or several. */
export const STRAY_NODES =
  "MATCH (n:Entity) WITH n, size([label IN labels(n) WHERE label IN $labels]) AS known " +
  "WHERE known <> 1 RETURN collect(id(n)) AS ids";

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
