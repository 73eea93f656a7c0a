/** The command as a user calls it: a process of its own, in an empty folder, with an environment of its own. */
import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const ROOT = resolve(import.meta.dirname, "../..");
export const MAIN = [join(ROOT, "src/cli/install.mjs"), "src/cli/main.ts"] as const;

export function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), "entente-cli-"));
}

export function entente(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  directory = emptyFolder(),
): Promise<Outcome> {
  const child = spawn(process.execPath, [...MAIN, ...args], {
    cwd: directory,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      ENTENTE_HOME: directory,
      ...environment,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let out = "";
  let err = "";
  child.stdout.on("data", (part) => {
    out += part;
  });
  child.stderr.on("data", (part) => {
    err += part;
  });
  return new Promise((done) => child.on("close", (code) => done({ code, out, err })));
}
