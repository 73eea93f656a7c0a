/** What must be created, updated and removed so that the database holds exactly the given rows. Pure. */
import {
  NODE_LABELS,
  type NodeLabel,
  RELATIONSHIP_LABELS,
  type RelationshipLabel,
} from "../model/ontology.ts";
import type { Value } from "../model/rows.ts";
import type { LoadCount } from "./loadReport.ts";
import type { Stored, StoredNode, StoredRelationships } from "./stored.ts";
import {
  keyMaker,
  type NewNode,
  type NewRelationship,
  type Values,
  type Wanted,
} from "./wanted.ts";

export interface NodeDifference {
  readonly label: NodeLabel;
  readonly create: readonly NewNode[];
  readonly update: readonly StoredNode[];
  /** Internal ids. */
  readonly remove: readonly number[];
  readonly unchanged: number;
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
  /** Id to internal id of the nodes that stay. */
  readonly kept: ReadonlyMap<string, number>;
  /** Number of rows to write. */
  readonly size: number;
}

const EMPTY: Stored = { nodes: new Map(), relationships: new Map() };

/** @param stored null for an empty database */
export function findDifference(wanted: Wanted, stored: Stored | null): Difference {
  const { nodes: storedNodes, relationships: storedRelationships } = stored ?? EMPTY;
  const kept = new Map<string, number>();
  const ours = new Map<number, string>();
  const nodes = NODE_LABELS.map((label) => {
    const present = storedNodes.get(label) ?? [];
    for (const { internal, values } of present) ours.set(internal, String(values[0]));
    return compareNodes(label, wanted.nodes.get(label) ?? new Map(), present, kept);
  });
  const relationships = RELATIONSHIP_LABELS.map((type) =>
    compareRelationships(
      type,
      wanted.relationships.get(type) ?? new Map(),
      storedRelationships.get(type) ?? [],
      ours,
      kept,
    ),
  );
  const size = [...nodes, ...relationships].reduce(
    (sum, { create, update, remove }) => sum + create.length + update.length + remove.length,
    0,
  );
  return { nodes, relationships, kept, size };
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

function compareNodes(
  label: NodeLabel,
  wanted: ReadonlyMap<string, NewNode>,
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

/**
 * A relationship of our type between nodes that are not both ours is somebody else's. One at a node that goes, goes
 * too, even if a node of the same id is then made.
 */
function compareRelationships(
  type: RelationshipLabel,
  wanted: ReadonlyMap<string, NewRelationship>,
  stored: readonly StoredRelationships[],
  ours: ReadonlyMap<number, string>,
  kept: ReadonlyMap<string, number>,
): RelationshipDifference {
  const keyOf = keyMaker(type);
  const missing = new Map(wanted);
  const update: { internal: number; values: Values }[] = [];
  const remove: number[] = [];
  let unchanged = 0;
  for (const { values, froms, tos, ids } of stored) {
    for (const [at, internal] of ids.entries()) {
      const [from = -1, to = -1] = [froms[at], tos[at]];
      const [a, b] = [ours.get(from), ours.get(to)];
      if (a === undefined || b === undefined) continue;
      const key = keyOf(a, b, values);
      const stays = kept.get(a) === from && kept.get(b) === to;
      const relationship = stays ? missing.get(key) : undefined;
      if (relationship === undefined) {
        remove.push(internal);
        continue;
      }
      missing.delete(key);
      if (same(relationship.values, values)) unchanged += 1;
      else update.push({ internal, values: relationship.values });
    }
  }
  return { type, create: [...missing.values()], update, remove, unchanged };
}

function same(one: Values, other: Values): boolean {
  return one.every((value, at) => sameValue(value, other[at] ?? null));
}

function sameValue(one: Value, other: Value): boolean {
  if (one === other) return true;
  if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
  return one.every((item, at) => item === other[at]);
}
