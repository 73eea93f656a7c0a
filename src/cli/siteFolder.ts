/** The folder of a static site: it is put in its place whole or not at all, and nothing of anybody else's is lost. */
import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { Refused } from "./exit.ts";

/** Says that a folder is ours, and which files in it. */
const MARK = "entente-site.json";
/** Files that are written at the same time. */
const AT_ONCE = 64;

type Content = ReadonlyMap<string, string | Buffer>;

/** @throws Refused where the folder holds something and no site of ours */
export async function assertOwnFolder(folder: string): Promise<void> {
  await readFolder(folder);
}

/**
 * @param files by path within the folder, slashes between its parts
 * @throws Refused where the folder is not ours, cannot be written, or holds others' files among ours
 */
export async function replaceFolder(
  folder: string,
  files: Content,
  data: { readonly name: string; readonly hash: string },
): Promise<void> {
  const place = resolve(folder);
  const { exists, foreign } = await readFolder(folder);
  const own = new Set(Array.from(files.keys(), (path) => path.split("/")[0] ?? ""));
  const among = foreign.filter((path) => own.has(path.split("/")[0] ?? "") || path === MARK);
  if (among.length > 0)
    throw new Refused(
      `“${folder}” holds files of others among those of the site: ${among.slice(0, 5).join(", ")}. Move them away first.`,
    );
  const made = await refusing(folder, async () => {
    await mkdir(dirname(place), { recursive: true });
    return mkdtemp(join(dirname(place), `.${basename(place)}-`));
  });
  try {
    await writeAll(made, files);
    const mark = { entente: "site", data, files: [...files.keys()].sort() };
    await writeFile(join(made, MARK), `${JSON.stringify(mark, null, 1)}\n`);
    await chmod(made, await modeOf(place, exists));
    await refusing(folder, () => swap(place, made, exists, topLevel(foreign)));
  } finally {
    await rm(made, { recursive: true, force: true });
  }
}

/** A folder of one's own for a while is closed to others, and so to a web server. */
async function modeOf(place: string, exists: boolean): Promise<number> {
  return exists ? (await stat(place)).mode : 0o777 & ~process.umask();
}

/**
 * What lay in the place is deleted last, when the new lies there with all that is others'. They are moved from folder
 * to folder and never lie in one that is deleted if something fails.
 */
async function swap(
  place: string,
  made: string,
  exists: boolean,
  kept: readonly string[],
): Promise<void> {
  const before = `${made}-before`;
  if (exists) await rename(place, before);
  try {
    await rename(made, place);
  } catch (error) {
    if (exists) await puttingBack(before, place);
    throw error;
  }
  try {
    for (const name of kept) await rename(join(before, name), join(place, name));
  } catch (error) {
    throw new Error(
      `${(error as Error).message}. The new site is in its place; what lay there before, and was not of the site, is in “${before}”`,
    );
  }
  await rm(before, { recursive: true, force: true });
}

async function puttingBack(before: string, place: string): Promise<void> {
  try {
    await rename(before, place);
  } catch (error) {
    throw new Error(`${(error as Error).message}. What lay there before is in “${before}”`);
  }
}

interface Found {
  readonly exists: boolean;
  /** Files that no site of ours has written, by path. */
  readonly foreign: readonly string[];
}

async function readFolder(folder: string): Promise<Found> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return null;
      throw new Refused(`“${folder}” is no folder that can be written: ${error.message}`);
    },
  );
  if (entries === null) return { exists: false, foreign: [] };
  const paths = entries
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join("/"));
  if (paths.length === 0) return { exists: true, foreign: [] };
  const own = await readMark(folder);
  if (own === null)
    throw new Refused(
      `“${folder}” holds files that are no site of Entente. Name a new folder, or an empty one.`,
    );
  return { exists: true, foreign: paths.filter((path) => path !== MARK && !own.has(path)) };
}

async function readMark(folder: string): Promise<ReadonlySet<string> | null> {
  try {
    const mark: unknown = JSON.parse(await readFile(join(folder, MARK), "utf8"));
    if (typeof mark !== "object" || mark === null || !("entente" in mark) || !("files" in mark))
      return null;
    return mark.entente === "site" && Array.isArray(mark.files)
      ? new Set(mark.files.map(String))
      : null;
  } catch {
    return null;
  }
}

async function writeAll(folder: string, files: Content): Promise<void> {
  const folders = new Set(Array.from(files.keys(), (path) => dirname(join(folder, path))));
  for (const each of folders) await mkdir(each, { recursive: true });
  const waiting = [...files];
  const work = async () => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
      await writeFile(join(folder, next[0]), next[1]);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

function topLevel(paths: readonly string[]): readonly string[] {
  return [...new Set(paths.map((path) => path.split("/")[0] ?? ""))];
}

async function refusing<Value>(folder: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    throw new Refused(`“${folder}” cannot be written: ${(error as Error).message}`);
  }
}
