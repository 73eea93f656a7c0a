/** What each command has at hand. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Command } from "commander";
import { type Environment, readEnvironment } from "../environment.ts";
import { openTerminal, type Terminal } from "./terminal.ts";

export interface Context {
  readonly environment: Environment;
  readonly terminal: Terminal;
}

/** Adds one command, with its help, to the program. */
export type AddCommand = (program: Command) => void;

/** The folder of the project. */
export const ROOT = resolve(import.meta.dirname, "../..");

export const VERSION = (
  JSON.parse(readFileSync(resolve(ROOT, "package.json"), "utf8")) as { version: string }
).version;

/** Read when a command runs, so that `--help` works in any environment. @throws EnvironmentError */
export function openContext(): Context {
  const environment = readEnvironment();
  return { environment, terminal: openTerminal(environment.colour) };
}

/** The last part of a command's help. */
export function examples(...lines: readonly string[]): string {
  const title = lines.length === 1 ? "Example:" : "Examples:";
  return `\n${[title, ...lines.map((line) => `  npm run entente -- ${line}`)].join("\n")}`;
}
