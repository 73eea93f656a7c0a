/** A Neo4j for the tests alone, with a home of its own that goes when it stops. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type LocalDatabase, localStatus, startLocal } from "../../src/store/local/local.ts";

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
  const status = await localStatus(home);
  const pid = status.running ? status.pid : undefined;
  const endWithUs = () => {
    if (pid !== undefined) process.kill(pid, "SIGTERM");
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
