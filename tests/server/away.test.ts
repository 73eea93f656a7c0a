import { connect as connectSocket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { connect } from "../../src/store/database.ts";
import { localStatus, startLocal } from "../../src/store/local/local.ts";
import { SHARED_JARS, startTestDatabase, type TestDatabase } from "../store/testDatabase.ts";
import { ask } from "./raw.ts";
import { loadSmallSet, PAGE, startServer, type TestServer } from "./serving.ts";

/** Longer than the server takes its data for current. */
const STALE = 2_200;

let neo4j: TestDatabase;
let server: TestServer;

beforeAll(async () => {
  neo4j = await startTestDatabase();
  const database = connect({ ...neo4j, database: "neo4j" });
  await loadSmallSet(database, "ir-ru-2025-ict-memorandum");
  await database.close();
  server = await startServer(neo4j);
});
afterAll(async () => {
  await server?.close();
  await neo4j?.stop();
});

it("A killed database is told at once and clearly, and when it is back the server is too", async () => {
  expect((await ask(`${server.url}/api/graph`)).status).toBe(200);
  const status = await localStatus(neo4j.home);
  if (!status.running || status.pid === undefined) throw new Error("It should run as a process.");
  process.kill(status.pid, "SIGKILL");
  await sleep(STALE);

  for (const path of [
    "/api/graph",
    "/api/graph/texts",
    "/api/nodes/country%2FIR",
    "/api/search?q=iran",
  ]) {
    const answer = await ask(server.url + path);
    expect([path, answer.status]).toEqual([path, 503]);
    expect(answer.headers["retry-after"]).toMatch(/^[1-9]\d*$/);
    expect(answer.headers["content-type"]).toBe("application/problem+json");
    expect(answer.body.toString()).not.toContain("bolt");
    expect(answer.body.toString()).not.toContain(neo4j.password);
  }
  const health = await ask(`${server.url}/api/health`);
  expect(health.status).toBe(503);
  expect(JSON.parse(health.body.toString())).toMatchObject({ database: "away", status: 503 });
  const node = await ask(`${server.url}/country/IR`);
  expect([node.status, node.body.toString()]).toEqual([503, PAGE]);
  const embed = await ask(`${server.url}/embed?v=1`);
  expect(embed.status).toBe(503);
  expect(embed.headers["content-type"]).toMatch(/^text\/html/);
  expect(embed.headers["retry-after"]).toMatch(/^[1-9]\d*$/);
  expect((await ask(`${server.url}/`)).status).toBe(200);
  expect((await ask(`${server.url}/api/openapi.json`)).status).toBe(200);
  expect(server.log.join("")).toContain("does not answer");
  expect(server.log.join("")).not.toContain(neo4j.password);

  await startLocal({
    home: neo4j.home,
    jars: SHARED_JARS,
    port: Number(new URL(neo4j.uri).port),
    log: () => undefined,
  });
  await expect
    .poll(async () => (await ask(`${server.url}/api/graph`)).status, {
      timeout: 20_000,
      interval: 500,
    })
    .toBe(200);
  expect((await ask(`${server.url}/api/health`)).status).toBe(200);
});

it("A server that is told to stop answers what is under way, and takes nothing new", async () => {
  const { hostname, port } = new URL(server.url);
  const socket = connectSocket(Number(port), hostname);
  const answer = new Promise<string>((resolve) => {
    let text = "";
    socket.on("data", (part) => {
      text += part.toString();
    });
    socket.on("close", () => resolve(text));
  });
  // Half a request, then the stop, then the other half.
  await new Promise<void>(
    (resolve) => void socket.write("GET /api/health HTTP/1.1\r\nHo", () => resolve()),
  );
  await sleep(100);
  const closed = server.serving.close(10_000);
  await expect(ask(`${server.url}/`)).rejects.toThrow(/ECONNREFUSED|ECONNRESET/);
  socket.write("st: localhost\r\n\r\n");
  expect(await answer).toMatch(/^HTTP\/1\.1 200 OK\r\n[\s\S]*connection: close/i);
  await closed;
});
