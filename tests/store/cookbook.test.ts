/** Every question of the cookbook, asked of the real seed through the guard that visitors have. */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { whyNoAddress } from "../../src/model/address.ts";
import type { Scope } from "../../src/model/scope.ts";
import { idsOf } from "../../src/model/scopeIds.ts";
import { DEFAULT_VIEW } from "../../src/model/view.ts";
import { readViewFile } from "../../src/model/viewFile.ts";
import { readFigure } from "../../src/publish/figure/readFigure.ts";
import { readSeed, SEED_DIRECTORY } from "../../src/seed/read.ts";
import { toRows } from "../../src/seed/rows.ts";
import { readCookbook, readRecipe, usualParameters } from "../../src/store/cookbook.ts";
import { cookbookDocument } from "../../src/store/cookbookDocument.ts";
import { connect } from "../../src/store/database.ts";
import { createGuard, type Guard } from "../../src/store/guard/guard.ts";
import { USUAL_LIMITS } from "../../src/store/guard/limits.ts";
import { resolveScope } from "../../src/store/guard/resolveScope.ts";
import { load } from "../../src/store/load.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const COOKBOOK = readCookbook();

let guard: Guard;

beforeAll(async () => {
  const address = { ...inject("neo4j"), database: "neo4j" };
  const { seed, problems } = await readSeed([SEED_DIRECTORY]);
  if (seed === null) throw new Error(JSON.stringify(problems[0]));
  const database = connect(address);
  await database.driver.executeQuery("MATCH (n) DETACH DELETE n");
  const dataSet = { name: "t", hash: "t", paths: ["t"], records: 1, formerIds: {} };
  await load(database, toRows(seed), dataSet, { replace: true });
  await database.driver.executeQuery("CALL db.awaitIndexes(120)");
  await database.close();
  guard = createGuard(address, USUAL_LIMITS);
});

afterAll(() => guard?.close());

test("the cookbook has thirty questions at least, each with a title of its own", () => {
  expect(COOKBOOK.length).toBeGreaterThanOrEqual(30);
  expect(new Set(COOKBOOK.map(({ title }) => title)).size).toBe(COOKBOOK.length);
});

test("the sample report’s query finds what its figure shows", async () => {
  const file = (name: string) => readFileSync(join(ROOT, "docs/sample-report", name));
  const asked = readViewFile(file("islands.view.json").toString());
  const shown = readFigure(file("islands.svg"));
  if (!asked.ok || !shown.ok) throw new Error("The report has no such view, or its figure none");
  const { view } = await resolveScope(asked.view, guard, { visitor: "v" });
  // In whatever order.
  const found = (scope: Scope) => [...(idsOf(scope) ?? [])].sort();
  expect(found(view.scope)).toEqual(found(shown.memory.view.scope));
});

describe("a question of the cookbook", () => {
  test.each(COOKBOOK.map((recipe) => [recipe.id, recipe] as const))(
    "%s is answered with rows, in under two seconds",
    async (_, recipe) => {
      const question = {
        text: recipe.query,
        parameters: usualParameters(recipe),
        format: "json",
      } as const;
      const first = await guard.ask(question, { visitor: "v" });
      const again = await guard.ask(question, { visitor: "v" });
      expect(first.count).toBeGreaterThan(0);
      expect(first.truncated).toBeNull();
      expect(first.notices).toEqual([]);
      expect(Math.min(first.milliseconds, again.milliseconds)).toBeLessThan(2000);
      const drawn = /"\$type":"(node|path|relationship)"/.test(first.rows);
      expect(drawn).toBe(recipe.shape !== "table");
    },
  );

  test.each(COOKBOOK.map((recipe) => [recipe.id, recipe] as const))(
    "%s has room in an address of the explorer",
    (_, recipe) => {
      const { query } = recipe;
      const scope = { of: "query", query, parameters: usualParameters(recipe) } as const;
      expect(whyNoAddress({ ...DEFAULT_VIEW, lens: "network", scope })).toBeNull();
    },
  );

  test.each(COOKBOOK.map((recipe) => [recipe.id, recipe] as const))(
    "%s names each parameter that it uses, and uses each that it names",
    (_, { query, parameters }) => {
      const used = [...query.matchAll(/\$([a-z]\w*)/gi)].map(([, name]) => name);
      expect([...new Set(used)].sort()).toEqual(parameters.map(({ name }) => name).sort());
    },
  );
});

test("a head that is not in order is refused, and the file named", () => {
  const head =
    "// title: A\n// answers: B\n// parameter: x (text): none\n// shape: table\n\nRETURN 1\n";
  expect(() => readRecipe("broken.cypher", head)).toThrow(/broken\.cypher[\s\S]*leavesOut/);
});

test("the manual's page tells every question", () => {
  const page = cookbookDocument();
  for (const { title, query } of COOKBOOK) {
    expect(page).toContain(`## ${title}`);
    expect(page).toContain(query);
  }
});
