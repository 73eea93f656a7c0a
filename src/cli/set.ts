/** Paths → a checked set, ready to be loaded, or its problems in words. */
import { relative, resolve, sep } from "node:path";
import type { GraphRows } from "../model/rows.ts";
import { plural } from "../network/plural.ts";
import { formatProblem, type Problem } from "../seed/problem.ts";
import { type Reading, readSeed, SEED_DIRECTORY } from "../seed/read.ts";
import { toRows } from "../seed/rows.ts";
import { dataVersion } from "../seed/version.ts";
import type { Database } from "../store/database.ts";
import type { LoadOptions, SetToLoad } from "../store/load.ts";
import { load } from "../store/load.ts";
import type { LoadReport } from "../store/loadReport.ts";
import { ROOT } from "./context.ts";
import { Refused } from "./exit.ts";
import type { Terminal } from "./terminal.ts";

export interface CheckedSet {
  readonly rows: GraphRows;
  readonly dataSet: SetToLoad;
}

/** The paths to read: the project's seed where none is given. */
export function pathsOrSeed(paths: readonly string[]): readonly string[] {
  return paths.length === 0 ? [SEED_DIRECTORY] : paths;
}

export async function readWithProgress(
  terminal: Terminal,
  paths: readonly string[],
): Promise<Reading> {
  const progress = terminal.progress("Reading files");
  try {
    return await readSeed(paths, progress.update);
  } finally {
    progress.end();
  }
}

/** @throws Refused if anything is wrong with the files, having told it */
export async function readSet(terminal: Terminal, paths: readonly string[]): Promise<CheckedSet> {
  const { problems, warnings, seed } = await readWithProgress(terminal, paths);
  for (const problem of warnings) terminal.tell(problemLine(terminal, "warning", problem));
  for (const problem of problems) terminal.tell(problemLine(terminal, "error", problem));
  if (seed === null) {
    throw new Refused(`${plural(problems.length, "error")}; the database has not been touched.`);
  }
  const { name, hash } = dataVersion(seed);
  const dataSet = {
    name,
    hash,
    paths: paths.map(nameOf),
    records: seed.records.length,
    formerIds: seed.formerIds,
  };
  return { rows: toRows(seed), dataSet };
}

/** @throws DatabaseAway, LoadRefused */
export async function loadWithProgress(
  terminal: Terminal,
  database: Database,
  { rows, dataSet }: CheckedSet,
  options: LoadOptions,
): Promise<LoadReport> {
  const progress = terminal.progress("Loading");
  try {
    return await load(database, rows, dataSet, {
      ...options,
      onProgress: ({ done, total, step }) => progress.update(done, total, step),
    });
  } finally {
    progress.end();
  }
}

export function problemLine(
  terminal: Terminal,
  kind: "error" | "warning",
  problem: Problem,
): string {
  const word = terminal.style(kind === "error" ? "red" : "yellow", `${kind}:`);
  return `${word} ${formatProblem(problem)}`;
}

/** How the database remembers a path: from the project's folder on, so that it is the same wherever a command is called. */
export function nameOf(path: string): string {
  return relative(ROOT, resolve(path)).split(sep).join("/") || ".";
}
