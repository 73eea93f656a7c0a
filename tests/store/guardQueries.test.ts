/** What a visitor's query can do: every reading form runs, values come back exact, and limits cut or stop. */
import type { Driver } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { createGuard, type Guard } from "../../src/store/guard/guard.ts";
import { USUAL_LIMITS } from "../../src/store/guard/limits.ts";
import {
  QueryCancelled,
  QueryFaulty,
  QueryStopped,
  TooManyQueries,
} from "../../src/store/guard/refusal.ts";
import { LEGITIMATE, LEGITIMATE_PARAMETERS } from "./legitimate.ts";
import { adminDriver, putSmallGraph, visitorsTransactions } from "./smallGraph.ts";

const FOR_EVER = "UNWIND range(1, 100000000000) AS x RETURN sum(x)";

let admin: Driver;
let guard: Guard;
let strict: Guard;

beforeAll(async () => {
  admin = adminDriver();
  await putSmallGraph(admin);
  const address = { ...inject("neo4j"), database: "neo4j" };
  guard = createGuard(address, USUAL_LIMITS);
  strict = createGuard(address, {
    seconds: 1,
    rows: 100,
    bytes: 50_000,
    inAll: 3,
    perVisitor: 2,
  });
});

afterAll(async () => {
  await guard.close();
  await strict.close();
  await admin.close();
});

async function ask(text: string, parameters: Readonly<Record<string, unknown>> = {}, by = guard) {
  const answer = await by.ask({ text, parameters, format: "json" }, { visitor: "v" });
  return { ...answer, rows: JSON.parse(answer.rows) as unknown[][] };
}

/** The text of the one value that the expression has. */
async function jsonOf(expression: string, parameters = {}) {
  const answer = await guard.ask(
    { text: `RETURN ${expression} AS value`, parameters, format: "json" },
    { visitor: "v" },
  );
  return answer.rows.slice(2, -2);
}

async function untilNoTransaction(milliseconds: number): Promise<number> {
  const until = Date.now() + milliseconds;
  let left = await visitorsTransactions(admin);
  while (left > 0 && Date.now() < until) left = await visitorsTransactions(admin);
  return left;
}

/** Whether the guard lets a query in within the time. */
async function untilFree(by: Guard, milliseconds: number): Promise<boolean> {
  const until = Date.now() + milliseconds;
  while (Date.now() < until) {
    const error: unknown = await ask("RETURN 1", {}, by).catch((reason: unknown) => reason);
    if (!(error instanceof TooManyQueries)) return true;
    await new Promise((done) => setTimeout(done, 200));
  }
  return false;
}

describe("a reading query", () => {
  test.each(LEGITIMATE)("runs: %s", async (text) => {
    const answer = await ask(text, LEGITIMATE_PARAMETERS);
    expect(answer.truncated).toBeNull();
    expect(answer.plan === null).toBe(!text.startsWith("EXPLAIN"));
    expect(answer.rows.every((row) => row.length === answer.columns.length)).toBe(true);
  });

  test("runs the second time too, known by then", async () => {
    const first = await ask("MATCH (c:Country) RETURN c.code ORDER BY c.code");
    const second = await ask("MATCH (c:Country) RETURN c.code ORDER BY c.code");
    expect(first.rows).toEqual([["CN"], ["IR"], ["RU"]]);
    expect(second.rows).toEqual(first.rows);
  });

  test("is told what Neo4j remarks on it", async () => {
    const { notices } = await ask("MATCH (n:Contry) RETURN n");
    expect(notices[0]).toMatchObject({
      code: "Neo.ClientNotification.Statement.UnknownLabelWarning",
      line: 1,
      column: 10,
    });
  });

  test("that begins with EXPLAIN has its plan for an answer", async () => {
    const { plan, rows } = await ask("EXPLAIN MATCH (n:Country) RETURN n");
    expect(rows).toEqual([]);
    expect(plan?.operatorType).toBe("ProduceResults@neo4j");
    expect(plan?.children[0]?.operatorType).toBe("NodeByLabelScan@neo4j");
  });
});

