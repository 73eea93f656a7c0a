/** What must be created, updated and removed so that the database holds exactly the given rows. Pure. */
import {
  NODE_LABELS,
  type NodeLabel,
  RELATIONSHIP_LABELS,
  RELATIONSHIP_TYPES,
  type RelationshipLabel,
} from "../model/ontology.ts";
import type { GraphRows, Value } from "../model/rows.ts";
import type { LoadCount } from "./loadReport.ts";
import { furtherLabel, nodeShape, relationshipShape } from "./statements.ts";
import type { Stored, StoredNode, StoredRelationship } from "./stored.ts";

type Values = readonly Value[];

export interface NewNode {
  readonly further: boolean;
  readonly values: Values;
}

export interface NodeDifference {
  readonly label: NodeLabel;
  readonly create: readonly NewNode[];
  readonly update: readonly StoredNode[];
  /** Internal ids. */
  readonly remove: readonly number[];
  readonly unchanged: number;
}

export interface NewRelationship {
  readonly from: string;
  readonly to: string;
  readonly values: Values;
}

export interface RelationshipDifference {
  readonly type: RelationshipLabel;
  readonly create: readonly NewRelationship[];
  readonly update: readonly { readonly internal: number; readonly values: Values }[];
  /** Internal ids. */
  readonly remove: readonly number[];
  readonly unchanged: number;
}

export interface Difference {
  readonly nodes: readonly NodeDifference[];
  readonly relationships: readonly RelationshipDifference[];
  /** Internal ids of nodes labelled Entity that are of none of our types, or of several. */
  readonly strays: readonly number[];
  /** Id to internal id of the nodes that stay. */
  readonly kept: ReadonlyMap<string, number>;
  /** Number of rows to write. */
  readonly size: number;
}

const EMPTY: Stored = { nodes: new Map(), relationships: new Map() };

/**
 * @param stored null for an empty database
 * @throws Error if the rows hold an id or a key twice, or a relationship whose end they lack
 */
export function findDifference(
  rows: GraphRows,
  stored: Stored | null,
  strays: readonly number[] = [],
): Difference {
  const { nodes: storedNodes, relationships: storedRelationships } = stored ?? EMPTY;
  const stray = new Set(strays);
  const kept = new Map<string, number>();
  const ours = new Map<number, string>();
  const ids = new Set<string>();
  const nodes = NODE_LABELS.map((label) => {
    const present = (storedNodes.get(label) ?? []).filter(({ internal }) => !stray.has(internal));
    for (const { internal, values } of present) ours.set(internal, String(values[0]));
    const wanted = wantedNodes(rows, label, ids);
    return compareNodes(label, wanted, present, kept);
  });
  const relationships = RELATIONSHIP_LABELS.map((type) =>
    compareRelationships(
      type,
      wantedRelationships(rows, type, ids),
      storedRelationships.get(type) ?? [],
      ours,
      kept,
    ),
  );
  const size = [...nodes, ...relationships].reduce(
    (sum, { create, update, remove }) => sum + create.length + update.length + remove.length,
    strays.length,
  );
  return { nodes, relationships, strays, kept, size };
}

export function countsOf(
  difference: readonly (NodeDifference | RelationshipDifference)[],
): LoadCount[] {
  return difference.map((each) => ({
    name: "label" in each ? each.label : each.type,
    created: each.create.length,
    updated: each.update.length,
    unchanged: each.unchanged,
    removed: each.remove.length,
  }));
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

function compareNodes(
  label: NodeLabel,
  wanted: Map<string, NewNode>,
  present: readonly StoredNode[],
  kept: Map<string, number>,
): NodeDifference {
  const update: StoredNode[] = [];
  const remove: number[] = [];
  const missing = new Map(wanted);
  for (const { internal, further, values } of present) {
    const id = String(values[0]);
    const node = missing.get(id);
    if (node === undefined) {
      remove.push(internal);
      continue;
    }
    missing.delete(id);
    kept.set(id, internal);
    if (node.further !== further || !same(node.values, values)) update.push({ internal, ...node });
  }
  return {
    label,
    create: [...missing.values()],
    update,
    remove,
    unchanged: present.length - update.length - remove.length,
  };
}

function wantedRelationships(
  rows: GraphRows,
  type: RelationshipLabel,
  ids: ReadonlySet<string>,
): Map<string, NewRelationship> {
  const shape = relationshipShape(type);
  const keyOf = keyMaker(type);
  const wanted = new Map<string, NewRelationship>();
  for (const table of rows.relationships) {
    if (table.type !== type) continue;
    const align = aligner(shape.names, table.properties, type);
    for (const [from, to, ...given] of table.rows) {
      if (!ids.has(from) || !ids.has(to)) {
        throw new Error(`${type} from ${from} to ${to}: one of the two is not among the nodes.`);
      }
      const values = align(given);
      const key = keyOf(from, to, values);
      if (wanted.has(key)) throw new Error(`The rows hold ${type} from ${from} to ${to} twice.`);
      wanted.set(key, { from, to, values });
    }
  }
  return wanted;
}

/**
 * A relationship of our type between nodes that are not both ours is somebody else's. One at a node that goes, goes
 * too, even if a node of the same id is then made.
 */
function compareRelationships(
  type: RelationshipLabel,
  wanted: Map<string, NewRelationship>,
  stored: readonly StoredRelationship[],
  ours: ReadonlyMap<number, string>,
  kept: ReadonlyMap<string, number>,
): RelationshipDifference {
  const keyOf = keyMaker(type);
  const update: { internal: number; values: Values }[] = [];
  const remove: number[] = [];
  let unchanged = 0;
  for (const { internal, from, to, values } of stored) {
    const [a, b] = [ours.get(from), ours.get(to)];
    if (a === undefined || b === undefined) continue;
    const key = keyOf(a, b, values);
    const stays = kept.get(a) === from && kept.get(b) === to;
    const relationship = stays ? wanted.get(key) : undefined;
    if (relationship === undefined) {
      remove.push(internal);
      continue;
    }
    wanted.delete(key);
    if (same(relationship.values, values)) unchanged += 1;
    else update.push({ internal, values: relationship.values });
  }
  return { type, create: [...wanted.values()], update, remove, unchanged };
}

function keyMaker(type: RelationshipLabel): (from: string, to: string, values: Values) => string {
  const { names } = relationshipShape(type);
  const places = RELATIONSHIP_TYPES[type].key.map((name) => names.indexOf(name));
  return (from, to, values) =>
    places.length === 0
      ? `${from}\n${to}`
      : `${from}\n${to}\n${JSON.stringify(places.map((place) => values[place] ?? null))}`;
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

function same(one: Values, other: Values): boolean {
  return one.every((value, at) => sameValue(value, other[at] ?? null));
}

function sameValue(one: Value, other: Value): boolean {
  if (one === other) return true;
  if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
  return one.every((item, at) => item === other[at]);
}
