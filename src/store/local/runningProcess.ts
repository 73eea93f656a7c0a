/** Which process is meant: its number and when it began, since numbers are used again. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";

export const RunningProcess = z.object({ pid: z.int(), began: z.string() });
export type RunningProcess = z.infer<typeof RunningProcess>;

/** Null where no such process runs. */
export function identify(pid: number): RunningProcess | null {
  const began = beginningOf(pid);
  return began === null ? null : { pid, began };
}

export function isRunning({ pid, began }: RunningProcess): boolean {
  return beginningOf(pid) === began;
}

/** @returns whether it ended within `milliseconds` */
export async function waitForEnd(process: RunningProcess, milliseconds: number): Promise<boolean> {
  const until = Date.now() + milliseconds;
  while (isRunning(process)) {
    if (Date.now() > until) return false;
    await sleep(50);
  }
  return true;
}

/** Ends it if it is still the process that is meant. */
export function signal(process_: RunningProcess, name: "SIGTERM" | "SIGKILL"): void {
  if (!isRunning(process_)) return;
  try {
    process.kill(process_.pid, name);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}

/** A dead process that nobody has collected counts as ended. */
function beginningOf(pid: number): string | null {
  return existsSync("/proc/self/stat") ? fromProc(pid) : fromPs(pid);
}

function fromProc(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The second field is the name in brackets, which may itself hold spaces and brackets.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const [state, began] = [fields[0], fields[19]];
    return state === "Z" || state === "X" || began === undefined ? null : `${bootId()} ${began}`;
  } catch {
    return null;
  }
}

/** The beginning is counted from the machine's start, so that too is part of it. */
function bootId(): string {
  return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
}

function fromPs(pid: number): string | null {
  try {
    const line = execFileSync("ps", ["-o", "state=,lstart=", "-p", String(pid)], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
    return line === "" || line.startsWith("Z") ? null : line.replace(/^\S+\s+/, "");
  } catch {
    return null;
  }
}
