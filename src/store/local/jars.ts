/** Neo4j's jars: fetched once with Maven, and kept. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { DatabaseAway } from "../away.ts";
import { runCommand } from "./command.ts";
import { NEO4J_VERSION, POM_FILE } from "./places.ts";
import { identify } from "./runningProcess.ts";
import { holdingStartLock } from "./startLock.ts";

export interface JarOptions {
  /** Folder that holds them, or will; it appears only when it is whole. */
  readonly jars: string;
  readonly log: (line: string) => void;
}

/** @throws DatabaseAway if Maven is missing or cannot fetch them */
export async function ensureJars({ jars, log }: JarOptions): Promise<void> {
  if (existsSync(jars)) return;
  // Maven's own store is not made for two that fetch at once.
  await holdingStartLock(`${jars}.lock`, log, async () => {
    if (!existsSync(jars)) await fetchJars({ jars, log });
  });
}

async function fetchJars({ jars, log }: JarOptions): Promise<void> {
  log(`Fetching Neo4j ${NEO4J_VERSION} with Maven, once (some 125 MB)`);
  mkdirSync(dirname(jars), { recursive: true });
  removeLeftovers(jars);
  const draft = `${jars}.partial-${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  try {
    const { code, missing, output } = await runCommand(
      "mvn",
      [
        "--batch-mode",
        "--no-transfer-progress",
        "--file",
        POM_FILE,
        "dependency:copy-dependencies",
        "-DincludeScope=runtime",
        `-DoutputDirectory=${draft}`,
      ],
      { milliseconds: 900_000 },
    );
    if (missing) throw new DatabaseAway("not-started", `Maven (mvn) is not on the path.`);
    if (code !== 0) throw new DatabaseAway("not-started", explainMaven(output));
    moveIntoPlace(draft, jars);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Of fetches that were killed. */
function removeLeftovers(jars: string): void {
  const prefix = `${basename(jars)}.partial-`;
  for (const entry of readdirSync(dirname(jars))) {
    if (!entry.startsWith(prefix) || identify(Number(entry.slice(prefix.length))) !== null)
      continue;
    rmSync(join(dirname(jars), entry), { recursive: true, force: true });
  }
}

/** Two may fetch into a shared folder: the first is as good as the second. */
function moveIntoPlace(draft: string, jars: string): void {
  try {
    renameSync(draft, jars);
  } catch (error) {
    if (!existsSync(jars)) throw error;
  }
}

/** @param output what Maven printed before it failed */
export function explainMaven(output: string): string {
  const firstError = /^\[ERROR\] (.+)$/m.exec(output)?.[1] ?? "it was stopped before it was done";
  const offline = /Unknown host|Connection refused|timed out|offline|No route|transfer artifact/i;
  return offline.test(output)
    ? `Maven could not fetch Neo4j ${NEO4J_VERSION}: this machine needs to reach Maven Central ` +
        `(or a mirror named in ~/.m2/settings.xml) once. Maven said: ${firstError}`
    : `Maven could not fetch Neo4j ${NEO4J_VERSION}. It said: ${firstError}`;
}
