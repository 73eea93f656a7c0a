import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { readFigure } from "../../src/publish/figure/readFigure.ts";
import { connect, type Database } from "../../src/store/database.ts";
import { loadSmallSet, startServer, type TestServer, wipe } from "./serving.ts";

let server: TestServer;
let database: Database;

beforeAll(async () => {
  database = connect({ ...inject("neo4j"), database: "neo4j" });
  await wipe(database);
  await loadSmallSet(database, "ir-ru-2025-ict-memorandum", "ee-tm-2025-digital-governance-mou");
  server = await startServer(inject("neo4j"));
});
afterAll(async () => {
  await server?.close();
  await database?.close();
});

const get = (address: string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/api/figure.${address}`, { headers });

describe("A figure by address", () => {
  it.each([
    ["svg", "image/svg+xml"],
    ["png", "image/png"],
    ["pdf", "application/pdf"],
  ])("comes as %s, open to every page, and remembers what it shows", async (format, type) => {
    const answer = await get(`${format}?v=1&parties=IR&mm=85&dpi=100`);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, type]);
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    expect(answer.headers.get("cross-origin-resource-policy")).toBe("cross-origin");
    const reading = readFigure(new Uint8Array(await answer.arrayBuffer()));
    expect(reading.ok && reading.memory.view.parties).toEqual(["IR"]);
    expect(reading.ok && Object.keys(reading.memory.records)).toEqual([
      "ir-ru-2025-ict-memorandum",
    ]);
    expect(reading.ok && reading.memory.records["ir-ru-2025-ict-memorandum"]).toMatch(
      /^[0-9a-f]{8}$/,
    );
  });

  it("is not sent again to who has it", async () => {
    const tag = (await get("svg")).headers.get("etag") ?? "";
    expect((await get("svg", { "If-None-Match": tag })).status).toBe(304);
  });

  it("shows what a query finds, and refuses one that the guard refuses", async () => {
    const query = encodeURIComponent("MATCH (c:Country {id: 'country/IR'}) RETURN c");
    const answer = await get(`svg?v=1&query=${query}`);
    expect(answer.status).toBe(200);
    const reading = readFigure(new Uint8Array(await answer.arrayBuffer()));
    const scope = reading.ok ? reading.memory.view.scope : undefined;
    expect(scope?.of === "query" && scope.found).toEqual(["country/IR"]);
    const writing = encodeURIComponent("MATCH (n) DETACH DELETE n");
    const refused = await get(`svg?v=1&query=${writing}`);
    expect([refused.status, refused.headers.get("content-type")]).toEqual([
      403,
      "application/problem+json",
    ]);
  });

  it("is refused with every reason where the address holds no view", async () => {
    const answer = await get("svg?v=1&lens=lies&year=2020&mm=3");
    const { problems } = (await answer.json()) as { problems: readonly string[] };
    expect(answer.status).toBe(400);
    for (const wrong of ["“lies”", "“year”", "“3”"]) expect(problems.join(" ")).toContain(wrong);
    const ids = Array.from({ length: 101 }, (_, place) => `country/${place}`).join(",");
    expect((await get(`svg?v=1&ids=${ids}`)).status).toBe(400);
    expect((await get(`svg?v=1&ids=${"x,".repeat(500_000)}`)).status).toBeGreaterThanOrEqual(400);
  });

  it("is refused as PNG where it would have too many dots, and with a height that has no room", async () => {
    const poster = await get("png?v=1&mm=1200&dpi=1200");
    expect(poster.status).toBe(400);
    expect(((await poster.json()) as { detail: string }).detail).toContain("dpi at most");
    expect((await get("svg?v=1&mm=180&heightMm=40")).status).toBe(400);
  });

  it("keeps a title with markup as text", async () => {
    const title = encodeURIComponent("<script>alert(1)</script>");
    const svg = await (await get(`svg?v=1&title=${title}`)).text();
    expect(svg).not.toContain("<script");
    expect(svg).toContain("&lt;script&gt;");
  });
});
