import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { EXPORT_FORMATS } from "../../src/publish/export.ts";
import { EXPORT_NAMES } from "../../src/publish/exportWords.ts";
import { connect } from "../../src/store/database.ts";
import { loadSmallSet, startServer, type TestServer, wipe } from "./serving.ts";

const MEMORANDUM = "ir-ru-2025-ict-memorandum";
const STATEMENT = "2024-6g-principles-joint-statement";

let server: TestServer;

beforeAll(async () => {
  const database = connect({ ...inject("neo4j"), database: "neo4j" });
  await wipe(database);
  await loadSmallSet(database, MEMORANDUM, STATEMENT);
  await database.close();
  server = await startServer(inject("neo4j"));
});
afterAll(() => server?.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(server.url + path, { headers });

describe("a file of the data", () => {
  it.each(EXPORT_NAMES)(
    "comes as %s with its media type, a file name and a content hash, for any site",
    async (name) => {
      const answer = await get(`/api/export/${name}`);
      expect(answer.status).toBe(200);
      expect(answer.headers.get("content-type")).toBe(EXPORT_FORMATS[name].type);
      expect(answer.headers.get("content-disposition")).toMatch(
        new RegExp(`^attachment; filename="entente-[^"]+-${name}\\.[a-z.]+"$`),
      );
      expect(answer.headers.get("access-control-allow-origin")).toBe("*");
      expect(answer.headers.get("cross-origin-resource-policy")).toBe("cross-origin");
      expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
      const etag = answer.headers.get("etag") ?? "";
      expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(100);
      expect((await get(`/api/export/${name}`, { "If-None-Match": etag })).status).toBe(304);
    },
  );

  it("holds the whole graph without a view, and what the view draws with one", async () => {
    const whole = await (await get("/api/export/gexf")).text();
    expect(whole).toContain("agreement/2024-6g-principles-joint-statement");
    expect(whole).toContain('type" value="Provision"');
    const view = await (await get("/api/export/gexf?v=1&domains=artificial-intelligence")).text();
    expect(view.match(/<node /g)).toHaveLength(2);
    expect(view.match(/<edge /g)).toHaveLength(1);
    expect(view).not.toContain("agreement/2024-6g-principles");
  });

  it("cites the view by the address that the world knows", async () => {
    const text = await (await get("/api/export/bibtex?v=1&parties=IR")).text();
    expect(text).toContain("https://entente.example/?v=1&parties=IR&data=");
  });

  it("asks a view’s query through the guard", async () => {
    const query = encodeURIComponent("MATCH (c:Country {code: 'IR'})-[:PARTY_TO]->(a) RETURN c, a");
    expect((await get(`/api/export/view?v=1&query=${query}`)).status).toBe(200);
    const answer = await get(
      `/api/export/csv?v=1&query=${encodeURIComponent("MATCH (n) DETACH DELETE n")}`,
    );
    expect(answer.status).toBe(403);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
  });

  it("refuses a format that there is not, and an address that holds no view, with a problem", async () => {
    const format = await get("/api/export/xlsx");
    expect([format.status, format.headers.get("content-type")]).toEqual([
      400,
      "application/problem+json",
    ]);
    expect(((await format.json()) as { problems: string[] }).problems.join()).toContain("graphml");
    const view = await get("/api/export/gexf?v=1&lens=nope");
    expect(view.status).toBe(400);
    expect(((await view.json()) as { problems: string[] }).problems).toEqual([
      "“nope” is not a possible value of “lens”.",
    ]);
  });

  it("is a zip of the same bytes each time", async () => {
    const bytes = async () =>
      new Uint8Array(await (await get("/api/export/csv?v=1")).arrayBuffer());
    const first = await bytes();
    expect(Object.keys(unzipSync(first))).toEqual(["README.txt", "nodes.csv", "edges.csv"]);
    expect(await bytes()).toEqual(first);
  });
});
