/** Reads what the database holds: which set, its rows, and the snapshot made of them. */
import type { DataSet } from "../model/dataSet.ts";
import { encodeSnapshot } from "../model/encode.ts";
import type { Layout } from "../model/layout.ts";
import type { GraphRows } from "../model/rows.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { type Database, inSession } from "./database.ts";
import { readHeld } from "./dataSetNode.ts";
import { toGraphRows } from "./graphRows.ts";
import { NoData } from "./noData.ts";
import type { Extent } from "./statements.ts";
import { type Runner, readStored } from "./stored.ts";
import { inTransaction } from "./transaction.ts";

/** @returns null where no load has begun */
export function readDataSet(database: Database): Promise<DataSet | null> {
  return inReading(database, readHeld);
}

/** All of our graph, sorted as `GraphRows` says; what others put into the database is left out. */
export function readRows(database: Database): Promise<GraphRows> {
  return readExtent(database, "all");
}

/**
 * What the first payload is made of, and no more: the drawn types with what filters and search need, and each
 * agreement's sources by id and language. A fraction of reading all.
 */
export function readPictureRows(database: Database): Promise<GraphRows> {
  return readExtent(database, "picture");
}

/** @throws NoData where the database holds no set, or a load kept changing it */
export async function readSnapshot(database: Database, layout: Layout): Promise<Snapshot> {
  const { rows, dataSet } = await readWhole(database);
  return encodeSnapshot(rows, dataSet, layout);
}

const TRIES = 3;

/**
 * The rows together with the set that they are. Neo4j lets a reader see what is committed while it reads, in one
 * transaction too: so the set must be the same before and after.
 * @param onAsked called when all is asked for and Neo4j is at work: what is done then costs no time
 * @throws NoData where the database holds no set, or a load kept changing it
 */
export async function readWhole(
  database: Database,
  extent: Exclude<Extent, "picture"> = "all",
  onAsked?: () => void,
): Promise<{ readonly rows: GraphRows; readonly dataSet: DataSet }> {
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const { before, stored, after } = await inReading(database, async (runner) => {
      const asked = Promise.all([readHeld(runner), readStored(runner, extent)]);
      onAsked?.();
      const [before, stored] = await asked;
      return { before, stored, after: await readHeld(runner) };
    });
    if (before === null) throw new NoData("empty");
    if (JSON.stringify(after) === JSON.stringify(before))
      return { rows: toGraphRows(stored, extent), dataSet: before };
  }
  throw new NoData("loading");
}

function readExtent(database: Database, extent: Extent): Promise<GraphRows> {
  return inReading(database, async (runner) =>
    toGraphRows(await readStored(runner, extent), extent),
  );
}

function inReading<Result>(
  database: Database,
  work: (runner: Runner) => Promise<Result>,
): Promise<Result> {
  return inSession(database, "READ", (session) => inTransaction(session, { changes: 0 }, work));
}
