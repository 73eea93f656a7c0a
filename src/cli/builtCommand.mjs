/** Where the built command lies, and whether it is what its sources say. Plain JavaScript: the step before TypeScript asks. */
import { readdirSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

export const BUILT_COMMAND = join(ROOT, "build/command/main.js");

const MADE_FROM = ["src", "package-lock.json", "vite.command.config.ts"];

/** @returns {boolean} */
export function commandIsBuilt() {
  const built = newest(BUILT_COMMAND);
  return built > 0 && MADE_FROM.every((path) => newest(join(ROOT, path)) <= built);
}

/**
 * A file that was taken away changes its folder.
 * @param {string} path
 * @returns {number} the time of the last change to a file, or to any file of a folder, in milliseconds; 0 where there is none
 */
export function newest(path) {
  const own = statSync(path, { throwIfNoEntry: false });
  if (own === undefined) return 0;
  if (!own.isDirectory()) return own.mtimeMs;
  return Math.max(own.mtimeMs, ...readdirSync(path).map((entry) => newest(join(path, entry))));
}
