/** Neo4j as a process of its own on the machine's Java. It outlives who starts it, and is ended by `SIGTERM`. */
import { spawn } from "node:child_process";
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { DatabaseAway } from "../away.ts";
import { runCommand } from "./command.ts";
import { configurationFile, HEAP } from "./configuration.ts";
import { explainFailure, type Failure } from "./failure.ts";
import type { Places } from "./places.ts";
import { identify, isRunning, type RunningProcess } from "./runningProcess.ts";

const OPENINGS = ["java.base/java.nio", "java.base/java.io", "java.base/sun.nio.ch"];

export interface JavaServer {
  readonly process: RunningProcess;
  /** Null while it runs. */
  failure(): Failure | null;
}

export interface JavaServerOptions {
  readonly places: Places;
  /** The `java` to run. */
  readonly java: string;
  readonly port: number;
  readonly password: string;
}

/** Starts it and returns at once. @throws DatabaseAway if it cannot even begin */
export async function startJavaServer(options: JavaServerOptions): Promise<JavaServer> {
  const { places, java, port } = options;
  mkdirSync(places.configuration, { recursive: true, mode: 0o700 });
  mkdirSync(join(places.server, "logs"), { recursive: true });
  writeFileSync(join(places.configuration, "neo4j.conf"), configurationFile(port));
  if (!existsSync(join(places.data, "databases", "system"))) await setPassword(options);
  rmSync(places.log, { force: true });
  const console_ = join(places.server, "logs", "console.log");
  const output = openSync(console_, "w");
  const child = spawn(java, serverArguments(places), {
    cwd: places.server,
    detached: true,
    stdio: ["ignore", output, output],
  });
  closeSync(output);
  child.on("error", () => undefined);
  child.unref();
  const process = child.pid === undefined ? null : identify(child.pid);
  const failure = () => explainFailure(places, port, readFileSync(console_, "utf8"));
  if (process === null) throw new DatabaseAway("not-started", failure().text);
  return { process, failure: () => (isRunning(process) ? null : failure()) };
}

function serverArguments(places: Places): string[] {
  return [
    `-Xms${HEAP}m`,
    `-Xmx${HEAP}m`,
    "-XX:+UseG1GC",
    // A query can build one text longer than the heap: that query is to end, and not the server.
    "-XX:-ExitOnOutOfMemoryError",
    "-Dio.netty.tryReflectionSetAccessible=true",
    "-Dlog4j2.disable.jmx=true",
    "-Dfile.encoding=UTF-8",
    ...OPENINGS.map((name) => `--add-opens=${name}=ALL-UNNAMED`),
    "-cp",
    join(places.jars, "*"),
    "org.neo4j.server.CommunityEntryPoint",
    `--home-dir=${places.server}`,
    `--config-dir=${places.configuration}`,
  ];
}

/** Only before the first start: afterwards the password stands in Neo4j's own system database. */
async function setPassword({ places, java, password }: JavaServerOptions): Promise<void> {
  // The tool reads further arguments from a file; those of a process every user of the machine can read.
  const file = join(places.root, "initial-password");
  writePrivately(file, password);
  try {
    const { code, output } = await runCommand(
      "env",
      [
        `NEO4J_HOME=${places.server}`,
        `NEO4J_CONF=${places.configuration}`,
        java,
        "-Xmx128m",
        "-XX:TieredStopAtLevel=1",
        "-cp",
        join(places.jars, "*"),
        "org.neo4j.cli.AdminTool",
        "dbms",
        "set-initial-password",
        `@${file}`,
      ],
      { milliseconds: 120_000 },
    );
    if (code === 0) return;
    throw new DatabaseAway(
      "not-started",
      `The local Neo4j's password could not be set: ${output.trim()}`,
    );
  } finally {
    rmSync(file, { force: true });
  }
}

/** Anew: an older file would keep its rights. */
function writePrivately(file: string, text: string): void {
  rmSync(file, { force: true });
  writeFileSync(file, text, { mode: 0o600, flag: "wx" });
}
