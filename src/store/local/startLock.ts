/** One start at a time in one home: a file that names its holder, and is void once the holder is dead. */
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { DatabaseAway } from "../away.ts";
import { identify, isRunning, RunningProcess } from "./runningProcess.ts";

const PATIENCE = 300_000;

/** Waits for another start to end. */
export async function holdingStartLock<Result>(
  file: string,
  log: (line: string) => void,
  work: () => Promise<Result>,
): Promise<Result> {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  await take(file, log);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** Whether this process is the one that holds it. */
export function holdsStartLock(file: string): boolean {
  return holderOf(readOrEmpty(file))?.pid === process.pid;
}

async function take(file: string, log: (line: string) => void): Promise<void> {
  const until = Date.now() + PATIENCE;
  let told = false;
  while (!create(file)) {
    const text = readOrEmpty(file);
    const holder = holderOf(text);
    if (holder !== null && isRunning(holder)) {
      if (!told) log(`Another start is under way (process ${holder.pid}); waiting for it`);
      told = true;
    } else {
      putAside(file, text);
    }
    if (Date.now() > until) {
      throw new DatabaseAway(
        "not-started",
        `Another start has been under way for ${PATIENCE / 60_000} minutes. End process ` +
          `${holder?.pid ?? "?"} or delete ${file}, and try again.`,
      );
    }
    await sleep(100);
  }
}

/** Written beside and linked into place, so that nobody sees a lock that names no holder. */
function create(file: string): boolean {
  const draft = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  writeFileSync(draft, JSON.stringify(identify(process.pid)));
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** If somebody else took the lock in between, it is put back. */
function putAside(file: string, stale: string): void {
  const aside = `${file}.stale.${process.pid}.${Math.random().toString(36).slice(2)}`;
  try {
    renameSync(file, aside);
    if (readOrEmpty(aside) !== stale) linkSync(aside, file);
  } catch {
    // It has gone, or is held again: the next look tells.
  } finally {
    rmSync(aside, { force: true });
  }
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

function holderOf(text: string): RunningProcess | null {
  try {
    return RunningProcess.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
