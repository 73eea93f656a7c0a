import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { NO_LAYOUT } from "../../src/model/layout.ts";
import { createLiveData } from "../../src/server/liveData.ts";
import { createLog } from "../../src/server/log.ts";
import { connect, type Database } from "../../src/store/database.ts";
import { readDataSet } from "../../src/store/snapshot.ts";
import { loadSmallSet, wipe } from "./serving.ts";

const log = createLog({ write: () => undefined }, "info");
let database: Database;

beforeAll(async () => {
  database = connect({ ...inject("neo4j"), database: "neo4j" });
  await wipe(database);
  await loadSmallSet(database, "ir-ru-2025-ict-memorandum");
});
afterAll(() => database?.close());

const reading = (patience?: { naming: number; reading: number }) =>
  createLiveData(database, async () => NO_LAYOUT, log, patience).held();

it("A database that takes too long to hand its data over counts as away", async () => {
  await expect(reading({ naming: 30_000, reading: 1 })).rejects.toMatchObject({
    name: "DatabaseAway",
    reason: "unreachable",
  });
  expect((await reading()).dataSet.complete).toBe(true);
});

it("A database that is loaded over and over says so, and is read when that is done", async () => {
  const turn = async () => (await readDataSet(database))?.load;
  const first = await turn();
  const session = database.driver.session();
  // Neo4j commits one after the other by itself, however busy this process is.
  const loading = session.run(
    "UNWIND range(1, 1000000) AS turn CALL (turn) { MATCH (d:DataSet) SET d.turn = randomUUID() } IN TRANSACTIONS OF 1 ROW",
  );
  const stopped = expect(loading).rejects.toThrow();
  await expect.poll(turn).not.toBe(first);
  await expect(reading()).rejects.toMatchObject({ name: "NoData", reason: "loading" });
  await session.close();
  await stopped;
  expect((await reading()).dataSet.complete).toBe(true);
});
