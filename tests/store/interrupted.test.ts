import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { connect as connectTo, createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { DatabaseAway } from "../../src/store/away.ts";
import { connect, type Database } from "../../src/store/database.ts";
import { takeTurn } from "../../src/store/dataSetNode.ts";
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
    // Its connections are gone before it is.
    await expect
      .poll(() => localStatus(home), { timeout: 60_000 })
      .toMatchObject({ running: false });
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

  it("the second says that it waits", { timeout: PATIENCE }, async () => {
    const steps: string[] = [];
    const session = database.driver.session();
    const first = await session.beginTransaction();
    await takeTurn(first);
    const second = load(database, manyRows(20), someSet(), {
      onProgress: ({ step }) => steps.push(step),
    });
    while (!steps.includes("waiting for its turn")) await sleep(100);
    await first.rollback();
    await second;
    await session.close();
    expect((await readRows(database)).nodes).toEqual(manyRows(20).nodes);
  });
});

describe("a load alone", () => {
  it("never says that it waits, however slow the database", { timeout: PATIENCE }, async () => {
    const steps: string[] = [];
    const link = await slowLink(new URL(inject("neo4j").uri), 1_200);
    const slow = connect({ ...inject("neo4j"), uri: link.uri, database: "neo4j" });
    await load(slow, manyRows(20), someSet(), { onProgress: ({ step }) => steps.push(step) });
    await slow.close();
    link.close();
    expect(steps.length).toBeGreaterThan(0);
    expect(steps).not.toContain("waiting for its turn");
  });
});

/** A way to the database on which every answer takes some milliseconds more. */
async function slowLink({ hostname, port }: URL, delay: number) {
  const server = createServer((near) => {
    const far = connectTo(Number(port), hostname);
    near.pipe(far);
    far.on("data", (chunk) => setTimeout(() => near.write(chunk), delay));
    near.on("error", () => far.destroy());
    near.on("close", () => far.destroy());
    far.on("close", () => setTimeout(() => near.destroy(), delay));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The link has no port.");
  return { uri: `bolt://127.0.0.1:${address.port}`, close: () => server.close() };
}

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
