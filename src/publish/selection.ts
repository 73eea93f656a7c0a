/** Which nodes and relationships an export holds: all of them, or the records behind what a View draws and what they lead to. */
import { RELATIONSHIP_LABELS, type RelationshipLabel } from "../model/ontology.ts";
import type { View } from "../model/view.ts";
import { rowsFrom, rowsTo } from "../network/relation.ts";
import type { Whole } from "../network/whole.ts";
import { evidenceOf } from "./evidence.ts";

export interface Selection {
  /** Node numbers of the whole graph, ascending. */
  readonly nodes: readonly number[];
  /** By type: rows of its relation, ascending. */
  readonly rows: Readonly<Record<RelationshipLabel, readonly number[]>>;
}

/** @param view undefined: the whole graph */
export function selectionOf(whole: Whole, view: View | undefined): Selection {
  if (view === undefined)
    return { nodes: [...whole.ids.keys()], rows: rowsWhere(whole, () => true) };
  const kept = new Set<number>();
  const { agreements } = evidenceOf(whole, view);
  for (const agreement of agreements) keepRecord(whole, agreement, kept);
  const isOther = (node: number) => whole.labels[node] === "Agreement" && !own.has(node);
  const own = new Set(agreements);
  for (const node of kept) if (isOther(node)) kept.delete(node);
  const rows = rowsWhere(whole, (from, to) => kept.has(from) && kept.has(to));
  for (const type of RELATIONSHIP_LABELS)
    for (const row of rows[type]) for (const source of whole.sourcesOf(type, row)) kept.add(source);
  return { nodes: Array.from(kept).sort((a, b) => a - b), rows };
}

/** An agreement with all that its record names, and whose bodies and fields those are. */
function keepRecord(whole: Whole, agreement: number, kept: Set<number>): void {
  kept.add(agreement);
  for (const type of RELATIONSHIP_LABELS) {
    const relation = whole.relations[type];
    for (const row of rowsFrom(relation, agreement))
      keepWithHome(whole, relation.to[row] ?? 0, kept);
    for (const row of rowsTo(relation, agreement))
      keepWithHome(whole, relation.from[row] ?? 0, kept);
  }
}

const HOMES = ["HOLDS_OFFICE", "BELONGS_TO", "PART_OF", "CONCERNS"] as const;

function keepWithHome(whole: Whole, node: number, kept: Set<number>): void {
  if (kept.has(node)) return;
  kept.add(node);
  for (const type of HOMES) {
    const relation = whole.relations[type];
    if (whole.labels[node] === "Agreement") continue;
    for (const row of rowsFrom(relation, node)) keepWithHome(whole, relation.to[row] ?? 0, kept);
  }
}

function rowsWhere(
  whole: Whole,
  keeps: (from: number, to: number) => boolean,
): Record<RelationshipLabel, readonly number[]> {
  const rows = {} as Record<RelationshipLabel, readonly number[]>;
  for (const type of RELATIONSHIP_LABELS) {
    const { from, to, count } = whole.relations[type];
    const all = Array.from({ length: count }, (_, row) => row);
    rows[type] = all.filter((row) => keeps(from[row] ?? 0, to[row] ?? 0));
  }
  return rows;
}
