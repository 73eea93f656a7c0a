import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { NODE_LABELS } from "../../src/model/ontology.ts";
import { connect } from "../../src/store/database.ts";
import { loadSmallSet, startServer, type TestServer, wipe } from "./serving.ts";

const MEMORANDUM = "ir-ru-2025-ict-memorandum";

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}
interface Operation {
  readonly summary?: string;
  readonly responses: Readonly<
    Record<
      string,
      { readonly description: string; readonly content?: Readonly<Record<string, unknown>> }
    >
  >;
}

let server: TestServer;
let description: Description;
let ajv: Ajv2020;

beforeAll(async () => {
  const database = connect({ ...inject("neo4j"), database: "neo4j" });
  await wipe(database);
  await loadSmallSet(database, MEMORANDUM);
  await database.close();
  server = await startServer(inject("neo4j"));
  description = (await (await fetch(`${server.url}/api/openapi.json`)).json()) as Description;
  ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(description, "api");
});
afterAll(() => server?.close());

describe("the API's description", () => {
  it("is OpenAPI 3.1 without an error", async () => {
    const validator = new Validator();
    const result = await validator.validate(
      structuredClone(description) as unknown as Record<string, unknown>,
    );
    expect(result.errors ?? []).toEqual([]);
    expect(result.valid).toBe(true);
    expect(validator.version).toBe("3.1");
  });

  it("tells every route that there is", () => {
    const routes = server.paths
      .filter((path) => /^\/(api\/|oembed$)/.test(path) && !path.includes("*"))
      .map((path) => path.replaceAll(/:(\w+)(\{[^}]*\})?/g, "{$1}"));
    expect(routes.length).toBeGreaterThan(15);
    expect(Object.keys(description.paths).sort()).toEqual(
      [...new Set(routes)].filter((path) => path !== "/api/openapi.json").sort(),
    );
  });

  it("says of every route what it is for, and how it answers while the database is away", () => {
    for (const [path, operations] of Object.entries(description.paths)) {
      for (const operation of Object.values(operations)) {
        expect(operation.summary, path).toBeTruthy();
        expect(Object.keys(operation.responses), path).toEqual(
          expect.arrayContaining(["200", "421", "503"]),
        );
      }
    }
  });
});

describe("real answers are as described", () => {
  it.each([
    "/api/health",
    "/api/about",
    "/api/graph",
    "/api/graph?v=1&domains=cybersecurity&from=2020&undated=no",
    "/api/graph?v=1&from=1900&to=1900&undated=no",
    "/api/graph/texts",
    "/api/search?q=abedi",
    "/api/search?q=%D9%85%DB%8C%D8%AB%D9%85&limit=1",
    "/api/search?q=nothing-is-called-so",
    "/api/cypher?q=MATCH%20(a)-[r]->(b)%20RETURN%20a,%20r%20LIMIT%203",
    "/api/cookbook",
    "/api/cypher/language",
    "/api/cypher?q=EXPLAIN%20RETURN%20$year&p.year=2025",
    "/api/nodes/country%2FIR~country%2FRU",
    `/api/nodes/agreement%2F${MEMORANDUM}`,
  ])("%s", async (path) => {
    await expectAsDescribed(path, 200);
  });

  it.each(NODE_LABELS)("details of a node of type %s", async (label) => {
    const { driver } = server.database;
    const { records } = await driver.executeQuery(`MATCH (n:${label}) RETURN n.id AS id LIMIT 1`);
    const id = records[0]?.get("id") as string;
    expect(id).toBeTypeOf("string");
    await expectAsDescribed(`/api/nodes/${encodeURIComponent(id)}`, 200);
  });

  it.each([
    ["/api/graph?colour=red", 400],
    ["/api/graph?v=2", 400],
    ["/api/graph?v=1&from=2030&to=2020", 400],
    ["/api/search", 400],
    ["/api/search?q=", 400],
    ["/api/search?q=x&limit=0", 400],
    ["/api/search?q=x&limit=1.5", 400],
    ["/api/search?q=x&colour=red", 400],
    ["/api/cypher", 400],
    ["/api/cypher?q=RETRUN%201", 400],
    ["/api/cypher?q=RETURN%201&colour=red", 400],
    ["/api/cypher?q=CREATE%20()", 403],
    ["/api/nodes/country%2FZZ", 404],
    ["/api/nodes/%3Cscript%3E", 404],
    ["/api/nodes/country%2FIR~country%2FZZ", 404],
  ] as const)("%s is a problem with status %i", async (path, status) => {
    const problem = await expectAsDescribed(path, status);
    expect(problem).toMatchObject({ status, type: "about:blank" });
  });

  it("names every wrong part of an address", async () => {
    const answer = await fetch(`${server.url}/api/graph?v=1&lens=heart&from=12&colour=red`);
    const { problems } = (await answer.json()) as { problems: string[] };
    expect(problems).toHaveLength(3);
    for (const word of ["heart", "12", "colour"]) expect(problems.join("\n")).toContain(word);
  });
});

/** Checks status, media type and body against the description; a body that the description forbids fails. */
async function expectAsDescribed(path: string, status: number): Promise<unknown> {
  const answer = await fetch(server.url + path);
  expect(answer.status).toBe(status);
  const template = Object.keys(description.paths).find((each) =>
    new RegExp(`^${each.replace(/\{\w+\}/g, "[^/]+")}$`).test(path.split("?")[0] ?? ""),
  );
  if (template === undefined) throw new Error(`${path} is not described.`);
  const type = status === 200 ? "application/json" : "application/problem+json";
  expect(answer.headers.get("content-type")).toBe(type);
  const place = ["paths", template, "get", "responses", String(status), "content", type, "schema"];
  const pointer = place.map((part) => part.replaceAll("~", "~0").replaceAll("/", "~1")).join("/");
  const body: unknown = await answer.json();
  const validate = ajv.compile({ $ref: `api#/${encodeURI(pointer)}` });
  validate(body);
  expect(validate.errors ?? []).toEqual([]);
  return body;
}