describe("a value", () => {
  test.each([
    ["1", "1"],
    ["-9007199254740991", "-9007199254740991"],
    ["9007199254740993", '{"$type":"integer","value":"9007199254740993"}'],
    ["9223372036854775807", '{"$type":"integer","value":"9223372036854775807"}'],
    ["1.0", "1.0"],
    ["0.1", "0.1"],
    ["-0.0", "-0.0"],
    ["0.0 / 0.0", '{"$type":"float","value":"NaN"}'],
    ["-1 / 0.0", '{"$type":"float","value":"-Infinity"}'],
    ["true", "true"],
    ["null", "null"],
    ["'\"\\\\ \\n <b> فارسی 😀'", '"\\"\\\\ \\n <b> فارسی 😀"'],
    ["[1, [2.5], null]", "[1,[2.5],null]"],
    ["{a: 1, b: {c: 'x'}}", '{"a":1,"b":{"c":"x"}}'],
    ["{`$type`: 'node'}", '{"$type":"map","value":{"$type":"node"}}'],
    ["date('2025-02-28')", '{"$type":"date","value":"2025-02-28"}'],
    ["localtime('10:20:30.000000001')", '{"$type":"localtime","value":"10:20:30.000000001"}'],
    ["time('10:20:30+05:30')", '{"$type":"time","value":"10:20:30+05:30"}'],
    [
      "localdatetime('2025-02-28T23:59')",
      '{"$type":"localdatetime","value":"2025-02-28T23:59:00"}',
    ],
    ["datetime('2025-02-28T23:59Z')", '{"$type":"datetime","value":"2025-02-28T23:59:00Z"}'],
    [
      "datetime('2025-07-01T12:00[Asia/Tehran]')",
      '{"$type":"datetime","value":"2025-07-01T12:00:00+03:30[Asia/Tehran]"}',
    ],
    ["duration('P1Y2M3DT4.5S')", '{"$type":"duration","value":"P1Y2M3DT4.500000000S"}'],
    ["point({longitude: 51.4, latitude: 35})", '{"$type":"point","srid":4326,"x":51.4,"y":35.0}'],
    ["point({x: 1, y: 2, z: 3})", '{"$type":"point","srid":9157,"x":1.0,"y":2.0,"z":3.0}'],
  ])("%s is written exactly, and taken back as a parameter", async (expression, json) => {
    const written = await jsonOf(expression);
    expect(written).toBe(json);
    expect(await jsonOf("$value", { value: JSON.parse(written) })).toBe(
      // JSON has one kind of number: what has no fraction comes back an integer.
      json === "1.0" ? "1" : json === "-0.0" ? "0" : json,
    );
  });

  test("beyond what JSON's numbers hold exactly keeps its form", async () => {
    expect(await jsonOf("1e300")).toBe("1e+300");
    expect(await jsonOf("$value", { value: { $type: "float", value: "1e300" } })).toBe("1e+300");
    expect(await jsonOf("$value", { value: { $type: "float", value: "2" } })).toBe("2.0");
  });

  test("of bytes is base64", async () => {
    expect(await jsonOf("$value", { value: { $type: "bytes", value: "AP/+" } })).toBe(
      '{"$type":"bytes","value":"AP/+"}',
    );
  });

  test("is a whole node, relationship or path, with what they connect", async () => {
    const { rows } = await ask(
      "MATCH path = (c:Country {code: 'IR'})-[p:PARTY_TO]->(a) RETURN c, p, path",
    );
    const [node, relationship, path] = rows[0] as Record<string, unknown>[];
    expect(node).toEqual({
      $type: "node",
      elementId: expect.any(String),
      labels: ["Entity", "Country"],
      properties: { id: "country/IR", code: "IR", name: "Iran", latitude: 32.4, longitude: 53.7 },
    });
    expect(relationship).toEqual({
      $type: "relationship",
      elementId: expect.any(String),
      startElementId: node?.elementId,
      endElementId: expect.any(String),
      type: "PARTY_TO",
      properties: { confidence: "high" },
    });
    expect(path).toEqual({
      $type: "path",
      nodes: [node, expect.objectContaining({ elementId: relationship?.endElementId })],
      relationships: [relationship],
    });
  });

  test("is one cell of CSV", async () => {
    const { rows } = await guard.ask(
      {
        text: `RETURN 'a "b", c' AS a, null AS b, 9007199254740993 AS c, date('2025-01-02') AS d, [1, 'x'] AS e, 0/0.0 AS f`,
        parameters: {},
        format: "csv",
      },
      { visitor: "v" },
    );
    expect(rows).toBe('"a ""b"", c",,9007199254740993,2025-01-02,"[1,""x""]",NaN\r\n');
  });

  test.each([
    [{ value: 2 ** 60 }, "$value"],
    [{ value: { $type: "integer", value: "9223372036854775808" } }, "$value"],
    [{ value: { a: [{ $type: "date", value: "2025-13-01" }] } }, "$value.a[0]"],
    [{ value: { $type: "node" } }, "$value"],
  ])("%j as a parameter is refused, and named", async (parameters, named) => {
    const asked = ask("RETURN $value", parameters);
    await expect(asked).rejects.toThrow(QueryFaulty);
    await expect(asked).rejects.toThrow(named);
  });
});

