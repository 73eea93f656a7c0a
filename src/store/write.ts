/** Carries a difference out, batch by batch; what a transaction is, the caller decides. */
import neo4j, { type Integer, type QueryResult } from "neo4j-driver";
import type { RelationshipLabel } from "../model/ontology.ts";
import type { Difference, NodeDifference } from "./difference.ts";
import {
  createNodes,
  createRelationships,
  DELETE_NODES,
  deleteRelationships,
  updateNodes,
  updateRelationships,
} from "./statements.ts";
import type { NewRelationship, Values } from "./wanted.ts";

/** Runs a statement that writes `size` rows. */
export type Write = (
  cypher: string,
  parameters: Record<string, unknown>,
  size: number,
) => Promise<QueryResult>;

type Pair = readonly [Integer, Integer];
type Group = readonly [values: Values, ends: readonly Pair[]];

const BATCH = 10_000;
/** Statements under way at once: the next is sent while the server works on the one before. */
const AHEAD = 3;

/** Removes first, so that an id is free before it is used again. */
export async function writeDifference(difference: Difference, write: Write): Promise<void> {
  for (const { type, remove } of difference.relationships) {
    await inBatches(remove.map(whole), (rows) =>
      write(deleteRelationships(type), { rows }, rows.length),
    );
  }
  for (const { remove } of difference.nodes) {
    await inBatches(remove.map(whole), (rows) => write(DELETE_NODES, { rows }, rows.length));
  }
  const internal = new Map([...difference.kept].map(([id, number]) => [id, whole(number)]));
  for (const each of difference.nodes) await writeNodes(each, internal, write);
  for (const { type, create, update } of difference.relationships) {
    await writeNewRelationships(type, create, internal, write);
    await inBatches(update, (batch) => {
      const rows = batch.map(({ internal: number, values }) => [whole(number), ...values]);
      return write(updateRelationships(type), { rows }, rows.length);
    });
  }
}

async function writeNodes(
  { label, create, update }: NodeDifference,
  internal: Map<string, Integer>,
  write: Write,
): Promise<void> {
  for (const further of [false, true]) {
    const fresh = create.filter((node) => node.further === further);
    const results = await inBatches(fresh, (batch) => {
      const rows = batch.map(({ values }) => values);
      return write(createNodes(label, further), { rows }, rows.length);
    });
    const ids = results.flatMap(({ records }): Integer[] => records[0]?.get("ids") ?? []);
    fresh.forEach(({ values }, at) => {
      const id = ids[at];
      if (id !== undefined) internal.set(String(values[0]), id);
    });
    const changed = update.filter((node) => node.further === further);
    await inBatches(changed, (batch) => {
      const rows = batch.map((node) => [whole(node.internal), ...node.values]);
      return write(updateNodes(label, further), { rows }, rows.length);
    });
  }
}

async function writeNewRelationships(
  type: RelationshipLabel,
  create: readonly NewRelationship[],
  internal: ReadonlyMap<string, Integer>,
  write: Write,
): Promise<void> {
  const groups = groupByValues(create, (id) => {
    const number = internal.get(id);
    if (number === undefined) throw new Error(`${id} has not been written.`);
    return number;
  });
  await inParallel(batchesOf(groups), (rows) =>
    write(
      createRelationships(type),
      { rows },
      rows.reduce((sum, [, ends]) => sum + ends.length, 0),
    ),
  );
}

/** By the list itself, which is one for all that have the same. */
function groupByValues(
  relationships: readonly NewRelationship[],
  numberOf: (id: string) => Integer,
): Group[] {
  const groups = new Map<Values, [Values, Pair[]]>();
  for (const { from, to, values } of relationships) {
    const pair = [numberOf(from), numberOf(to)] as const;
    const group = groups.get(values);
    if (group === undefined) groups.set(values, [values, [pair]]);
    else group[1].push(pair);
  }
  return [...groups.values()];
}

function batchesOf(groups: readonly Group[]): Group[][] {
  const batches: Group[][] = [];
  let batch: Group[] = [];
  let room = BATCH;
  for (const [values, ends] of groups) {
    for (let start = 0; start < ends.length; ) {
      const part = ends.slice(start, start + room);
      batch.push([values, part]);
      start += part.length;
      room -= part.length;
      if (room > 0) continue;
      batches.push(batch);
      batch = [];
      room = BATCH;
    }
  }
  if (batch.length > 0) batches.push(batch);
  return batches;
}

function inBatches<Item>(
  items: readonly Item[],
  run: (batch: readonly Item[]) => Promise<QueryResult>,
): Promise<QueryResult[]> {
  const batches: Item[][] = [];
  for (let start = 0; start < items.length; start += BATCH) {
    batches.push(items.slice(start, start + BATCH));
  }
  return inParallel(batches, run);
}

/** Results in order; after a failure nothing more is begun. */
async function inParallel<Item>(
  items: readonly Item[],
  run: (item: Item) => Promise<QueryResult>,
): Promise<QueryResult[]> {
  const results: Promise<QueryResult>[] = [];
  for (const item of items) {
    const result = run(item);
    // Whoever awaits the first that fails does not await the others.
    result.catch(() => undefined);
    results.push(result);
    const earlier = results[results.length - 1 - AHEAD];
    if (results.length > AHEAD) await earlier;
  }
  return Promise.all(results);
}

function whole(number: number): Integer {
  return neo4j.int(number);
}
