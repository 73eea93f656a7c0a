import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { DatabaseAway } from "../../src/store/away.ts";
import { connect, type Database } from "../../src/store/database.ts";
import { load } from "../../src/store/load.ts";
import { localStatus, startLocal } from "../../src/store/local/local.ts";
import { readDataSet, readRows } from "../../src/store/snapshot.ts";
import { emptyDatabase, wipe } from "./emptyDatabase.ts";
import { manyRows, someRows, someSet } from "./someRows.ts";
import { SHARED_JARS } from "./testDatabase.ts";

const MANY = 20_000;
const PATIENCE = 240_000;

let database: Database;
beforeAll(async () => {
  database = await emptyDatabase();
});
beforeEach(() => wipe(database));
afterAll(() => database.close());

describe("a load that fits one transaction", () => {
  it("leaves the old state when its process is killed while writing", {
    timeout: PATIENCE,
  }, async () => {
    await load(database, someRows(), someSet());
    const loader = startLoader(MANY);
    await saidWriting(loader);
    loader.kill("SIGKILL");
    await once(loader, "exit");
    expect(await readRows(database)).toEqual(someRows());
    expect(await readDataSet(database)).toMatchObject({ hash: "1", complete: true });
    const next = await load(
      database,
      someRows({ without: ["bloc/ASEAN"] }),
      someSet({ hash: "2" }),
    );
    expect(next.changes).toBeGreaterThan(0);
  });

  it("leaves the old state when the database is killed while it writes", {
    timeout: PATIENCE,
  }, async () => {
    await load(database, someRows(), someSet());
    const { uri, home } = inject("neo4j");
    const loading = load(database, manyRows(MANY), someSet({ hash: "many" }), {
      onProgress: ({ step, done }) => {
        if (step === "writing" && done > 0) void killDatabase(home);
      },
    });
    await expect(loading).rejects.toThrow(DatabaseAway);
    await startLocal({
      home,
      jars: SHARED_JARS,
      port: Number(new URL(uri).port),
      log: () => undefined,
    });
    expect(await readRows(database)).toEqual(someRows());
    expect(await readDataSet(database)).toMatchObject({ hash: "1", complete: true });
  });
});

describe("a load that takes several transactions", () => {
  it("says that it is incomplete when killed, and the next run completes it", {
    timeout: PATIENCE,
  }, async () => {
    const loader = startLoader(MANY, 1_000);
    await saidWriting(loader);
    loader.kill("SIGKILL");
    await once(loader, "exit");
    expect(await readDataSet(database)).toMatchObject({ complete: false });
    const rows = manyRows(MANY);
    const report = await load(database, rows, someSet({ hash: `many ${MANY}` }), {
      rowsPerTransaction: 1_000,
    });
    expect(report.inParts).toBe(true);
    expect(report.nodes.reduce((sum, { unchanged }) => sum + unchanged, 0)).toBeGreaterThan(0);
    expect(await readDataSet(database)).toMatchObject({ complete: true });
    expect((await readRows(database)).nodes).toEqual(rows.nodes);
    expect(await load(database, rows, someSet({ hash: `many ${MANY}` }))).toMatchObject({
      changes: 0,
    });
  });
});

describe("two loads at once", () => {
  it("follow one another: the second finds nothing to do", { timeout: PATIENCE }, async () => {
    const other = connect({ ...inject("neo4j"), database: "neo4j" });
    const rows = manyRows(2_000);
    const reports = await Promise.all([
      load(database, rows, someSet()),
      load(other, rows, someSet()),
    ]);
    await other.close();
    expect(reports.map(({ compared }) => compared).sort()).toEqual([false, true]);
    expect((await readRows(database)).nodes).toEqual(rows.nodes);
  });
});

function startLoader(...numbers: number[]): ChildProcess {
  const { uri, username, password } = inject("neo4j");
  const script = new URL("loaderProcess.ts", import.meta.url).pathname;
  return spawn(
    process.execPath,
    ["--import", "tsx", script, uri, username, password, ...numbers.map(String)],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
}

async function saidWriting(loader: ChildProcess): Promise<void> {
  if (loader.stdout === null) throw new Error("The loader has no output.");
  await once(loader.stdout, "data");
}

async function killDatabase(home: string): Promise<void> {
  const status = await localStatus(home);
  if (status.running && status.pid !== undefined) process.kill(status.pid, "SIGKILL");
}
