/** A Neo4j of this machine, for who has none elsewhere: found running, or started with Docker, or with Java and Maven. */
import { randomBytes } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { DatabaseAway } from "../away.ts";
import {
  containerLog,
  containerRuns,
  dockerAnswers,
  killContainer,
  removeContainer,
  startContainer,
  stopContainer,
} from "./dockerServer.ts";
import { portTaken } from "./failure.ts";
import { freePort } from "./freePort.ts";
import { ensureJars } from "./jars.ts";
import { findJava } from "./java.ts";
import { startJavaServer } from "./javaServer.ts";
import { type Places, placesUnder } from "./places.ts";
import { untilReady } from "./ready.ts";
import { identify, isRunning, type RunningProcess, signal, waitForEnd } from "./runningProcess.ts";
import { holdingStartLock, holdsStartLock } from "./startLock.ts";
import { readState, type Server, type State, writeState } from "./state.ts";

export interface LocalOptions {
  /** ENTENTE_HOME. */
  readonly home: string;
  readonly log: (line: string) => void;
  /** Folder of a Java to use rather than the one on the path. */
  readonly javaHome?: string;
  /** Folder that several homes share for Neo4j's jars; their own otherwise. */
  readonly jars?: string;
  /** Chosen freely where absent. */
  readonly port?: number;
  /** Whether it stays until `stopLocal`; otherwise until the last process that uses it has let go of it. */
  readonly keep?: boolean;
}

export interface LocalAddress {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
}

export interface LocalDatabase extends LocalAddress {
  /** False where it was found running. */
  readonly started: boolean;
  stop(): Promise<void>;
}

export type LocalStatus =
  | { readonly running: false }
  | {
      readonly running: true;
      readonly uri: string;
      readonly by: Server["by"];
      /** Of the Java process. */
      readonly pid?: number;
    };

const TRIES = 3;
const GRACE = 60_000;

/**
 * From then on this process uses it, unless it is to stay anyway.
 * @throws DatabaseAway with the reason in words, and what to do
 */
export async function startLocal(options: LocalOptions): Promise<LocalDatabase> {
  const places = placesUnder(options.home, options.jars);
  return holdingStartLock(places.startLock, options.log, async () => {
    const state = readState(places.state);
    if (state?.server && (await runs(state.server))) {
      const address = await adopt(places, state.password, state.server, options.log);
      const keep = state.keep || options.keep === true;
      const users = [...othersOf(state), ...usersOf(options)];
      writeState(places.state, { ...state, keep, users });
      return handle(options.home, address, false);
    }
    return launch(options, places, state?.password ?? newPassword(places));
  });
}

/** One that runs, for a look at it that keeps nobody from stopping it. @returns null where none runs */
export async function findLocal(
  home: string,
  log: (line: string) => void,
): Promise<LocalAddress | null> {
  const places = placesUnder(home);
  const state = readState(places.state);
  if (!state?.server || !(await runs(state.server))) return null;
  return adopt(places, state.password, state.server, log);
}

/** This process uses it no more: it ends in order, unless it is to stay or others use it. */
export async function releaseLocal(home: string, log: (line: string) => void): Promise<void> {
  const places = placesUnder(home);
  const release = async () => {
    const state = readState(places.state);
    if (!state || !isUsed(state)) return;
    const users = othersOf(state);
    if (state.keep || users.length > 0) return writeState(places.state, { ...state, users });
    if (!state.server || !(await runs(state.server))) return;
    log("Stopping the local database …");
    // It counts as used until it has ended, so that `killLocal` can still end it at once.
    await stopLocal(home);
  };
  const state = readState(places.state);
  if (!state || !isUsed(state)) return;
  // A start of our own that is under way holds the lock until its server answers, and that may never be.
  await (holdsStartLock(places.startLock)
    ? release()
    : holdingStartLock(places.startLock, log, release));
}

/** Like `releaseLocal`, without waiting for an end in order. */
export async function killLocal(home: string): Promise<void> {
  const state = readState(placesUnder(home).state);
  if (!state?.server || !isUsed(state) || state.keep || othersOf(state).length > 0) return;
  if (state.server.by === "docker") await killContainer(state.server.container);
  else signal(state.server.process, "SIGKILL");
}

/** Lets it end in order, whoever uses it. @returns false where none was running */
export async function stopLocal(home: string): Promise<boolean> {
  const places = placesUnder(home);
  const server = readState(places.state)?.server;
  if (!server) return false;
  const running = await runs(server);
  if (server.by === "docker") {
    await (running ? stopContainer : removeContainer)(server.container);
  } else {
    signal(server.process, "SIGTERM");
    if (!(await waitForEnd(server.process, GRACE))) {
      signal(server.process, "SIGKILL");
      await waitForEnd(server.process, GRACE);
    }
  }
  // A start may have put another in its place by now.
  const after = readState(places.state);
  if (after && isDeepStrictEqual(after.server, server)) {
    writeState(places.state, { ...after, server: null, users: [] });
  }
  return running;
}

export async function localStatus(home: string): Promise<LocalStatus> {
  const server = readState(placesUnder(home).state)?.server;
  if (!server || !(await runs(server))) return { running: false };
  const status = { running: true, uri: uriOf(server), by: server.by } as const;
  return server.by === "java" ? { ...status, pid: server.process.pid } : status;
}

/** Of this process; none where the server stays without. */
function usersOf({ keep }: Pick<LocalOptions, "keep">): RunningProcess[] {
  const self = keep === true ? null : identify(process.pid);
  return self === null ? [] : [self];
}

