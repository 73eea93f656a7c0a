/** `npm test`: every check and every test, then one line with the count. Nothing is skipped: what cannot run has failed. */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { CHROMIUM } from "./chromium.ts";
import { type Count, countReport } from "./report.ts";

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "..");

/** The checks that are no vitest tests: each counts as one. */
const CHECKS: readonly (readonly [title: string, command: string, ...rest: string[]])[] = [
  ["Style and lint (biome)", "biome", "check", "--error-on-warnings"],
  ["Types (tsc)", "tsc", "--noEmit"],
  ["Unused code (knip)", "knip"],
  ["Derived files are current", "tsx", "src/cli/derive.ts", "--check"],
  ["The pages and the command build (vite)", "tsx", "src/cli/build.ts"],
];

interface Part {
  readonly title: string;
  readonly projects: readonly string[];
  /** Of two that run side by side, one tells as it goes and one at its end. */
  readonly output: "keep" | "show";
}

/** A database and a browser wait for themselves much of the time: side by side they take little longer than one. */
const PARTS: readonly Part[] = [
  { title: "In memory and with a database", projects: ["unit", "database"], output: "show" },
  { title: "In a browser", projects: ["browser"], output: "keep" },
];

process.exitCode = (await main()).failed === 0 ? 0 : 1;

async function main(): Promise<Count> {
  const total = { passed: 0, failed: 0 };
  const add = ({ passed, failed }: Count) => {
    total.passed += passed;
    total.failed += failed;
  };
  add(toCount(chromiumIsThere()));
  add(toCount(pythonIsThere()));
  for (const [title, command, ...rest] of CHECKS) add(toCount(await check(title, command, rest)));
  for (const count of await Promise.all(PARTS.map(vitest))) add(count);
  process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
  return total;
}

function toCount(passed: boolean): Count {
  return passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** The browser tests drive Debian's Chromium; root installs it where it is missing. */
function chromiumIsThere(): boolean {
  if (!existsSync(CHROMIUM) && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    process.stdout.write("Installing Chromium for the browser tests (apt-get) …\n");
    aptGet("update");
    aptGet("install", "-y", "--no-install-recommends", "chromium");
  }
  if (existsSync(CHROMIUM)) {
    process.stdout.write("✓ Chromium is installed\n");
    return true;
  }
  process.stdout.write(
    `✗ Chromium is missing: the browser tests need ${CHROMIUM}. ` +
      "On Debian or Ubuntu: sudo apt-get install chromium\n",
  );
  return false;
}

/** Exports are read back in an environment of Python's own; Debian ships what makes one apart, and root installs it. */
function pythonIsThere(): boolean {
  const works = () => spawnSync("python3", ["-c", "import venv, ensurepip"]).status === 0;
  if (!works() && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    process.stdout.write("Installing Python's venv for the tests of exports (apt-get) …\n");
    aptGet("update");
    aptGet("install", "-y", "--no-install-recommends", "python3", "python3-venv");
  }
  if (works()) {
    process.stdout.write("✓ Python with venv is installed\n");
    return true;
  }
  process.stdout.write(
    "✗ Python is missing, or its venv: the tests of exports need Python 3.11 or later. " +
      "On Debian or Ubuntu: sudo apt-get install python3-venv\n",
  );
  return false;
}

function aptGet(...rest: string[]): void {
  spawnSync("apt-get", rest, {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}

async function check(title: string, command: string, rest: readonly string[]): Promise<boolean> {
  const started = performance.now();
  const { code, output } = await run(command, rest, "keep");
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${code === 0 ? "✓" : "✗"} ${title} (${seconds} s)\n`);
  if (code !== 0) process.stdout.write(output.replace(/^/gm, "    ").concat("\n"));
  return code === 0;
}

/** One run of vitest, with a Neo4j of its own where it needs one. */
async function vitest({ title, projects, output }: Part): Promise<Count> {
  const directory = mkdtempSync(join(tmpdir(), "entente-test-"));
  const report = join(directory, "report.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const chosen = projects.flatMap((project) => ["--project", project]);
  const { code, output: kept } = await run("vitest", ["run", ...chosen, ...reporters], output);
  const count = countReport(report, code);
  rmSync(directory, { recursive: true, force: true });
  process.stdout.write(`${kept}\n${title}: ${count.passed} passed, ${count.failed} failed.\n`);
  return count;
}

function run(command: string, rest: readonly string[], output: "keep" | "show") {
  return new Promise<{ code: number; output: string }>((done) => {
    const child = spawn(join(ROOT, "node_modules/.bin", command), rest, {
      cwd: ROOT,
      stdio: output === "show" ? ["ignore", "inherit", "inherit"] : ["ignore", "pipe", "pipe"],
      env: ownEnvironment(),
      shell: process.platform === "win32",
    });
    const parts: Buffer[] = [];
    child.stdout?.on("data", (part: Buffer) => parts.push(part));
    child.stderr?.on("data", (part: Buffer) => parts.push(part));
    child.on("error", (error) => done({ code: 1, output: error.message }));
    child.on("close", (code, signal) => {
      if (signal !== null)
        process.stdout.write(`${command} was ended from outside by ${signal}.\n`);
      done({ code: code ?? 1, output: Buffer.concat(parts).toString() });
    });
  });
}

/** Without the addresses of anybody's own database or server: the tests start theirs. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const foreign = /^(NEO4J_.*|ENTENTE_.*|PORT|HOST|PUBLIC_URL|ALLOWED_HOSTS)$/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}
