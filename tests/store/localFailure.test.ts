import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { explainFailure } from "../../src/store/local/failure.ts";
import { placesUnder } from "../../src/store/local/places.ts";

const scratch = mkdtempSync(join(tmpdir(), "entente-failure-"));
const places = placesUnder(scratch);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

it.each([
  "java.nio.file.NoSuchFileException: /somewhere/conf/neo4j.conf",
  "INFO  Starting transaction log recovery\nERROR Failed to start Neo4j: no licence",
])("claims no damage, and has nothing deleted, for: %s", (said) => {
  const failure = explain(`Starting...\n${said}`);
  expect(failure.cause).toBe("other");
  expect(failure.text).not.toMatch(/damaged|[Dd]elete/);
});

it("says of files that are damaged what is lost when they are deleted", () => {
  const failure = explain(
    "Starting...\nCaused by: org.neo4j.kernel.impl.storageengine.StoreFailureException: half a store",
  );
  expect(failure.cause).toBe("damaged");
  expect(failure.text).toContain(places.data);
  expect(failure.text).toContain("whatever else it holds is lost");
});

function explain(log: string) {
  mkdirSync(dirname(places.log), { recursive: true });
  writeFileSync(places.log, log);
  return explainFailure(places, 7687, "");
}
