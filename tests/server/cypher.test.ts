/** `/api/cypher` over a real socket and a real Neo4j: forms of answers, problems, limits per visitor, and going away. */

import { OpenAPIHono } from "@hono/zod-openapi";
import { Validator } from "@seriousme/openapi-schema-validator";
import type { Driver } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { ServerEnvironment } from "../../src/server/context.ts";
import { createLog, logRequests } from "../../src/server/log.ts";
import { answerError, answerProblem } from "../../src/server/problem.ts";
import { addCypher } from "../../src/server/routes/cypher.ts";
import { type Serving, serve } from "../../src/server/serve.ts";
import { createGuard, type Guard } from "../../src/store/guard/guard.ts";
import { adminDriver, putSmallGraph, visitorsTransactions } from "../store/smallGraph.ts";

const FOR_EVER = "UNWIND range(1, 100000000000) AS x RETURN sum(x)";

let admin: Driver;
let guard: Guard;
let serving: Serving;
let description: unknown;

beforeAll(async () => {
  admin = adminDriver();
  await putSmallGraph(admin);
  guard = createGuard(
    { ...inject("neo4j"), database: "neo4j" },
    { seconds: 5, rows: 5, bytes: 1_000_000, inAll: 3, perVisitor: 1 },
  );
  const app = new OpenAPIHono<ServerEnvironment>({
    defaultHook(result, c) {
      if (!result.success) return answerProblem(c, 400, result.error.issues[0]?.message ?? "");
    },
  });
  app.use(logRequests(createLog({ write: () => undefined }, "info")));
  app.onError(answerError);
  addCypher(app, { guard, proxies: 1 });
  description = app.getOpenAPI31Document({ openapi: "3.1.0", info: { title: "t", version: "0" } });
  serving = await serve(app, { host: "127.0.0.1", port: 0 });
});

afterAll(async () => {
  await serving.close(0);
  await guard.close();
  await admin.close();
});

function post(body: unknown, visitor = "203.0.113.1", signal?: AbortSignal): Promise<Response> {
  return fetch(`${serving.url}/api/cypher`, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-Forwarded-For": visitor },
    body: typeof body === "string" ? body : JSON.stringify(body),
    ...(signal && { signal }),
  });
}

function get(query: Readonly<Record<string, string>>): Promise<Response> {
  return fetch(`${serving.url}/api/cypher?${new URLSearchParams(query)}`);
}

async function problemOf(response: Response) {
  expect(response.headers.get("Content-Type")).toBe("application/problem+json");
  return (await response.json()) as Readonly<Record<string, unknown>>;
}

describe("an answer", () => {
  test("has columns and rows", async () => {
    const response = await post({
      query: "MATCH (c:Country {code: $code}) RETURN c.name AS name, $code AS code",
      parameters: { code: "IR" },
    });
    expect(response.status).toBe(200);
    expect(response.headers.get("Cache-Control")).toBe("no-store");
    expect(await response.json()).toEqual({
      columns: ["name", "code"],
      rows: [["Iran", "IR"]],
      ends: [],
      truncated: false,
      notices: [],
      milliseconds: expect.any(Number),
    });
  });

  test("is the same by an address, whose parameters are JSON where they read as JSON", async () => {
    const response = await get({
      q: "RETURN $year + 1 AS next, $code AS code, $list[1] AS second, $quoted AS quoted",
      "p.year": "2024",
      "p.code": "IR",
      "p.list": '["a","b"]',
      "p.quoted": '"2024"',
    });
    expect((await response.json()).rows).toEqual([[2025, "IR", "b", "2024"]]);
  });

  test("as CSV has a head, and says in a header what was cut", async () => {
    const cut = await get({ q: "UNWIND range(1, 9) AS x RETURN x, 'a,b' AS y", format: "csv" });
    expect(cut.headers.get("Content-Type")).toContain("text/csv");
    expect(cut.headers.get("Entente-Truncated")).toBe("rows");
    expect((await cut.text()).split("\r\n")).toEqual([
      "x,y",
      ...[1, 2, 3, 4, 5].map((x) => `${x},"a,b"`),
      "",
    ]);
    const whole = await get({ q: "RETURN 1 AS x", format: "csv" });
    expect(whole.headers.get("Entente-Truncated")).toBe("false");
  });

  test("as JSON says what was cut", async () => {
    const answer = await (await post({ query: "UNWIND range(1, 9) AS x RETURN x" })).json();
    expect(answer).toMatchObject({ truncated: true, limit: "rows" });
    expect(answer.rows.length).toBe(5);
  });

  test("of EXPLAIN is the plan", async () => {
    const answer = await (await post({ query: "EXPLAIN MATCH (n) RETURN n" })).json();
    expect(answer.rows).toEqual([]);
    expect(answer.plan.operatorType).toBe("ProduceResults@neo4j");
  });
});

