/** The server over a real Neo4j and a real socket, with a page of a few bytes, for the tests of what it answers. */
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { GraphRows } from "../../src/model/rows.ts";
import { readSeed, SEED_DIRECTORY } from "../../src/seed/read.ts";
import { toRows } from "../../src/seed/rows.ts";
import { createApp } from "../../src/server/app.ts";
import { readDist } from "../../src/server/dist.ts";
import { createLayouts } from "../../src/server/layouts.ts";
import { createLiveData } from "../../src/server/liveData.ts";
import { createLog } from "../../src/server/log.ts";
import { type Serving, serve } from "../../src/server/serve.ts";
import { connect, type Database } from "../../src/store/database.ts";
import { createGuard } from "../../src/store/guard/guard.ts";
import { USUAL_LIMITS } from "../../src/store/guard/limits.ts";
import { load, type SetToLoad } from "../../src/store/load.ts";

export interface Address {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
}

export interface TestServer {
  readonly url: string;
  readonly serving: Serving;
  readonly database: Database;
  /** Lines of the log, as they were written. */
  readonly log: string[];
  /** Of every route, as it is registered. */
  readonly paths: readonly string[];
  close(): Promise<void>;
}

const ROOT = resolve(import.meta.dirname, "../..");

export const PAGE =
  '<!doctype html><meta name="description" content="Who agreed what." /><title>Entente</title><script type="module" src="/assets/main-1a2b3c.js"></script>';
export const SCRIPT = `// ${"a script that is long enough to be worth compressing ".repeat(40)}`;

/** A few of the seed's records with all tables, and a chain of former ids. */
async function smallSet(
  ...records: readonly string[]
): Promise<{ readonly rows: GraphRows; readonly dataSet: SetToLoad }> {
  const { seed, problems } = await readSeed([SEED_DIRECTORY]);
  if (seed === null) throw new Error(`The seed is not in order: ${JSON.stringify(problems)}`);
  const few = { ...seed, records: seed.records.filter(({ id }) => records.includes(id)) };
  const dataSet = {
    name: "test",
    hash: smallSetHash(...records),
    paths: ["test"],
    records: few.records.length,
    formerIds: {
      "official/ir/m-abedi": "official/ir/meysam-abedi-2",
      "official/ir/meysam-abedi-2": "official/ir/meysam-abedi",
    },
  };
  return { rows: toRows(few), dataSet };
}

export async function wipe({ driver }: Database): Promise<void> {
  await driver.executeQuery("MATCH (n) DETACH DELETE n");
}

export async function loadSmallSet(database: Database, ...records: readonly string[]) {
  const { rows, dataSet } = await smallSet(...records);
  return load(database, rows, dataSet, { replace: true, verify: true });
}

export async function startServer(address: Address): Promise<TestServer> {
  const directory = await mkdtemp(join(tmpdir(), "entente-server-"));
  const database = connect({ ...address, database: "neo4j" });
  const lines: string[] = [];
  const log = createLog({ write: (line) => void lines.push(line) }, "info");
  const layouts = createLayouts({ home: directory, root: ROOT, onCompute: () => undefined });
  const guard = createGuard({ ...address, database: "neo4j" }, USUAL_LIMITS);
  const publicUrl = new URL("https://entente.example/");
  const app = createApp({
    data: createLiveData(database, layouts, log),
    database,
    limits: USUAL_LIMITS,
    guard,
    proxies: 0,
    dist: await readDist(await writePage(directory)),
    names: {
      host: "127.0.0.1",
      publicUrl,
      allowedHosts: ["intranet.example:8080"],
    },
    log,
    version: "0.0.0-test",
    root: ROOT,
    publicUrl,
    feedbackUrl: new URL("https://entente.example/errors?form=1"),
  });
  const serving = await serve(app, { host: "127.0.0.1", port: 0 });
  return {
    url: serving.url,
    serving,
    database,
    log: lines,
    paths: app.routes.map(({ path }) => path),
    async close() {
      await serving.close(0);
      await guard.close();
      await database.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

async function writePage(directory: string): Promise<string> {
  const dist = join(directory, "dist");
  await mkdir(join(dist, "assets"), { recursive: true });
  await writeFile(join(dist, "index.html"), PAGE);
  await writeFile(join(dist, "icon.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
  await writeFile(join(dist, "assets", "main-1a2b3c.js"), SCRIPT);
  return dist;
}

/** The data version of a small set, of the form that a view may name. */
export function smallSetHash(...records: readonly string[]): string {
  return createHash("sha256").update(records.join("+")).digest("hex").slice(0, 16);
}
