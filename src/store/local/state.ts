/** What is remembered of the local database between commands: its password, and the server while it runs. */
import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { z } from "zod";
import { DatabaseAway } from "../away.ts";
import { RunningProcess } from "./runningProcess.ts";

export const Server = z.discriminatedUnion("by", [
  z.object({ by: z.literal("java"), port: z.int(), process: RunningProcess }),
  z.object({ by: z.literal("docker"), port: z.int(), container: z.string() }),
]);
export type Server = z.infer<typeof Server>;

export const State = z.object({
  password: z.string().min(8),
  server: Server.nullable(),
  /** Whether the server stays when nobody uses it. */
  keep: z.boolean().default(true),
  /** Processes that use the server; some may have ended without a word. */
  users: z.array(RunningProcess).default([]),
});
export type State = z.infer<typeof State>;

/** Null where there is none yet. */
export function readState(file: string): State | null {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
  const parsed = State.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  throw new DatabaseAway(
    "not-started",
    `${file} is damaged: it should hold the local database's password. Put it right, or delete the ` +
      `folder ${dirname(file)} and start again: the seed can be loaded anew, and whatever else it ` +
      "holds is lost.",
  );
}

/** Whole or not at all, and readable by its owner only. */
export function writeState(file: string, state: State): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
  chmodSync(draft, 0o600);
  renameSync(draft, file);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
