/** A Python with the programs that exports are for: made once, and again when its list of packages changes. */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { copyFile, mkdir, readFile, rename, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const HERE = import.meta.dirname;
const HOME = resolve(HERE, "../../node_modules/.cache/readers");
const REQUIREMENTS = join(HERE, "requirements.txt");

/** Runs a script of this folder with a folder as its argument; returns what it printed, as JSON. */
export async function readBack<Result>(script: string, folder: string): Promise<Result> {
  const python = await preparePython();
  const { stdout } = await run(python, ["-I", join(HERE, script), folder], {
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(stdout) as Result;
}

/** @throws with what to do where there is no Python that can make an environment */
async function preparePython(): Promise<string> {
  const python = join(HOME, "bin", "python");
  const done = join(HOME, "requirements.txt");
  const wanted = await readFile(REQUIREMENTS, "utf8");
  if (existsSync(python) && (await readFile(done, "utf8").catch(() => "")) === wanted)
    return python;
  await mkdir(resolve(HOME, ".."), { recursive: true });
  await rm(HOME, { recursive: true, force: true });
  try {
    await run("python3", ["-m", "venv", HOME]);
  } catch (error) {
    throw new Error(
      "Exports are read back by programs in Python: that needs Python 3.11 or later with venv " +
        `(Debian: apt-get install python3-venv). ${(error as Error).message}`,
    );
  }
  await run(python, ["-m", "pip", "install", "--quiet", "--requirement", REQUIREMENTS]);
  await copyFile(REQUIREMENTS, `${done}.part`);
  await rename(`${done}.part`, done);
  return python;
}
