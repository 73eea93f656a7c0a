/** All relationships of one type as typed arrays, walked from either end without a search. */
import type { Column, RelationshipColumns } from "../model/snapshot.ts";

export interface Relation {
  readonly count: number;
  /** By row: node numbers of both ends. Rows ascend by `from`, then by `to`. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly columns: Readonly<Record<string, Column>>;
  /** Rows that leave node n: `outStart[n]` up to, not including, `outStart[n + 1]`. */
  readonly outStart: Int32Array;
  /** Rows that reach node n: `inRows[inStart[n]]` up to `inRows[inStart[n + 1] - 1]`. */
  readonly inStart: Int32Array;
  readonly inRows: Int32Array;
}

/** Decodes one type; `nodes` is the number of nodes in the numbering. */
export function buildRelation(sent: RelationshipColumns, nodes: number): Relation {
  const from = new Int32Array(sent.from.length);
  let last = 0;
  for (let row = 0; row < from.length; row++) {
    last += sent.from[row] ?? 0;
    from[row] = last;
  }
  const to = new Int32Array(sent.to);
  const inbound = group(to, nodes);
  return {
    count: from.length,
    from,
    to,
    columns: sent.columns,
    outStart: group(from, nodes).start,
    inStart: inbound.start,
    inRows: inbound.rows,
  };
}

export function emptyRelation(nodes: number): Relation {
  return buildRelation({ type: "", from: [], to: [], columns: {} }, nodes);
}

/** Rows that leave a node. */
export function rowsFrom(relation: Relation, node: number): readonly number[] {
  const rows: number[] = [];
  for (let row = relation.outStart[node] ?? 0; row < (relation.outStart[node + 1] ?? 0); row++)
    rows.push(row);
  return rows;
}

/** Rows that reach a node. */
export function rowsTo(relation: Relation, node: number): readonly number[] {
  const rows: number[] = [];
  for (let at = relation.inStart[node] ?? 0; at < (relation.inStart[node + 1] ?? 0); at++)
    rows.push(relation.inRows[at] ?? 0);
  return rows;
}

/** Rows of key n: `rows[start[n]]` up to `rows[start[n + 1] - 1]`, in order. */
export interface Grouped {
  readonly start: Int32Array;
  readonly rows: Int32Array;
}

/** Counting sort: for each key its rows. */
export function group(keys: Int32Array, count: number): Grouped {
  const start = new Int32Array(count + 1);
  for (let row = 0; row < keys.length; row++) {
    const next = (keys[row] ?? 0) + 1;
    start[next] = (start[next] ?? 0) + 1;
  }
  for (let key = 0; key < count; key++) start[key + 1] = (start[key + 1] ?? 0) + (start[key] ?? 0);
  const next = start.slice();
  const rows = new Int32Array(keys.length);
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row] ?? 0;
    const place = next[key] ?? 0;
    rows[place] = row;
    next[key] = place + 1;
  }
  return { start, rows };
}
