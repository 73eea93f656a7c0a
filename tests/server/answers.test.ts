import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { Picture } from "../../src/model/snapshot.ts";
import { connect, type Database } from "../../src/store/database.ts";
import { ask, decoded, send } from "./raw.ts";
import {
  loadSmallSet,
  PAGE,
  SCRIPT,
  smallSetHash,
  startServer,
  type TestServer,
  wipe,
} from "./serving.ts";

const MEMORANDUM = "ir-ru-2025-ict-memorandum";
const ANOTHER = "ee-tm-2025-digital-governance-mou";
/** Longer than the server takes its data for current. */
const STALE = 2_200;

let server: TestServer;
let database: Database;
let url: string;

beforeAll(async () => {
  database = connect({ ...inject("neo4j"), database: "neo4j" });
  await wipe(database);
  await loadSmallSet(database, MEMORANDUM);
  server = await startServer(inject("neo4j"));
  url = server.url;
});
afterAll(async () => {
  await server?.close();
  await database?.close();
});

describe("the picture on the wire", () => {
  const brotli = { headers: { "Accept-Encoding": "gzip, deflate, br" } };

  it("comes in brotli, in gzip or as it is, as the visitor can read it, and says the same", async () => {
    await untilBrotli();
    const plain = await ask(`${url}/api/graph`);
    const zipped = await ask(`${url}/api/graph`, { headers: { "Accept-Encoding": "gzip" } });
    const small = await ask(`${url}/api/graph`, brotli);
    expect(plain.headers["content-encoding"]).toBeUndefined();
    expect(zipped.headers["content-encoding"]).toBe("gzip");
    expect(small.headers["content-encoding"]).toBe("br");
    expect(decoded(zipped)).toBe(plain.body.toString());
    expect(decoded(small)).toBe(plain.body.toString());
    expect(small.body.length).toBeLessThan(zipped.body.length);
    for (const { headers, body } of [plain, zipped, small]) {
      expect(headers.vary).toBe("Accept-Encoding");
      expect(headers["content-length"]).toBe(String(body.length));
    }
  });

  it.each([
    ["br;q=0, gzip;q=0.5", "gzip"],
    ["gzip;q=1, br;q=0.1", "gzip"],
    ["BR", "br"],
    ["*", "br"],
    ["*;q=0", undefined],
    ["identity", undefined],
    ["deflate, zstd", undefined],
    ["br;q=nonsense", undefined],
  ])("answers Accept-Encoding: %s with %s", async (accepted, encoding) => {
    await untilBrotli();
    const answer = await ask(`${url}/api/graph`, { headers: { "Accept-Encoding": accepted } });
    expect(answer.status).toBe(200);
    expect(answer.headers["content-encoding"]).toBe(encoding);
  });

  it("answers 304 without a body to whoever has it already, in whatever encoding", async () => {
    const { etag = "" } = (await ask(`${url}/api/graph`, brotli)).headers;
    expect(etag).toMatch(/^"[0-9a-f]{32}(-br|-gzip)?"$/);
    const bare = etag.replace(/(-br|-gzip)?"$/, '"');
    for (const tag of [etag, bare, `W/${bare}`, `"other", ${bare}`, "*"]) {
      const answer = await ask(`${url}/api/graph`, {
        headers: { "If-None-Match": tag, "Accept-Encoding": "br" },
      });
      expect([tag, answer.status, answer.body.length]).toEqual([tag, 304, 0]);
      expect(answer.headers.etag).toContain(bare.slice(0, -1));
      expect(answer.headers.vary).toBe("Accept-Encoding");
    }
    const changed = await ask(`${url}/api/graph`, { headers: { "If-None-Match": '"0"' } });
    expect(changed.status).toBe(200);
  });

  it("names the data version and the load that the texts name too", async () => {
    const picture = JSON.parse((await ask(`${url}/api/graph`)).body.toString());
    const texts = JSON.parse((await ask(`${url}/api/graph/texts`)).body.toString());
    expect(picture.dataSet).toMatchObject({ hash: smallSetHash(MEMORANDUM), complete: true });
    expect(texts.hash).toBe(smallSetHash(MEMORANDUM));
    expect(texts.load).toMatch(/^[0-9a-f-]{36}$/);
    expect(picture.dataSet.load).toBe(texts.load);
    const part = JSON.parse((await ask(`${url}/api/graph?v=1&undated=no`)).body.toString());
    expect(part.dataSet.hash).toBe(smallSetHash(MEMORANDUM));
    expect(part.dataSet).not.toHaveProperty("load");
  });

  it("holds under a view only what the view holds, with an ETag of its own", async () => {
    const whole = await ask(`${url}/api/graph`);
    const none = await ask(`${url}/api/graph?v=1&from=1900&to=1901&undated=no`);
    expect(agreementsOf(whole.body)).toBe(1);
    expect(agreementsOf(none.body)).toBe(0);
    expect(none.headers.etag).not.toBe(whole.headers.etag);
    const lens = await ask(`${url}/api/graph?v=1&lens=network&selection=country/IR`);
    expect(lens.headers.etag).toBe(whole.headers.etag);
    const table = await ask(
      `${url}/api/graph?v=1&show=table&table=lines&columns=years&order=-years`,
    );
    expect(table.headers.etag).toBe(whole.headers.etag);
  });

  it("holds what a view's query finds, and what belongs to it", async () => {
    const found = async (query: string) =>
      agreementsOf((await ask(`${url}/api/graph?v=1&query=${encodeURIComponent(query)}`)).body);
    expect(await found("MATCH (a:Agreement) RETURN a")).toBe(1);
    expect(await found("MATCH (a:Agreement) WHERE false RETURN a")).toBe(0);
  });

  it("holds what a view names by a former id", async () => {
    const former = await ask(`${url}/api/graph?v=1&signatories=official/ir/meysam-abedi-2`);
    expect(agreementsOf(former.body)).toBe(1);
  });

  it("answers HEAD as GET, without the body", async () => {
    const head = await ask(`${url}/api/graph`, { method: "HEAD" });
    const get = await ask(`${url}/api/graph`);
    expect(head.status).toBe(200);
    expect(head.body).toHaveLength(0);
    expect(head.headers["content-length"]).toBe(get.headers["content-length"]);
    expect(head.headers.etag).toBe(get.headers.etag);
  });

  async function untilBrotli(): Promise<void> {
    await expect
      .poll(async () => (await ask(`${url}/api/graph`, brotli)).headers["content-encoding"], {
        timeout: 60_000,
      })
      .toBe("br");
  }
});

describe("the names that the server answers under", () => {
  it.each([
    "localhost",
    "LOCALHOST:4321",
    "127.0.0.1:1",
    "[::1]:4321",
    "entente.example",
    "entente.example:443",
    "entente.example.",
    "intranet.example",
  ])("takes a request for %s", async (host) => {
    expect((await ask(`${url}/`, { headers: { Host: host } })).status).toBe(200);
  });

  it.each([
    "evil.example",
    "localhost.evil.example",
    "127.0.0.1.evil.example",
    "192.168.1.7",
    "evil.example:4321",
    "[::2]",
    "localhost@evil.example",
  ])("refuses a request for “%s”, data and page alike", async (host) => {
    for (const path of ["/", "/api/graph", "/api/health", "/assets/main-1a2b3c.js"]) {
      const answer = await ask(url + path, { headers: { Host: host } });
      expect([400, 421]).toContain(answer.status);
      expect(answer.headers["content-type"]).toBe("application/problem+json");
    }
  });

  it("refuses a request for no name", async () => {
    const answer = await send(url, "GET / HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n");
    expect(answer).toMatch(/^HTTP\/1\.1 (400|421) /);
    expect(answer).not.toContain("<title>");
  });

  it("does not believe a forwarded name", async () => {
    const headers = { Host: "evil.example", "X-Forwarded-Host": "localhost" };
    expect((await ask(`${url}/`, { headers })).status).toBe(421);
  });
});

describe("what is no request for anything here", () => {
  it.each(["POST", "PUT", "DELETE", "PATCH"])(
    "refuses %s and says what is allowed",
    async (method) => {
      for (const path of [
        "/",
        "/api/graph",
        "/api/nodes/country%2FIR",
        "/country/IR",
        "/api/openapi.json",
      ]) {
        const answer = await ask(url + path, { method });
        expect([path, answer.status]).toEqual([path, 405]);
        expect(answer.headers.allow).toBe("GET, HEAD");
        expect(problemOf(answer.body)).toMatchObject({ status: 405 });
      }
    },
  );

  it("refuses a body that is too large, or of unknown length", async () => {
    const large = await ask(`${url}/api/graph`, { method: "POST", body: Buffer.alloc(100_000) });
    expect(large.status).toBe(413);
    expect(problemOf(large.body)).toMatchObject({ status: 413 });
    const chunked = await ask(`${url}/api/graph`, {
      method: "POST",
      headers: { "Transfer-Encoding": "chunked" },
      body: "x",
    });
    expect(chunked.status).toBe(413);
  });

  it("refuses an address that is too long", async () => {
    const answer = await ask(`${url}/api/search?q=${"a".repeat(9_000)}`);
    expect(answer.status).toBe(414);
    expect(problemOf(answer.body)).toMatchObject({ status: 414 });
    const endless = await ask(`${url}/?${"a".repeat(60_000)}`);
    expect(endless.status).toBe(431);
    expect(problemOf(endless.body)).toMatchObject({ status: 431 });
  });

  it("answers what is no HTTP with a problem, and lives on", async () => {
    const answer = await send(url, "GET / HTTX/9\r\n\r\n");
    expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
    expect(problemOf(answer.split("\r\n\r\n")[1] ?? "")).toMatchObject({ status: 400 });
    expect((await ask(`${url}/`)).status).toBe(200);
  });

  it.each(["/api", "/api/", "/api/nope", "/api/graph/nope", "/api/..%2f..%2fetc%2fpasswd"])(
    "answers %s with a problem of status 404",
    async (path) => {
      const answer = await ask(url + path);
      expect(answer.status).toBe(404);
      expect(problemOf(answer.body)).toMatchObject({ status: 404, title: "Not Found" });
    },
  );

  it.each([
    "/%",
    "/country/%E0%A4%A",
    "/api/nodes/%E0%A4%A",
    "/api/nodes/%00",
    "//evil.example/",
    "/oembed?url=https%3A%2F%2Fentente.example%2Fcountry%2F%25E0%25A4%25A",
    "/oembed?url=https%3A%2F%2Fentente.example%2Fcountry%2FZZ",
  ])("does not stumble over %s", async (path) => {
    expect([400, 404]).toContain((await ask(url + path)).status);
  });

  it("is told in a page where a frame shows it, in whatever encoding", async () => {
    const query = encodeURIComponent(`RETRUN 1 // ${"long ".repeat(300)}`);
    const headers = { "Accept-Encoding": "br" };
    const answer = await ask(`${url}/embed?v=1&query=${query}`, { headers });
    expect(answer.status).toBe(400);
    expect(answer.headers["content-type"]).toMatch(/^text\/html/);
    expect(decoded(answer)).toContain("This embed cannot be shown");
  });
});

describe("pages and their files", () => {
  it.each([
    ["/", "Ties between states and blocs"],
    ["/?v=1&lens=network", "Agreements and all that they name"],
  ])("serves the page at %s with a card of what it shows", async (path, title) => {
    const answer = await ask(url + path);
    expect(answer.status).toBe(200);
    const page = answer.body.toString();
    expect(page).toContain("/assets/main-1a2b3c.js");
    expect(page).toMatch(new RegExp(`<meta property="og:title" content="[^"]*${title}`));
    expect(page).toMatch(/<meta property="og:image" content="http[^"]*\/api\/figure\.png\?/);
    expect(page).toMatch(/<link rel="alternate" type="application\/json\+oembed"/);
    expect(answer.headers["content-type"]).toMatch(/^text\/html/);
    expect(answer.headers["cache-control"]).toBe("no-cache");
  });

  it.each([
    ["/country/IR", "Iran – Entente", /content="State · Asia\. /],
    ["/official/ir/meysam-abedi", "Meysam Abedi – Entente", /content="Official · Iran\. /],
    [
      `/agreement/${MEMORANDUM}`,
      "Memorandum of cooperation on artificial intelligence, cybersecurity and digital technologies – Entente",
      /content="Memorandum · signed\. Between: Iran and Russia\. Signed: Friday 5 December 2025, Moscow/,
    ],
    ["/about", "About the data – Entente", /content="What is in the data/],
  ])(
    "serves the page at %s under its own title, for those who run no script",
    async (path, title, description) => {
      const answer = await ask(url + path);
      expect(answer.status).toBe(200);
      expect(answer.body.toString()).toContain(`<title>${title}</title>`);
      expect(answer.body.toString()).toMatch(description);
      expect(answer.body.toString()).toContain("/assets/main-1a2b3c.js");
      expect(answer.headers["content-type"]).toMatch(/^text\/html/);
      expect(answer.headers["cache-control"]).toBe("no-cache");
    },
  );

  it.each([
    "/country/ZZ",
    "/official/ir/nobody",
    "/agreement/",
    "/elsewhere",
    "/index.html",
    "/assets/main-0.js",
  ])("serves the page with 404 at %s", async (path) => {
    const answer = await ask(url + path);
    expect(answer.status).toBe(404);
    expect(answer.body.toString()).toBe(PAGE);
  });

  it("lets browsers keep a file whose name holds its hash, compressed", async () => {
    const path = `${url}/assets/main-1a2b3c.js`;
    const answer = await ask(path, { headers: { "Accept-Encoding": "gzip" } });
    expect(answer.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect(answer.headers["content-type"]).toMatch(/javascript/);
    expect(decoded(answer)).toBe(SCRIPT);
    expect((await ask(`${url}/icon.svg`)).headers["cache-control"]).toBe("no-cache");
  });

  it.each(["/assets/../../package.json", "/assets/%2e%2e/%2e%2e/package.json", "/.env"])(
    "gives no file from elsewhere for %s",
    async (path) => {
      const answer = await send(
        url,
        `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
      );
      expect(answer).toMatch(/^HTTP\/1\.1 404 /);
    },
  );

  it("leads from former ids to their successors, with the view kept", async () => {
    const page = await ask(`${url}/official/ir/m-abedi?v=1&lens=network`);
    expect(page.status).toBe(308);
    expect(page.headers.location).toBe("/official/ir/meysam-abedi?v=1&lens=network");
    const node = await ask(`${url}/api/nodes/official%2Fir%2Fm-abedi`);
    expect(node.status).toBe(308);
    expect(node.headers.location).toBe("/api/nodes/official%2Fir%2Fmeysam-abedi");
    const details = (await (await fetch(`${url}/api/nodes/official%2Fir%2Fm-abedi`)).json()) as {
      name: string;
    };
    expect(details.name).toBe("Meysam Abedi");
  });

  it("tells of what a former id names, to who pastes an old address", async () => {
    const asked = `https://entente.example/official/ir/m-abedi`;
    const oEmbed = await ask(`${url}/oembed?url=${encodeURIComponent(asked)}`);
    expect(oEmbed.status).toBe(200);
    expect(oEmbed.body.toString()).toContain("selection=official/ir/meysam-abedi");
    const now = await ask(`${url}/?v=1&signatories=official/ir/meysam-abedi`);
    const before = await ask(`${url}/?v=1&signatories=official/ir/m-abedi`);
    const description = /<meta name="description"[^>]*>/;
    expect(description.exec(before.body.toString())?.[0]).toBe(
      description.exec(now.body.toString())?.[0],
    );
  });

  it("leads from a tie's ends in the other order to the one address that it has", async () => {
    const tie = await ask(`${url}/api/nodes/country%2FRU~country%2FIR`);
    expect(tie.status).toBe(308);
    expect(decodeURIComponent(String(tie.headers.location))).toBe(
      "/api/nodes/country/IR~country/RU",
    );
    expect((await ask(`${url}/api/nodes/country%2FIR~country%2FRU`)).status).toBe(200);
  });
});

describe("what every answer has", () => {
  const EVERY = [
    "/",
    "/country/ZZ",
    "/api/graph",
    "/api/nope",
    "/assets/main-1a2b3c.js",
    "/api/health",
  ];

  it.each(EVERY)("tells the browser what to refuse, at %s", async (path) => {
    const { headers } = await ask(url + path);
    const policy = String(headers["content-security-policy"]);
    expect(policy).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(policy).not.toMatch(/unsafe|\*|http/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
    });
    expect(headers["access-control-allow-origin"]).toBeUndefined();
    expect(headers["x-powered-by"]).toBeUndefined();
  });

  it("has nothing of how the database is reached", async () => {
    const { password, uri } = inject("neo4j");
    const paths = [...EVERY, "/api/graph/texts", "/api/openapi.json", "/api/nodes/country%2FIR"];
    for (const path of paths) {
      const { headers, body } = await ask(url + path);
      const all = JSON.stringify(headers) + body.toString();
      expect(all).not.toContain(password);
      expect(all).not.toContain(uri);
      expect(all).not.toContain(new URL(uri).port);
    }
  });

  it("has a number that the log knows, and the log has nothing of what was asked for", async () => {
    const { headers } = await ask(`${url}/api/search?q=a-secret-wish`);
    const line = server.log.find((each) => each.includes(String(headers["x-request-id"])));
    expect(JSON.parse(line ?? "null")).toMatchObject({
      method: "GET",
      route: "/api/search",
      status: 200,
      ms: expect.any(Number),
    });
    expect(server.log.join("")).not.toContain("a-secret-wish");
    expect(server.log.join("")).not.toContain(inject("neo4j").password);
  });
});

describe("when the data changes", () => {
  it("says that a load is unfinished while it is", async () => {
    await database.driver.executeQuery("MATCH (d:DataSet) SET d.complete = false");
    await sleep(STALE);
    const health = await (await fetch(`${url}/api/health`)).json();
    const picture = (await (await fetch(`${url}/api/graph`)).json()) as Picture;
    await database.driver.executeQuery("MATCH (d:DataSet) SET d.complete = true");
    expect(health).toMatchObject({ database: "up", dataSet: { complete: false } });
    expect(picture.dataSet.complete).toBe(false);
    await sleep(STALE);
    expect(await (await fetch(`${url}/api/health`)).json()).toMatchObject({
      dataSet: { complete: true, hash: smallSetHash(MEMORANDUM), records: 1 },
      version: "0.0.0-test",
    });
  });

  it("says that a load is under way while what is there does not hold together", async () => {
    await database.driver.executeQuery("MATCH (s:Source) DETACH DELETE s");
    await database.driver.executeQuery("MATCH (d:DataSet) SET d.complete = false");
    await sleep(STALE);
    const routes = ["graph", "graph/texts", "nodes/country%2FIR", "search?q=iran", "health"];
    for (const route of routes) {
      const answer = await ask(`${url}/api/${route}`);
      expect([route, answer.status]).toEqual([route, 503]);
      expect(answer.headers["retry-after"]).toMatch(/^[1-9]\d*$/);
      expect(problemOf(answer.body).detail).toContain("being loaded");
    }
    const health = await ask(`${url}/api/health`);
    expect(problemOf(health.body)).toMatchObject({ database: "loading" });
    const page = await ask(`${url}/country/IR`);
    expect([page.status, page.body.toString()]).toEqual([503, PAGE]);
    await loadSmallSet(database, MEMORANDUM);
    await sleep(STALE);
    expect((await ask(`${url}/api/graph`)).status).toBe(200);
  });

  it("serves a database anew that was repaired, though its hash is the same", async () => {
    await database.driver.executeQuery("MATCH (c:Country {code: 'IR'}) SET c.name = 'Elsewhere'");
    // Changed by hand, and so not noticed.
    await sleep(STALE);
    const before = await ask(`${url}/api/graph`);
    await loadSmallSet(database, MEMORANDUM);
    await sleep(STALE);
    const after = await ask(`${url}/api/graph`);
    const [first, second] = [before, after].map(({ body }) => JSON.parse(body.toString()));
    expect(second.dataSet.hash).toBe(first.dataSet.hash);
    expect(second.dataSet.load).not.toBe(first.dataSet.load);
    const texts = JSON.parse((await ask(`${url}/api/graph/texts`)).body.toString());
    expect(texts.load).toBe(second.dataSet.load);
  });

  it("serves the new data by itself, with another ETag", async () => {
    const before = await ask(`${url}/api/graph`);
    await loadSmallSet(database, MEMORANDUM, ANOTHER);
    await sleep(STALE);
    const after = await ask(`${url}/api/graph`);
    expect(agreementsOf(before.body)).toBe(1);
    expect(agreementsOf(after.body)).toBe(2);
    expect(after.headers.etag).not.toBe(before.headers.etag);
  });

  it("says that there is none while there is none", async () => {
    await wipe(database);
    await sleep(STALE);
    const health = await ask(`${url}/api/health`);
    expect(health.status).toBe(503);
    expect(problemOf(health.body)).toMatchObject({ database: "empty" });
    const graph = await ask(`${url}/api/graph`);
    expect(graph.status).toBe(503);
    expect(graph.headers["retry-after"]).toMatch(/^\d+$/);
    expect(problemOf(graph.body).detail).toContain("entente -- load");
    await loadSmallSet(database, MEMORANDUM);
    await sleep(STALE);
    expect((await ask(`${url}/api/graph`)).status).toBe(200);
  });
});

function agreementsOf(body: Buffer): number {
  const picture = JSON.parse(body.toString()) as Picture;
  return picture.nodes.find(({ label }) => label === "Agreement")?.count ?? 0;
}

function problemOf(body: Buffer | string): { readonly detail: string; readonly status: number } {
  const problem = JSON.parse(body.toString());
  expect(problem).toMatchObject({
    type: "about:blank",
    title: expect.any(String),
    status: expect.any(Number),
    detail: expect.any(String),
  });
  return problem;
}
