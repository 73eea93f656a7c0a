/** A Neo4j for the tests alone, with a home of its own that goes when it stops. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type LocalDatabase, startLocal } from "../../src/store/local/local.ts";
import { placesUnder } from "../../src/store/local/places.ts";
import { signal } from "../../src/store/local/runningProcess.ts";
import { readState } from "../../src/store/local/state.ts";

/** Neo4j's jars, fetched once for all tests and kept between runs. */
export const SHARED_JARS =
  process.env.ENTENTE_JARS ?? resolve(import.meta.dirname, "../../.entente/neo4j");

export interface TestDatabase extends LocalDatabase {
  readonly home: string;
}

export async function startTestDatabase(
  log: (line: string) => void = () => undefined,
): Promise<TestDatabase> {
  const home = mkdtempSync(join(tmpdir(), "entente-test-"));
  const database = await startLocal({ home, log, jars: SHARED_JARS });
  const endWithUs = () => {
    const server = readState(placesUnder(home).state)?.server;
    if (server?.by === "java") signal(server.process, "SIGTERM");
  };
  process.once("exit", endWithUs);
  return {
    ...database,
    home,
    stop: async () => {
      process.removeListener("exit", endWithUs);
      await database.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