describe("a problem", () => {
  test("400 has Neo4j's code and the place", async () => {
    const response = await post({ query: "MATCH (n)\nRETRUN n" });
    expect(response.status).toBe(400);
    expect(await problemOf(response)).toMatchObject({
      code: "Neo.ClientError.Statement.SyntaxError",
      line: 2,
      column: 1,
    });
  });

  test("403 names what is not allowed, and where", async () => {
    const response = await get({ q: "CALL dbms.listConfig()" });
    expect(response.status).toBe(403);
    expect(await problemOf(response)).toMatchObject({
      refused: { kind: "procedure", name: "dbms.listConfig" },
      line: 1,
      column: 6,
    });
  });

  test("422 names the limit", async () => {
    const response = await post({ query: FOR_EVER });
    expect(response.status).toBe(422);
    expect(await problemOf(response)).toMatchObject({ limit: "time" });
  });

  test.each([
    ["no JSON", "{"],
    ["no query", {}],
    ["an unknown member", { query: "RETURN 1", limit: 5 }],
    ["parameters that are no map", { query: "RETURN 1", parameters: [1] }],
    ["a parameter that JSON cannot hold", '{"query":"RETURN $a","parameters":{"a":1e19}}'],
  ])("400 for %s", async (_, body) => {
    const response = await post(body);
    expect(response.status).toBe(400);
    await problemOf(response);
  });

  test("400 for an unknown part of an address", async () => {
    expect((await get({ q: "RETURN 1", parameters: "{}" })).status).toBe(400);
    expect((await get({ q: "RETURN 1", format: "xml" })).status).toBe(400);
  });
});

describe("visitors", () => {
  test("have limits of their own, by what the nearest proxy says and not by what they say", async () => {
    const stop = new AbortController();
    const under = post({ query: FOR_EVER }, "203.0.113.7", stop.signal).catch(() => undefined);
    await untilTransactions(1);
    const second = await post({ query: "RETURN 1" }, "198.51.100.9, 203.0.113.7");
    expect(second.status).toBe(429);
    expect(Number(second.headers.get("Retry-After"))).toBeGreaterThan(0);
    expect((await post({ query: "RETURN 1" }, "203.0.113.8")).status).toBe(200);
    stop.abort();
    await under;
    await untilTransactions(0);
  });

  test("who go away end their query on the server", async () => {
    const stop = new AbortController();
    const asked = post({ query: FOR_EVER }, "203.0.113.9", stop.signal).catch(() => undefined);
    await untilTransactions(1);
    const gone = performance.now();
    stop.abort();
    await asked;
    await untilTransactions(0);
    // Well before its time limit.
    expect(performance.now() - gone).toBeLessThan(3000);
  });
});

test("the routes describe themselves in valid OpenAPI", async () => {
  const result = await new Validator().validate(
    structuredClone(description) as Record<string, unknown>,
  );
  expect(result.errors ?? []).toEqual([]);
  expect(result.valid).toBe(true);
});

async function untilTransactions(wanted: number): Promise<void> {
  const until = Date.now() + 10_000;
  while ((await visitorsTransactions(admin)) !== wanted && Date.now() < until);
  expect(await visitorsTransactions(admin)).toBe(wanted);
}
