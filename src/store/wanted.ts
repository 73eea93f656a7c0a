/** The rows by id and key, checked: what the database is to hold. Pure. */
import {
  NODE_LABELS,
  type NodeLabel,
  RELATIONSHIP_LABELS,
  RELATIONSHIP_TYPES,
  type RelationshipLabel,
} from "../model/ontology.ts";
import type { GraphRows, Value } from "../model/rows.ts";
import { furtherLabel, nodeShape, relationshipShape } from "./statements.ts";

export type Values = readonly Value[];

export interface NewNode {
  readonly further: boolean;
  readonly values: Values;
}

export interface NewRelationship {
  readonly from: string;
  readonly to: string;
  /** One list for all relationships of a type that have the same. */
  readonly values: Values;
}

export interface Wanted {
  /** By id. */
  readonly nodes: ReadonlyMap<NodeLabel, ReadonlyMap<string, NewNode>>;
  /** By from, to and key. */
  readonly relationships: ReadonlyMap<RelationshipLabel, ReadonlyMap<string, NewRelationship>>;
  /** Number of rows. */
  readonly size: number;
}

/** @throws Error if the rows hold an id or a key twice, or a relationship whose end they lack */
export function indexRows(rows: GraphRows): Wanted {
  const ids = new Set<string>();
  const nodes = new Map(
    NODE_LABELS.map((label) => [label, wantedNodes(rows, label, ids)] as const),
  );
  const relationships = new Map(
    RELATIONSHIP_LABELS.map((type) => [type, wantedRelationships(rows, type, ids)] as const),
  );
  const all = [...nodes.values(), ...relationships.values()];
  return { nodes, relationships, size: all.reduce((sum, { size }) => sum + size, 0) };
}

export function keyMaker(
  type: RelationshipLabel,
): (from: string, to: string, values: Values) => string {
  const { names } = relationshipShape(type);
  const places = RELATIONSHIP_TYPES[type].key.map((name) => names.indexOf(name));
  return (from, to, values) =>
    places.length === 0
      ? `${from}\n${to}`
      : `${from}\n${to}\n${JSON.stringify(places.map((place) => values[place] ?? null))}`;
}

function wantedNodes(rows: GraphRows, label: NodeLabel, ids: Set<string>): Map<string, NewNode> {
  const shape = nodeShape(label);
  const also = furtherLabel(label);
  const place = also === undefined ? -1 : shape.names.indexOf(also.property);
  const wanted = new Map<string, NewNode>();
  for (const table of rows.nodes) {
    if (table.label !== label) continue;
    const align = aligner(shape.names, table.properties, label);
    for (const row of table.rows) {
      const values = align(row);
      const id = String(values[0]);
      if (ids.has(id)) throw new Error(`The rows hold ${id} twice.`);
      ids.add(id);
      wanted.set(id, { further: also !== undefined && values[place] === also.value, values });
    }
  }
  return wanted;
}

function wantedRelationships(
  rows: GraphRows,
  type: RelationshipLabel,
  ids: ReadonlySet<string>,
): Map<string, NewRelationship> {
  const shape = relationshipShape(type);
  const keyOf = keyMaker(type);
  const wanted = new Map<string, NewRelationship>();
  const known = new Map<string, Values>();
  for (const table of rows.relationships) {
    if (table.type !== type) continue;
    const align = aligner(shape.names, table.properties, type);
    for (const [from, to, ...given] of table.rows) {
      if (!ids.has(from) || !ids.has(to)) {
        throw new Error(`${type} from ${from} to ${to}: one of the two is not among the nodes.`);
      }
      const values = onlyOne(known, align(given));
      const key = keyOf(from, to, values);
      if (wanted.has(key)) throw new Error(`The rows hold ${type} from ${from} to ${to} twice.`);
      wanted.set(key, { from, to, values });
    }
  }
  return wanted;
}

/** Most relationships share sources and confidence with many others: so each list is held, and sent, once. */
function onlyOne(known: Map<string, Values>, values: Values): Values {
  const text = JSON.stringify(values);
  const first = known.get(text);
  if (first === undefined) known.set(text, values);
  return first ?? values;
}

/** Tables may leave properties out, or have them in another order. */
function aligner(
  names: readonly string[],
  given: readonly string[],
  what: string,
): (row: Values) => Values {
  const unknown = given.find((name) => !names.includes(name));
  if (unknown !== undefined) throw new Error(`The ontology knows no ${unknown} of ${what}.`);
  if (names.length === given.length && names.every((name, at) => name === given[at])) {
    return (row) => row;
  }
  const places = names.map((name) => given.indexOf(name));
  return (row) => places.map((place) => row[place] ?? null);
}
