/** What was read from the database as sorted rows; what others put there is left out. */
import { compareText } from "../model/compareText.ts";
import { RELATIONSHIP_TYPES, type RelationshipLabel } from "../model/ontology.ts";
import type { GraphRows, NodeTable, RelationshipTable, Value } from "../model/rows.ts";
import { type Extent, labelsOf, nodeShape, relationshipShape, typesOf } from "./statements.ts";
import type { Stored, StoredRelationships } from "./stored.ts";

type Edge = RelationshipTable["rows"][number];

/** Sorted as `GraphRows` says. */
export function toGraphRows(stored: Stored, extent: Extent): GraphRows {
  const ids: [internal: number, id: string][] = [];
  const nodes = labelsOf(extent).map((label): NodeTable => {
    const found = (stored.nodes.get(label) ?? []).map(
      ({ internal, values }) => ({ internal, values, id: String(values[0]) }) as const,
    );
    found.sort((one, other) => compareText(one.id, other.id));
    for (const { internal, id } of found) ids.push([internal, id]);
    return { label, properties: nodeShape(label, extent).names, rows: found.map(valuesOf) };
  });
  // A few runs that are in order already: they are merged rather than sorted.
  ids.sort(([, one], [, other]) => compareText(one, other));
  const places = new Map(ids.map(([internal], place) => [internal, place]));
  const idAt = (place: number) => ids[place]?.[1] ?? "";
  const relationships = typesOf(extent).map((type): RelationshipTable => {
    const ends = between(places, stored.relationships.get(type) ?? []);
    const { from, to, values } = ends;
    const rows = Array.from(
      inOrder(ends, ids.length, keyColumns(type, extent)),
      (at): Edge => edge(idAt(from[at] ?? 0), idAt(to[at] ?? 0), values[at] ?? []),
    );
    return { type, properties: relationshipShape(type, extent).names, rows };
  });
  return { nodes, relationships };
}

const valuesOf = <Values>({ values }: { readonly values: Values }): Values => values;

/** Nearly all have one property or two: written out, they cost a fifth of what spreading does. */
function edge(from: string, to: string, values: readonly Value[]): Edge {
  const { length, 0: one = null, 1: two = null } = values;
  if (length === 1) return [from, to, one];
  if (length === 2) return [from, to, one, two];
  return [from, to, ...values];
}

/** Relationships in columns, `count` of them. */
interface Ends {
  readonly count: number;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly values: readonly (readonly Value[])[];
}

/** Those between nodes of ours; the ends by the nodes' places. */
function between(
  places: ReadonlyMap<number, number>,
  groups: readonly StoredRelationships[],
): Ends {
  const most = groups.reduce((sum, { froms }) => sum + froms.length, 0);
  const from = new Uint32Array(most);
  const to = new Uint32Array(most);
  const values = new Array<readonly Value[]>(most);
  let count = 0;
  for (const group of groups) {
    for (let at = 0; at < group.froms.length; at++) {
      const start = places.get(group.froms[at] ?? -1);
      const end = places.get(group.tos[at] ?? -1);
      if (start === undefined || end === undefined) continue;
      from[count] = start;
      to[count] = end;
      values[count] = group.values;
      count += 1;
    }
  }
  return { count, from, to, values };
}

/** Where a type's key stands among its values. */
function keyColumns(type: RelationshipLabel, extent: Extent): readonly number[] {
  const { names } = relationshipShape(type, extent);
  return RELATIONSHIP_TYPES[type].key
    .map((name) => names.indexOf(name))
    .filter((column) => column >= 0);
}

/** By from, to and key; from and to are below `nodes`. */
function inOrder(
  { count, from, to, values }: Ends,
  nodes: number,
  key: readonly number[],
): Uint32Array {
  const asFound = new Uint32Array(count).map((_, at) => at);
  const order = distributed(distributed(asFound, to, nodes), from, nodes);
  if (key.length === 0) return order;
  // Only what lies between the same two nodes is still to be told apart, and stands side by side.
  return order.sort(
    (one, other) =>
      (from[one] ?? 0) - (from[other] ?? 0) ||
      (to[one] ?? 0) - (to[other] ?? 0) ||
      compareKeys(values[one] ?? [], values[other] ?? [], key),
  );
}

function compareKeys(
  one: readonly Value[],
  other: readonly Value[],
  key: readonly number[],
): number {
  for (const column of key) {
    const order = compareText(String(one[column] ?? ""), String(other[column] ?? ""));
    if (order !== 0) return order;
  }
  return 0;
}

/** Items by their whole numbers below `count`, what is equal as it was: by counting, many times faster than by comparing. */
function distributed(items: Uint32Array, numbers: Uint32Array, count: number): Uint32Array {
  const next = new Uint32Array(count + 1);
  for (const item of items) {
    const after = (numbers[item] ?? 0) + 1;
    next[after] = (next[after] ?? 0) + 1;
  }
  for (let number = 0; number < count; number++)
    next[number + 1] = (next[number + 1] ?? 0) + (next[number] ?? 0);
  const sorted = new Uint32Array(items.length);
  for (const item of items) {
    const number = numbers[item] ?? 0;
    const place = next[number] ?? 0;
    sorted[place] = item;
    next[number] = place + 1;
  }
  return sorted;
}
