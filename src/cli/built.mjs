/** Where the built command lies, if it was built from what is there now. Plain JavaScript: the step before TypeScript asks. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/** Each build has a folder of its own, named after its sources: a server that runs an older one finds all its parts. */
export const COMMAND_BUILDS = join(ROOT, "build/command");

/** @returns {string} the file that runs, there or not */
export function builtCommand() {
  const name = fingerprint(["src", "package-lock.json", "vite.command.config.ts"]);
  return join(COMMAND_BUILDS, name, "main.js");
}

/**
 * Of names and contents, not of times: an unpacked archive or a copied folder may have any.
 * @param {readonly string[]} paths files and folders of the project
 * @returns {string} of 32 letters and digits
 */
export function fingerprint(paths) {
  const hash = createHash("sha256");
  for (const path of paths) add(hash, path);
  return hash.digest("hex").slice(0, 32);
}

/**
 * @param {import("node:crypto").Hash} hash
 * @param {string} path
 */
function add(hash, path, isFolder = statSync(join(ROOT, path)).isDirectory()) {
  const whole = join(ROOT, path);
  if (isFolder) {
    const entries = readdirSync(whole, { withFileTypes: true });
    entries.sort((one, other) => (one.name < other.name ? -1 : 1));
    for (const entry of entries) add(hash, `${path}/${entry.name}`, entry.isDirectory());
    return;
  }
  const content = readFileSync(whole);
  hash.update(`${path} ${content.length} `).update(content);
}