function isUsed({ users }: State): boolean {
  return users.some(({ pid }) => pid === process.pid);
}

function othersOf({ users }: State): RunningProcess[] {
  return users.filter((user) => user.pid !== process.pid && isRunning(user));
}

async function runs(server: Server): Promise<boolean> {
  return server.by === "java" ? isRunning(server.process) : containerRuns(server.container);
}

/** It may still be starting, if who started it was killed. */
async function adopt(
  places: Places,
  password: string,
  server: Server,
  log: (line: string) => void,
): Promise<LocalAddress> {
  const gone =
    server.by === "java"
      ? `The local Neo4j ended just now. Its log: ${places.log}`
      : `The local Neo4j ended just now. Its log: docker logs ${server.container}`;
  await ready(places, {
    uri: uriOf(server),
    password,
    log,
    ended: async () => ((await runs(server)) ? undefined : gone),
  });
  return addressOf(server, password);
}

async function launch(
  options: LocalOptions,
  places: Places,
  password: string,
): Promise<LocalDatabase> {
  const way = (await dockerAnswers()) ? launchContainer : launchJava;
  for (let attempt = 1; ; attempt++) {
    const port = options.port ?? (await freePort());
    const outcome = await way(options, places, password, port);
    if (outcome !== "port taken") return handle(options.home, addressOf(outcome, password), true);
    if (options.port !== undefined || attempt === TRIES) {
      throw new DatabaseAway("not-started", portTaken(port));
    }
  }
}

type Launch = (
  options: LocalOptions,
  places: Places,
  password: string,
  port: number,
) => Promise<Server | "port taken">;

const launchJava: Launch = async (options, places, password, port) => {
  const { log, javaHome, home } = options;
  const java = await findJava(javaHome);
  if (!java.usable) throw noWay(java.reason);
  await ensureJars({ jars: places.jars, log }).catch((error: unknown) => {
    throw error instanceof DatabaseAway ? noWay(error.message) : error;
  });
  const state = stateOf(options, password);
  writeState(places.state, state);
  log(`Starting Neo4j on Java ${java.version}, with its files under ${places.server}`);
  const launched = await startJavaServer({ places, java: java.command, port, password });
  const server = { by: "java", port, process: launched.process } as const;
  writeState(places.state, { ...state, server });
  try {
    await ready(places, {
      uri: uriOf(server),
      password,
      log,
      ended: () => launched.failure()?.text,
    });
  } catch (error) {
    const taken = launched.failure()?.cause === "port";
    await stopLocal(home);
    if (taken) return "port taken";
    throw error;
  }
  return server;
};

const launchContainer: Launch = async (options, places, password, port) => {
  const { log, home } = options;
  const state = stateOf(options, password);
  writeState(places.state, state);
  const container = await startContainer({ places, port, password, log });
  if (container === "port taken") return container;
  const server = { by: "docker", port, container } as const;
  writeState(places.state, { ...state, server });
  try {
    await ready(places, {
      uri: uriOf(server),
      password,
      log,
      ended: async () =>
        (await containerRuns(container)) ? undefined : "The local Neo4j ended while starting.",
    });
  } catch (error) {
    const printed = await containerLog(container);
    await stopLocal(home);
    throw error instanceof DatabaseAway
      ? new DatabaseAway(error.reason, `${error.message}\nThe container's last lines:\n${printed}`)
      : error;
  }
  return server;
};

/** Before its server runs. */
function stateOf(options: LocalOptions, password: string): State {
  return { password, server: null, keep: options.keep === true, users: usersOf(options) };
}

/** Another password in the files than in the state means that one of the two was put there by hand. */
async function ready(places: Places, waiting: Parameters<typeof untilReady>[0]): Promise<void> {
  try {
    await untilReady(waiting);
  } catch (error) {
    if (!(error instanceof DatabaseAway && error.reason === "unauthorised")) throw error;
    throw new DatabaseAway(
      "unauthorised",
      `The local Neo4j does not accept the password in ${places.state}. Put the right one there, or ` +
        `delete the folder ${places.root} and start again: the seed can be loaded anew, and whatever ` +
        "else it holds is lost.",
      { cause: error },
    );
  }
}

/** @throws DatabaseAway where there is a database whose password nobody knows any more */
function newPassword(places: Places): string {
  const databases = `${places.data}/databases/system`;
  if (existsSync(databases) && readdirSync(databases).length > 0) {
    throw new DatabaseAway(
      "unauthorised",
      `${places.state}, which held the password of the local database, is missing. Put it back, or ` +
        `delete the folder ${places.server} and start again: the seed can be loaded anew, and whatever ` +
        "else it holds is lost.",
    );
  }
  return randomBytes(24).toString("hex");
}

function noWay(reason: string): DatabaseAway {
  return new DatabaseAway(
    "not-started",
    `No Neo4j to use: ${reason}\nThere are three ways to have one:\n` +
      "  1. a Neo4j elsewhere: set NEO4J_URI, NEO4J_USERNAME and NEO4J_PASSWORD (the file .env will do);\n" +
      "  2. Docker with a running engine;\n" +
      "  3. Java 17 or 21 with Maven on the path, which fetches Neo4j once.",
  );
}

function uriOf({ port }: Server): string {
  return `bolt://127.0.0.1:${port}`;
}

function addressOf(server: Server, password: string): LocalAddress {
  return { uri: uriOf(server), username: "neo4j", password };
}

function handle(home: string, address: LocalAddress, started: boolean): LocalDatabase {
  return { ...address, started, stop: async () => void (await stopLocal(home)) };
}
