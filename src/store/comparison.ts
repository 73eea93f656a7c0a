/** Compares what the database holds with the rows it should hold. */
import { NODE_LABELS, RELATIONSHIP_LABELS } from "../model/ontology.ts";
import { type Difference, findDifference } from "./difference.ts";
import { type ForeignRelationship, foreignRelationships } from "./loadRefused.ts";
import { FOREIGN_RELATIONSHIPS, STRAY_NODES } from "./statements.ts";
import { type Runner, readStored } from "./stored.ts";
import type { Wanted } from "./wanted.ts";

/**
 * @param empty whether no node of ours is there, so that nothing need be read
 * @throws LoadRefused if a node that would go carries a relationship that somebody else made
 */
export async function compareWithRows(
  runner: Runner,
  wanted: Wanted,
  empty: boolean,
): Promise<Difference> {
  if (empty) return findDifference(wanted, null);
  const [stored, strays] = await Promise.all([readStored(runner, "all"), readStrays(runner)]);
  const difference = findDifference(wanted, stored, strays);
  const removed = [...strays, ...difference.nodes.flatMap(({ remove }) => remove)];
  if (removed.length > 0) await refuseForeign(runner, removed);
  return difference;
}

async function readStrays(runner: Runner): Promise<number[]> {
  const { records } = await runner.run(STRAY_NODES, { labels: [...NODE_LABELS] });
  return (records[0]?.get("ids") ?? []).map(Number);
}

async function refuseForeign(runner: Runner, removed: readonly number[]): Promise<void> {
  const { records } = await runner.run(FOREIGN_RELATIONSHIPS, {
    ids: removed.map(BigInt),
    types: [...RELATIONSHIP_LABELS],
  });
  if (records.length === 0) return;
  throw foreignRelationships(
    records.map(
      (record): ForeignRelationship => ({
        node: record.get("node"),
        type: record.get("type"),
        other: record.get("other"),
      }),
    ),
  );
}