describe("a fault", () => {
  test.each([
    ["RETURN 1 +", "Neo.ClientError.Statement.SyntaxError", 1, 11],
    ["MATCH (n)\nRETURN m.name", "Neo.ClientError.Statement.SyntaxError", 2, 8],
    ["\n\n  RETRUN 1", "Neo.ClientError.Statement.SyntaxError", 3, 3],
  ])("of %j has Neo4j's code and its place", async (text, code, line, column) => {
    const asked = ask(text);
    await expect(asked).rejects.toMatchObject({ fault: { code, place: { line, column } } });
  });

  test("of a missing parameter names it", async () => {
    await expect(ask("RETURN $missing")).rejects.toMatchObject({
      fault: { code: "Neo.ClientError.Statement.ParameterMissing" },
      message: expect.stringContaining("missing"),
    });
  });
});

describe("a limit", () => {
  test("of rows cuts, says so, and leaves the rest on the server", async () => {
    const cut = await ask("UNWIND range(1, 1000000000) AS x RETURN x", {}, strict);
    expect(cut.rows.length).toBe(100);
    expect(cut.truncated).toBe("rows");
    expect(await untilNoTransaction(2000)).toBe(0);
    const whole = await ask("UNWIND range(1, 100) AS x RETURN x", {}, strict);
    expect(whole.rows.length).toBe(100);
    expect(whole.truncated).toBeNull();
  });

  test("of size cuts between rows", async () => {
    const text =
      "UNWIND range(1, 90) AS x RETURN reduce(s = '0123456789', i IN range(1, 7) | s + s)";
    const { rows, truncated } = await ask(text, {}, strict);
    expect(truncated).toBe("size");
    expect(rows.length).toBe(38);
  });

  test("of time stops the query, here and on the server", async () => {
    const started = performance.now();
    await expect(ask(FOR_EVER, {}, strict)).rejects.toMatchObject({ limit: "time" });
    expect(performance.now() - started).toBeLessThan(5000);
    expect(await untilNoTransaction(2000)).toBe(0);
  });

  test("of time frees no place while the server, which cannot interrupt everything, is at work", async () => {
    const alone = createGuard(
      { ...inject("neo4j"), database: "neo4j" },
      { seconds: 0.5, rows: 100, bytes: 50_000, inAll: 1, perVisitor: 1 },
    );
    try {
      const busy = "RETURN reduce(s = 0, x IN range(1, 200000000) | s + x % 3) AS s";
      await expect(ask(busy, {}, alone)).rejects.toMatchObject({ limit: "time" });
      await expect(ask("RETURN 1", {}, alone)).rejects.toThrow(TooManyQueries);
      expect(await untilFree(alone, 100_000)).toBe(true);
    } finally {
      await alone.close();
    }
  });

  test("of the server's memory stops the query", async () => {
    const text =
      "UNWIND range(1, 100000) AS x WITH collect(x + reduce(s = '0123456789', i IN range(1, 15) | s + s)) AS texts RETURN size(texts)";
    await expect(ask(text)).rejects.toMatchObject({ limit: "memory" });
    expect(await untilNoTransaction(2000)).toBe(0);
  });

  test.each(["RETURN range(1, 30000000)", "RETURN reduce(l = [1.5], x IN range(1, 24) | l + l)"])(
    "stops %s, one row too long for this machine's memory, and the next query is answered",
    async (text) => {
      await expect(ask(text, {}, strict)).rejects.toThrow(QueryStopped);
      expect((await ask("RETURN 1", {}, strict)).rows).toEqual([[1]]);
      expect(await untilNoTransaction(90_000)).toBe(0);
    },
  );

  test("of depth refuses a parameter that would break whatever takes it apart", async () => {
    const deep = JSON.parse(`${"[".repeat(20_000)}${"]".repeat(20_000)}`);
    await expect(ask("RETURN size($deep)", { deep }, strict)).rejects.toThrow(QueryFaulty);
    expect((await ask("RETURN 1", {}, strict)).rows).toEqual([[1]]);
  });

  test("of nesting that is slow to read ends as well", async () => {
    const nested = `RETURN ${"[x IN ".repeat(60)}[1]${" WHERE true | x]".repeat(60)} AS x`;
    const asked = ask(nested, {}, strict).then(
      () => "answered",
      (error: Error) => error.name,
    );
    expect(["answered", "QueryStopped", "QueryRefused"]).toContain(await asked);
    expect((await ask("RETURN 1", {}, strict)).rows).toEqual([[1]]);
  });

  test("of queries at once holds for one visitor and for all, and frees the place", async () => {
    const stop = new AbortController();
    const start = (visitor: string) =>
      strict
        .ask({ text: FOR_EVER, parameters: {}, format: "json" }, { visitor, signal: stop.signal })
        .catch((error: unknown) => error);
    const under = [start("a"), start("a")];
    expect(await start("a")).toBeInstanceOf(TooManyQueries);
    under.push(start("b"));
    const refused = await start("c");
    expect(refused).toBeInstanceOf(TooManyQueries);
    expect((refused as TooManyQueries).retryAfter).toBeGreaterThan(0);
    stop.abort();
    await Promise.all(under);
    expect(await untilFree(strict, 30_000)).toBe(true);
  });
});

describe("a visitor who goes away", () => {
  test("ends the transaction on the server", async () => {
    await ask("RETURN 1");
    const stop = new AbortController();
    const asked = guard.ask(
      { text: FOR_EVER, parameters: {}, format: "json" },
      { visitor: "v", signal: stop.signal },
    );
    asked.catch(() => undefined);
    const until = Date.now() + 5000;
    while ((await visitorsTransactions(admin)) === 0 && Date.now() < until);
    expect(await visitorsTransactions(admin)).toBe(1);
    stop.abort();
    await expect(asked).rejects.toThrow(QueryCancelled);
    expect(await untilNoTransaction(2000)).toBe(0);
  });

  test("before the query began has none begun", async () => {
    await expect(
      guard.ask(
        { text: FOR_EVER, parameters: {}, format: "json" },
        { visitor: "v", signal: AbortSignal.abort() },
      ),
    ).rejects.toThrow(QueryCancelled);
    expect(await visitorsTransactions(admin)).toBe(0);
  });
});
