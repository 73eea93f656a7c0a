/** The whole product, started as a user starts it, over a Neo4j of its own: all browser tests visit it. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { resolve } from "node:path";
import type { TestProject } from "vitest/node";
import { MAIN } from "../cli/run.ts";
import { startTestDatabase } from "../store/testDatabase.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the explorer is served, without a slash at its end. */
    site: string;
    /** By which a command reaches the same database. */
    database: Readonly<Record<string, string>>;
  }
}

const ROOT = resolve(import.meta.dirname, "../..");
/** A machine that does other work as well takes minutes to load the seed and build the page. */
const PATIENCE = 300_000;

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const database = await startTestDatabase();
  try {
    const address = {
      ENTENTE_HOME: database.home,
      NEO4J_URI: database.uri,
      NEO4J_USERNAME: database.username,
      NEO4J_PASSWORD: database.password,
    };
    // Without an address, as most users start it: the product finds the local database itself.
    const { ENTENTE_HOME } = address;
    const server = await startServer({ PORT: String(await freePort()), ENTENTE_HOME });
    project.provide("site", server.url);
    project.provide("database", address);
    return async () => {
      server.child.kill("SIGINT");
      await once(server.child, "exit");
      await database.stop();
    };
  } catch (error) {
    await database.stop();
    throw error;
  }
}

interface RunningServer {
  readonly child: ChildProcess;
  readonly url: string;
}

function startServer(environment: Readonly<Record<string, string>>): Promise<RunningServer> {
  const child = spawn(process.execPath, [...MAIN, "start"], {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  return new Promise((settle, refuse) => {
    let said = "";
    const late = setTimeout(() => {
      child.kill("SIGKILL");
      refuse(new Error(`The server was not up after ${PATIENCE / 1000} s. It said:\n${said}`));
    }, PATIENCE);
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const url = /Entente is at (http:\/\/\S+?)\/?\s/.exec(said)?.[1];
      if (url === undefined) return;
      clearTimeout(late);
      settle({ child, url });
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.once("exit", (code) => {
      clearTimeout(late);
      refuse(new Error(`The server ended with exit code ${code}. It said:\n${said}`));
    });
  });
}

function freePort(): Promise<number> {
  return new Promise((settle) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => settle(typeof address === "object" ? (address?.port ?? 0) : 0));
    });
  });
}
