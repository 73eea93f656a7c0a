/** A View about a query, resolved through the guard over a real Neo4j. */
import type { Driver } from "neo4j-driver";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { DEFAULT_VIEW, type View } from "../../src/model/view.ts";
import { createGuard, type Guard } from "../../src/store/guard/guard.ts";
import { USUAL_LIMITS } from "../../src/store/guard/limits.ts";
import { QueryRefused } from "../../src/store/guard/refusal.ts";
import { resolveScope } from "../../src/store/guard/resolveScope.ts";
import { adminDriver, putSmallGraph } from "./smallGraph.ts";

let admin: Driver;
let guard: Guard;

beforeAll(async () => {
  admin = adminDriver();
  await putSmallGraph(admin);
  guard = createGuard({ ...inject("neo4j"), database: "neo4j" }, { ...USUAL_LIMITS, rows: 3 });
});
afterAll(async () => {
  await guard.close();
  await admin.close();
});

async function found(query: string, parameters: Record<string, string> = {}) {
  const view: View = { ...DEFAULT_VIEW, scope: { of: "query", query, parameters } };
  const { view: resolved, cut } = await resolveScope(view, guard, { visitor: "v" });
  return { ids: resolved.scope.of === "query" ? resolved.scope.found : undefined, cut };
}

test("names the nodes that the query finds, wherever in the answer they stand", async () => {
  const query = "MATCH p = (c:Country {code: $code})-[:PARTY_TO]->(a:Agreement) RETURN";
  for (const columns of ["c, a", "[c, {deep: a}]", "p"]) {
    const { ids, cut } = await found(`${query} ${columns} ORDER BY a.id LIMIT 1`, { code: "IR" });
    expect(ids).toEqual([
      expect.stringMatching(/^country\/IR$/),
      expect.stringMatching(/^agreement\//),
    ]);
    expect(cut).toBeNull();
  }
});

test("takes a relationship for its two ends", async () => {
  const { ids } = await found(
    "MATCH (c:Country {code: 'IR'})-[r:PARTY_TO]->(a) RETURN r ORDER BY a.id LIMIT 1",
  );
  expect(ids).toContain("country/IR");
  expect(ids).toHaveLength(2);
});

test("says what a limit cut", async () => {
  const { ids, cut } = await found(
    "UNWIND range(1, 9) AS x MATCH (c:Country {code: 'IR'}) RETURN c",
  );
  expect(ids).toEqual(["country/IR"]);
  expect(cut).toContain("limit");
});

test("passes the guard as any visitor's query does", async () => {
  await expect(found("CREATE (n) RETURN n")).rejects.toBeInstanceOf(QueryRefused);
});
