/**
 * The step in front of every command, in plain JavaScript since nothing is installed yet: checks Node, installs what
 * package-lock.json names where node_modules lacks it or has another version, then runs the TypeScript file it is given:
 * the command as it is built, where that was built from what is there now.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { builtCommand } from "./built.mjs";

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const COMMAND = join(ROOT, "src/cli/main.ts");

if (!nodeFits(process.versions.node)) {
  tell(
    `Entente needs Node 20.19 or later (of 22: 22.12 or later); this is Node ${process.versions.node}.\n` +
      "Install a newer one from https://nodejs.org and try again.",
  );
  process.exit(1);
}
if (!installed()) install();

const [file, ...rest] = process.argv.slice(2);
if (file !== undefined) {
  const path = resolve(ROOT, file);
  process.argv = [process.argv[0], path, ...rest];
  const built = path === COMMAND ? builtCommand() : undefined;
  if (built !== undefined && existsSync(built)) await import(pathToFileURL(built).href);
  else {
    const { register } = await import("tsx/esm/api");
    register();
    await import(pathToFileURL(path).href);
  }
}

function nodeFits(version) {
  const [major, minor] = version.split(".").map(Number);
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
}

/** Whether node_modules holds what the lockfile names, by npm's own record of what it put there. */
function installed() {
  const record = join(ROOT, "node_modules/.package-lock.json");
  if (!existsSync(record)) return false;
  try {
    const wanted = packagesOf(join(ROOT, "package-lock.json"));
    const present = packagesOf(record);
    return Object.entries(wanted).every(([path, { version, integrity, optional, devOptional }]) => {
      if (path === "") return true;
      const found = present[path];
      if (found === undefined) return optional === true || devOptional === true;
      return found.version === version && found.integrity === integrity;
    });
  } catch {
    return false;
  }
}

function packagesOf(path) {
  return JSON.parse(readFileSync(path, "utf8")).packages;
}

function install() {
  tell("Installing what Entente is built from (npm ci) …");
  const npm = spawnSync(
    "npm",
    ["ci", "--include=dev", "--no-fund", "--no-audit", "--loglevel=error"],
    {
      cwd: ROOT,
      // Standard output is kept for results.
      stdio: ["ignore", 2, 2],
      shell: process.platform === "win32",
    },
  );
  if (npm.status === 0) return;
  tell(
    npm.error
      ? `npm could not be started (${npm.error.message}). It comes with Node: https://nodejs.org`
      : "npm ci failed; its message stands above. Without a network the packages cannot be fetched.",
  );
  process.exit(1);
}

function tell(text) {
  process.stderr.write(`${text}\n`);
}
