import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { connect } from "../../src/store/database.ts";
import { containerArguments } from "../../src/store/local/dockerServer.ts";
import { explainMaven } from "../../src/store/local/jars.ts";
import { findJava, majorVersion } from "../../src/store/local/java.ts";
import {
  findLocal,
  killLocal,
  localStatus,
  releaseLocal,
  startLocal,
  stopLocal,
} from "../../src/store/local/local.ts";
import { placesUnder } from "../../src/store/local/places.ts";
import { identify } from "../../src/store/local/runningProcess.ts";
import { holdingStartLock } from "../../src/store/local/startLock.ts";
import { readState, type State, writeState } from "../../src/store/local/state.ts";
import { SHARED_JARS } from "./testDatabase.ts";

const PATIENCE = 300_000;
const { uri, home } = inject("neo4j");
const port = Number(new URL(uri).port);
const places = placesUnder(home, SHARED_JARS);
const options = { home, jars: SHARED_JARS, log: () => undefined };
let scratch: string;

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), "entente-local-"));
});
/** Later test files find the database where they expect it. */
afterAll(async () => {
  rmSync(scratch, { recursive: true, force: true });
  const status = await localStatus(home);
  if (!status.running || status.uri !== uri) {
    await stopLocal(home);
    await startLocal({ ...options, port });
  }
}, PATIENCE);

describe("a local database", () => {
  it("is found running, and not started twice", async () => {
    const [one, other] = await Promise.all([startLocal(options), startLocal(options)]);
    expect([one.uri, other.uri, one.started, other.started]).toEqual([uri, uri, false, false]);
    expect(await localStatus(home)).toMatchObject({ running: true, uri, by: "java" });
  });

  it("keeps its password where only its owner can read it", () => {
    expect(statSync(places.state).mode & 0o777).toBe(0o600);
  });

  it("says so when the password in its state is not the right one", async () => {
    const state = stateOnHand();
    writeState(places.state, { ...state, password: "not-the-right-one" });
    await expect(startLocal(options)).rejects.toThrow(
      /does not accept the password in .*state\.json/,
    );
    writeState(places.state, state);
  });

  it("is found for a look without being used, and not started where none runs", async () => {
    const before = stateOnHand();
    expect(await findLocal(home, () => undefined)).toMatchObject({ uri });
    expect(stateOnHand()).toEqual(before);
    expect(await findLocal(scratch, () => undefined)).toBeNull();
    expect(existsSync(placesUnder(scratch).root)).toBe(false);
  });

  it("stays while another process uses it, or where it was started to stay", async () => {
    const other = spawn("sleep", ["60"]);
    const user = identify(other.pid ?? -1);
    if (user === null) throw new Error("The other process did not start.");
    const before = stateOnHand();
    const gone = { pid: user.pid, began: "long ago" };
    writeState(places.state, { ...before, keep: false, users: [gone, user] });
    await startLocal(options);
    expect(stateOnHand().users).toEqual([user, identify(process.pid)]);
    await releaseLocal(home, options.log);
    expect(stateOnHand()).toEqual({ ...before, keep: false, users: [user] });
    await startLocal({ ...options, keep: true });
    expect(stateOnHand()).toMatchObject({ keep: true, users: [user] });
    other.kill();
    await once(other, "exit");
    await startLocal(options);
    await killLocal(home);
    await releaseLocal(home, options.log);
    expect(stateOnHand()).toEqual({ ...before, keep: true, users: [] });
    expect(await localStatus(home)).toMatchObject({ running: true, uri });
    writeState(places.state, before);
  });

  it("ends with the last process that uses it", { timeout: PATIENCE }, async () => {
    writeState(places.state, { ...stateOnHand(), keep: false, users: [] });
    await releaseLocal(home, options.log);
    expect(await localStatus(home)).toMatchObject({ running: true });
    await startLocal(options);
    const lines: string[] = [];
    await releaseLocal(home, (line) => lines.push(line));
    expect(lines).toEqual(["Stopping the local database …"]);
    expect(await localStatus(home)).toEqual({ running: false });
    await startLocal({ ...options, port });
    await killLocal(home);
    await expect.poll(() => localStatus(home)).toEqual({ running: false });
    await startLocal({ ...options, port });
  });

  it("stops in order and leaves nothing running", { timeout: PATIENCE }, async () => {
    const status = await localStatus(home);
    const pid = status.running ? status.pid : undefined;
    expect(identify(pid ?? -1)).not.toBeNull();
    expect(await stopLocal(home)).toBe(true);
    expect(identify(pid ?? -1)).toBeNull();
    expect(await localStatus(home)).toEqual({ running: false });
    expect(await stopLocal(home)).toBe(false);
    expect(readFileSync(places.log, "utf8")).toMatch(/Stopped\.\s*$/);
  });

  it("names a port that is taken", { timeout: PATIENCE }, async () => {
    const other = await listen(port);
    await expect(startLocal({ ...options, port })).rejects.toThrow(
      `Port ${port} of this machine is taken`,
    );
    await new Promise((done) => other.close(done));
    expect(await localStatus(home)).toEqual({ running: false });
  });

  it("starts again where the state names a process that ended, or another of its number", {
    timeout: PATIENCE,
  }, async () => {
    const stale = { pid: process.pid, began: "long ago" };
    writeState(places.state, { ...stateOnHand(), server: { by: "java", port, process: stale } });
    expect(await localStatus(home)).toEqual({ running: false });
    const started = await startLocal({ ...options, port });
    expect(started).toMatchObject({ started: true, uri });
    const database = connect({ ...started, database: "neo4j" });
    await database.ping();
    await database.close();
  });

  it("says what to do about files that are damaged", { timeout: PATIENCE }, async () => {
    const broken = placesUnder(scratch, SHARED_JARS);
    for (const name of ["system", "neo4j"]) {
      mkdirSync(join(broken.data, "databases", name), { recursive: true });
      writeFileSync(join(broken.data, "databases", name, "neostore"), "half a store");
    }
    writeState(broken.state, { password: "password-of-old", server: null, keep: false, users: [] });
    await expect(startLocal({ ...options, home: scratch })).rejects.toThrow(
      /damaged|ended while starting/,
    );
    expect(await localStatus(scratch)).toEqual({ running: false });
  });
});

