/** Compares what the database holds with the rows it should hold. */
import { NODE_LABELS, RELATIONSHIP_LABELS } from "../model/ontology.ts";
import { type Difference, findDifference } from "./difference.ts";
import { type ForeignRelationship, foreignNodes, foreignRelationships } from "./loadRefused.ts";
import { FOREIGN_NODES, FOREIGN_RELATIONSHIPS, FURTHER_LABELS } from "./statements.ts";
import { type Runner, readStored } from "./stored.ts";
import type { Wanted } from "./wanted.ts";

/**
 * @param empty whether no node of ours is there, so that nothing need be read
 * @throws LoadRefused if there is a node labelled Entity that somebody else made, or if a node that would go carries a
 *   relationship that somebody else made
 */
export async function compareWithRows(
  runner: Runner,
  wanted: Wanted,
  empty: boolean,
): Promise<Difference> {
  if (empty) return findDifference(wanted, null);
  await refuseForeignNodes(runner);
  const difference = findDifference(wanted, await readStored(runner, "all"));
  const removed = difference.nodes.flatMap(({ remove }) => remove);
  if (removed.length > 0) await refuseForeignRelationships(runner, removed);
  return difference;
}

async function refuseForeignNodes(runner: Runner): Promise<void> {
  const { records } = await runner.run(FOREIGN_NODES, {
    labels: [...NODE_LABELS],
    others: ["Entity", ...FURTHER_LABELS],
  });
  if (records.length === 0) return;
  throw foreignNodes(
    records.map((record) => ({ labels: record.get("labels"), id: record.get("id") })),
  );
}

async function refuseForeignRelationships(
  runner: Runner,
  removed: readonly number[],
): Promise<void> {
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
