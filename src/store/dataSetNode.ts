/** The `DataSet` node, which says what the database holds, and what tells at once whether a load has anything to do. */
import neo4j, { type Integer } from "neo4j-driver";
import { DataSet } from "../model/dataSet.ts";
import { NODE_LABELS, RELATIONSHIP_LABELS } from "../model/ontology.ts";
import { LoadRefused } from "./loadRefused.ts";
import type { Runner } from "./stored.ts";

/** There is one. */
const KEY = "entente";

export interface Holdings {
  /** Null where no load has begun. */
  readonly held: DataSet | null;
  /** Hash of the rows that were loaded last; null where that load is not complete. */
  readonly rowsHash: string | null;
  /** Number of nodes labelled Entity, whoever made them. */
  readonly entities: number;
  /** Nodes per label and relationships per type that start at an Entity, as Neo4j keeps count of them. */
  readonly counts: Readonly<Record<string, number>>;
}

export async function readHoldings(runner: Runner): Promise<Holdings> {
  const [{ held, rowsHash }, counted] = await Promise.all([readNode(runner), readCounts(runner)]);
  const { Entity: entities = 0, ...counts } = counted;
  return { held, rowsHash, entities, counts };
}

export async function readHeld(runner: Runner): Promise<DataSet | null> {
  return (await readNode(runner)).held;
}

/**
 * Waits until no other transaction holds the node, and holds it until this one ends: with its connection, at the
 * latest. The turn that a transaction leaves tells readers that it has been: it is the `load` of what they read.
 */
export async function takeTurn(runner: Runner): Promise<void> {
  await runner.run(TAKE_TURN, { key: KEY });
}

const TAKE_TURN = "MERGE (d:DataSet {key: $key}) SET d.turn = randomUUID()";

/** Whether a transaction is kept waiting for its turn at this moment, rather than slow by itself. */
export async function isTurnAwaited(runner: Runner): Promise<boolean> {
  const { records } = await runner.run(
    "SHOW TRANSACTIONS YIELD status, currentQuery " +
      "WHERE status STARTS WITH 'Blocked' AND currentQuery = $query RETURN count(*) AS waiting",
    { query: TAKE_TURN },
  );
  return Number(records[0]?.get("waiting") ?? 0) > 0;
}

export async function writeHeld(runner: Runner, held: DataSet, rowsHash: string): Promise<void> {
  const { counts, formerIds, records, complete, ...plain } = held;
  await runner.run("MATCH (d:DataSet {key: $key}) SET d += $properties", {
    key: KEY,
    properties: {
      ...plain,
      complete,
      records: neo4j.int(records),
      // A property of Neo4j is never a map.
      counts: JSON.stringify(counts),
      formerIds: JSON.stringify(formerIds),
      rowsHash: complete ? rowsHash : null,
    },
  });
}

async function readNode(runner: Runner): Promise<Pick<Holdings, "held" | "rowsHash">> {
  const { records } = await runner.run(
    "MATCH (d:DataSet {key: $key}) WHERE d.hash IS NOT NULL RETURN properties(d) AS properties",
    { key: KEY },
  );
  const found: Record<string, unknown> | undefined = records[0]?.get("properties");
  if (found === undefined) return { held: null, rowsHash: null };
  const held = DataSet.safeParse({
    ...found,
    load: found.turn,
    records: neo4j.isInt(found.records) ? found.records.toNumber() : found.records,
    counts: parseMap(found.counts),
    formerIds: parseMap(found.formerIds),
  });
  if (!held.success) {
    throw new LoadRefused(
      "The DataSet node, which says what the database holds, cannot be read by this version of " +
        `Entente. Remove it with \`MATCH (d:DataSet {key: "${KEY}"}) DELETE d\`, remove the nodes ` +
        "labelled Entity that are Entente's, and load again. Nothing has been changed.",
    );
  }
  return {
    held: held.data,
    rowsHash: typeof found.rowsHash === "string" ? found.rowsHash : null,
  };
}

function parseMap(text: unknown): unknown {
  try {
    return JSON.parse(typeof text === "string" ? text : "{}");
  } catch {
    return null;
  }
}

/** Each part is answered from the count store, without a look at the graph. */
async function readCounts(runner: Runner): Promise<Record<string, number>> {
  const nodes = ["Entity", ...NODE_LABELS].map(
    (label) => `MATCH (n:\`${label}\`) WITH count(n) AS number RETURN '${label}' AS name, number`,
  );
  const relationships = RELATIONSHIP_LABELS.map(
    (type) =>
      `MATCH (:Entity)-[r:\`${type}\`]->() WITH count(r) AS number RETURN '${type}' AS name, number`,
  );
  const { records } = await runner.run([...nodes, ...relationships].join(" UNION ALL "));
  return Object.fromEntries(
    records.map((record) => {
      const number: Integer = record.get("number");
      return [record.get("name"), number.toNumber()];
    }),
  );
}