describe("what stands around it", () => {
  it("refuses a state that is damaged, and a database whose password is lost", async () => {
    const lost = mkdtempSync(join(tmpdir(), "entente-lost-"));
    const { state, data } = placesUnder(lost);
    mkdirSync(join(data, "databases", "system"), { recursive: true });
    writeFileSync(join(data, "databases", "system", "neostore"), "");
    await expect(startLocal({ ...options, home: lost })).rejects.toThrow(
      /state\.json.* is missing/,
    );
    writeFileSync(state, "{");
    await expect(startLocal({ ...options, home: lost })).rejects.toThrow(/is damaged/);
    rmSync(lost, { recursive: true });
  });

  it("takes over the lock of a start that was killed", async () => {
    const lock = join(scratch, "start.lock");
    writeFileSync(lock, JSON.stringify({ pid: process.pid, began: "long ago" }));
    expect(
      await holdingStartLock(
        lock,
        () => undefined,
        async () => existsSync(lock),
      ),
    ).toBe(true);
    expect(existsSync(lock)).toBe(false);
  });

  it("lets one start at a time through the lock", async () => {
    const lock = join(scratch, "start.lock");
    let inside = 0;
    const visit = async () => {
      inside += 1;
      expect(inside).toBe(1);
      await new Promise((done) => setTimeout(done, 30));
      inside -= 1;
    };
    await Promise.all([1, 2, 3].map(() => holdingStartLock(lock, () => undefined, visit)));
  });

  it("tells which Java there is, and which will not do", async () => {
    expect(majorVersion('openjdk version "17.0.15" 2025-04-15')).toBe(17);
    expect(majorVersion('java version "1.8.0_292"')).toBe(8);
    expect(majorVersion('openjdk version "21" 2023-09-19')).toBe(21);
    expect(await findJava(join(scratch, "no-java"))).toMatchObject({ usable: false });
  });

  it("explains a Maven that cannot reach its server", () => {
    const output =
      "[ERROR] Failed to execute goal: Could not transfer artifact org.neo4j:neo4j: Unknown host repo.maven.apache.org";
    expect(explainMaven(output)).toMatch(/needs to reach Maven Central/);
  });

  it("gives Docker no password on the command line, and publishes to this machine alone", () => {
    const args = containerArguments({ places, port: 7777 }, "/tmp/variables");
    expect(args).toContain("--publish=127.0.0.1:7777:7687");
    expect(args.join(" ")).not.toMatch(/NEO4J_AUTH/);
  });
});

function stateOnHand(): State {
  const state = readState(places.state);
  if (state === null) throw new Error("The tests' database has no state.");
  return state;
}

function listen(on: number): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer((socket) => socket.destroy());
    server.listen(on, "127.0.0.1", () => resolve(server));
  });
}
