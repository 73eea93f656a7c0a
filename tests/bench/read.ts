/** How long the graph takes to be read for the snapshot, beside the same as the driver's own records. */
import { connect, type Database, inSession } from "../../src/store/database.ts";
import { load } from "../../src/store/load.ts";
import { readPictureRows, readRows } from "../../src/store/snapshot.ts";
import { startTestDatabase } from "../store/testDatabase.ts";
import { type Measured, median, timeOf } from "./measured.ts";
import { syntheticRows } from "./synthetic.ts";

const SIZE = "10,000";

export async function measureRead(log: (line: string) => void): Promise<Measured[]> {
  const local = await startTestDatabase(log);
  const database = connect({ ...local, database: "neo4j" });
  try {
    const set = { name: "bench", hash: "bench", paths: ["bench"], records: 10_000, formerIds: {} };
    log(`Loading: ${SIZE}`);
    await load(database, await syntheticRows(10_000), set);
    log(`Reading: ${SIZE}`);
    await readRows(database);
    const records = await median(3, () => timeOf(() => readRecords(database)));
    const picture = await median(3, () => timeOf(() => readPictureRows(database)));
    const all = await median(3, () => timeOf(() => readRows(database)));
    const against = "the driver's records";
    return [
      {
        what: "All nodes, then all relationships, as the driver's records",
        size: SIZE,
        value: records,
        unit: "ms",
      },
      {
        what: "What the picture needs, in collected columns",
        size: SIZE,
        value: picture,
        unit: "ms",
        ratio: { value: picture / records, against },
        bar: { text: "at most 0.15 of the driver's records", met: picture / records <= 0.15 },
      },
      {
        what: "Every property of everything, in collected columns",
        size: SIZE,
        value: all,
        unit: "ms",
        ratio: { value: all / records, against },
      },
    ];
  } finally {
    await database.close();
    await local.stop();
  }
}

function readRecords(database: Database): Promise<void> {
  return inSession(database, "READ", async (session) => {
    await session.run("MATCH (n) RETURN n");
    await session.run("MATCH ()-[r]->() RETURN r");
  });
}
