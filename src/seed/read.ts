/** Seed files → a checked seed, or everything that is wrong with them at once. */
import { checkSet } from "./checkSet.ts";
import { Drafts } from "./drafts.ts";
import { findFiles } from "./files.ts";
import type { Problem } from "./problem.ts";
import { Report } from "./report.ts";
import type { Seed } from "./seed.ts";

export { SEED_DIRECTORY } from "./seedDirectory.ts";

export interface Reading {
  /** Errors; with any, there is no seed. */
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
  readonly seed: Seed | null;
  /** The files that were read, as messages name them. */
  readonly files: readonly string[];
}

export type OnProgress = (done: number, total: number) => void;

/** Reads folders and single files as one set. Never throws for what stands in them. */
export async function readSeed(
  paths: readonly string[],
  onProgress?: OnProgress,
): Promise<Reading> {
  const report = new Report();
  const search = await findFiles(paths);
  report.add(search.problems, search.warnings);
  const drafts = new Drafts(report);
  for (const [done, file] of search.files.entries()) {
    await drafts.read(file);
    onProgress?.(done + 1, search.files.length);
  }
  checkSet(drafts, report);
  const problems = report.errors;
  return {
    problems,
    warnings: report.warnings,
    seed: problems.length === 0 ? drafts.seed() : null,
    files: search.files.map(({ shown }) => shown),
  };
}
