/** What a visitor's query cannot do, proved on the database's side and on the machine's. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Driver } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { createGuard, type Guard } from "../../src/store/guard/guard.ts";
import { USUAL_LIMITS } from "../../src/store/guard/limits.ts";
import { QueryFaulty, QueryRefused } from "../../src/store/guard/refusal.ts";
import { ATTACKS } from "./attacks.ts";
import { mutants } from "./mutants.ts";
import { adminDriver, putSmallGraph, rowsOf, stateOf, visitorsTransactions } from "./smallGraph.ts";

const SECRET = "what-only-this-file-says";

let admin: Driver;
let guard: Guard;
let listener: Server;
let requests = 0;
let folder: string;
let before: string;
const answers: string[] = [];

beforeAll(async () => {
  admin = adminDriver();
  await putSmallGraph(admin);
  guard = createGuard({ ...inject("neo4j"), database: "neo4j" }, { ...USUAL_LIMITS, seconds: 5 });
  listener = createServer((_, response) => {
    requests += 1;
    response.end(`${SECRET}\n`);
  });
  listener.on("connection", () => {
    requests += 1;
  });
  await new Promise<void>((done) => listener.listen(0, "127.0.0.1", done));
  folder = mkdtempSync(join(tmpdir(), "entente-trap-"));
  writeFileSync(join(folder, "secret.csv"), `${SECRET}\n`);
  before = await stateOf(admin);
});

afterAll(async () => {
  await guard.close();
  await admin.close();
  await new Promise((done) => listener.close(done));
  rmSync(folder, { recursive: true, force: true });
});

/** @returns kind and name of the refusal, "fault", or "harmless" */
async function outcomeOf(text: string, parameters: Readonly<Record<string, unknown>> = {}) {
  const address = listener.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const query = text
    .replaceAll("{PORT}", String(port))
    .replaceAll("{FILE}", join(folder, "secret.csv"));
  try {
    const answer = await guard.ask({ text: query, parameters, format: "json" }, { visitor: "v" });
    answers.push(answer.rows);
    return "harmless";
  } catch (error) {
    if (error instanceof QueryFaulty) return "fault";
    if (!(error instanceof QueryRefused)) throw error;
    answers.push(error.message);
    return `${error.refusal.kind} ${error.refusal.name}`;
  }
}

/** Whether Neo4j would run it, asked without the guard. */
async function isGoodCypher(text: string): Promise<boolean> {
  return rowsOf(admin, `EXPLAIN ${text.replace(/^EXPLAIN/i, "")}`).then(
    () => true,
    () => false,
  );
}

async function expectNoTrace() {
  expect(await stateOf(admin)).toBe(before);
  expect(requests).toBe(0);
  expect(answers.filter((answer) => answer.includes(SECRET) || answer.includes("root:"))).toEqual(
    [],
  );
  expect(await visitorsTransactions(admin)).toBe(0);
}

describe("a visitor's attack", () => {
  test.each(
    ATTACKS.map(
      ({ query, ends, parameters }) => [query.slice(0, 90), ends, query, parameters] as const,
    ),
  )("%j ends as: %s", async (_, ends, query, parameters) => {
    expect(await outcomeOf(query, parameters)).toBe(ends);
  });

  test("leaves no trace: nothing written, no request made, no file read, no transaction left", async () => {
    expect(ATTACKS.length).toBeGreaterThan(60);
    await expectNoTrace();
  });
});

describe("attacks hidden in other queries, by a fixed seed", () => {
  test("never get an answer, however they are nested, spelt and commented", async () => {
    const answered: string[] = [];
    const refused = new Map<string, number>();
    let tried = 0;
    let live = 0;
    for (const [place, mutant] of mutants(20_251_123, 1_500).entries()) {
      const outcome = await outcomeOf(mutant);
      if (place % 5 === 0 && /^(clause|procedure)/.test(outcome)) {
        tried += 1;
        live += (await isGoodCypher(mutant)) ? 1 : 0;
      }
      if (outcome === "harmless") answered.push(mutant);
      const [kind = ""] = outcome.split(" ");
      refused.set(kind, (refused.get(kind) ?? 0) + 1);
    }
    expect(answered).toEqual([]);
    // Without the guard Neo4j would run most of them; it knows no apoc here, and no writing inside EXISTS.
    expect(live / tried).toBeGreaterThan(0.5);
    expect(refused.get("fault") ?? 0).toBeLessThan(150);
    for (const kind of ["clause", "procedure", "function", "text"]) {
      expect(refused.get(kind), kind).toBeGreaterThan(30);
    }
    await expectNoTrace();
  }, 300_000);
});
