/** How long a load takes, first and again, beside what one would write first and Neo4j's offline importer. */
import type { GraphRows } from "../../src/model/rows.ts";
import { readSeed, SEED_DIRECTORY } from "../../src/seed/read.ts";
import { toRows } from "../../src/seed/rows.ts";
import { connect, type Database, inSession } from "../../src/store/database.ts";
import { load } from "../../src/store/load.ts";
import { startTestDatabase } from "../store/testDatabase.ts";
import { type Log, type Measured, median } from "./measured.ts";
import { naiveLoad } from "./naiveLoad.ts";
import { offlineImport } from "./offlineImport.ts";
import { syntheticRows } from "./synthetic.ts";

/** Database time, first statement to last commit; of the importer, the time that it reports. */
export async function measureLoad(log: Log): Promise<Measured[]> {
  const local = await startTestDatabase(log);
  const database = connect({ ...local, database: "neo4j" });
  try {
    const { seed } = await readSeed([SEED_DIRECTORY]);
    if (seed === null) throw new Error("The seed has errors: run `npm run entente -- check`.");
    const rows = toRows(seed);
    log("Warming the database up");
    await first(database, rows);
    await first(database, rows);
    return [
      ...(await ofSize(database, rows, "seed", log)),
      ...(await ofSize(database, await syntheticRows(1_000), "1,000", log)),
      ...(await ofSize(database, await syntheticRows(10_000), "10,000", log)),
    ];
  } finally {
    await database.close();
    await local.stop();
  }
}

async function ofSize(
  database: Database,
  rows: GraphRows,
  size: "seed" | "1,000" | "10,000",
  log: Log,
): Promise<Measured[]> {
  log(`Loading: ${size}`);
  const fresh = await median(3, () => first(database, rows));
  const again = await median(3, () => reload(database, rows));
  const results: Measured[] = [
    { what: "First load", size, value: fresh, unit: "ms" },
    {
      what: "Unchanged re-load",
      size,
      value: again,
      unit: "ms",
      ratio: { value: again / fresh, against: "first load" },
      ...(size === "10,000" && {
        bar: { text: "at most 0.05 of the first load", met: again / fresh <= 0.05 },
      }),
    },
  ];
  if (size === "10,000") {
    const offline = await median(3, () => offlineImport(rows));
    results.push({
      what: "neo4j-admin database import full",
      size,
      value: offline,
      unit: "ms",
      ratio: { value: fresh / offline, against: "first load ÷ this" },
      bar: { text: "first load at most twice this", met: fresh / offline <= 2 },
    });
    return results;
  }
  if (size === "seed") return results;
  log(`One MERGE a row: ${size}`);
  await wipe(database);
  const naive = await naiveLoad(database, rows);
  results.push({
    what: "One auto-committed MERGE a row",
    size,
    value: naive,
    unit: "ms",
    ratio: { value: naive / fresh, against: "this ÷ first load" },
    bar: { text: "first load at least 40 times as fast", met: naive / fresh >= 40 },
  });
  return results;
}

async function first(database: Database, rows: GraphRows): Promise<number> {
  await wipe(database);
  return reload(database, rows);
}

async function reload(database: Database, rows: GraphRows): Promise<number> {
  const set = { name: "bench", hash: "bench", paths: ["bench"], records: 0, formerIds: {} };
  return (await load(database, rows, set)).databaseTime;
}

/** In parts, since what is removed at once must fit the memory of a transaction. */
async function wipe(database: Database): Promise<void> {
  await inSession(database, "WRITE", async (session) => {
    await session.run("MATCH ()-[r]->() CALL (r) { DELETE r } IN TRANSACTIONS OF 20000 ROWS");
    await session.run("MATCH (n) CALL (n) { DELETE n } IN TRANSACTIONS OF 20000 ROWS");
  });
}
