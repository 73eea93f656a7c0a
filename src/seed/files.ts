/** Which files a set is read from: records and tables under the given paths, missing tables from the project's own seed. */
import type { Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { basename, join, relative, resolve } from "node:path";
import type { Problem } from "./problem.ts";
import { SEED_DIRECTORY } from "./seedDirectory.ts";
import { TABLE_NAMES, type TableName, tableOf } from "./tables.ts";
import { codeOf } from "./text.ts";
import { didYouMean } from "./words.ts";

export interface SeedFile {
  readonly path: string;
  /** As messages name it. */
  readonly shown: string;
  /** Without its folder and ending: a record's id. */
  readonly name: string;
  /** undefined: a record. */
  readonly table: TableName | undefined;
  /** A table of the project's own seed, for want of one under the paths. */
  readonly borrowed: boolean;
}

export interface FileSearch {
  readonly files: readonly SeedFile[];
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/**
 * A path is a folder or one file. A folder holds records under `agreements/`, or, without such a folder, beside its
 * tables. Links are followed, hidden files and what is not YAML are left alone, and a file met twice is read once.
 */
export async function findFiles(paths: readonly string[]): Promise<FileSearch> {
  const search = new Search();
  for (const path of paths) await search.add(resolve(path));
  const found = new Set(search.files.map(({ table }) => table));
  for (const table of TABLE_NAMES.filter((name) => !found.has(name)))
    if (!OWN.has(table)) await search.addFile(join(SEED_DIRECTORY, `${table}.yaml`), true);
  if (!found.has(undefined) && search.problems.length === 0)
    search.problem(paths[0] ?? ".", "There are no records here: no .yaml file under agreements/.");
  return search;
}

/** Tables that say something of one set alone: another set does not borrow them. */
const OWN: ReadonlySet<TableName> = new Set(["releases"]);

class Search implements FileSearch {
  readonly files: SeedFile[] = [];
  readonly problems: Problem[] = [];
  readonly warnings: Problem[] = [];
  readonly #seen = new Set<string>();

  async add(path: string): Promise<void> {
    const kind = await kindOf(path);
    if (kind === "file") await this.addFile(path);
    else if (kind === "folder") await this.#addFolder(path);
    else this.problem(path, kind);
  }

  async addFile(path: string, borrowed = false): Promise<void> {
    const kind = await kindOf(path);
    if (kind !== "file")
      return this.problem(path, kind === "folder" ? "A folder, not a file." : kind);
    const name = basename(path);
    if (!name.endsWith(".yaml"))
      return this.problem(
        path,
        `A seed file ends in .yaml. Name it ${name.replace(/(\.[^.]*)?$/, ".yaml")}.`,
      );
    const real = await realpath(path);
    if (this.#seen.has(real)) return;
    this.#seen.add(real);
    this.files.push({
      path,
      shown: shown(path),
      name: basename(path, ".yaml"),
      table: tableOf(name),
      borrowed,
    });
  }

  problem(path: string, message: string): void {
    this.problems.push({ file: shown(path), line: 1, column: 1, path: "", message });
  }

  async #addFolder(path: string): Promise<void> {
    const entries = await this.#entries(path);
    const records = entries.find(({ name }) => name === "agreements");
    for (const { name } of entries.filter(isYaml))
      if (records === undefined || tableOf(name) !== undefined)
        await this.addFile(join(path, name));
      else
        this.#warn(
          join(path, name),
          `Not read: no table has this name, and records stand in agreements/.${didYouMean(
            name,
            TABLE_NAMES.map((table) => `${table}.yaml`),
          )}`,
        );
    if (records === undefined) return;
    const folder = join(path, "agreements");
    for (const entry of await this.#entries(folder))
      if (isYaml(entry)) await this.addFile(join(folder, entry.name));
      else if (entry.isDirectory())
        this.#warn(join(folder, entry.name), "Not read: records stand directly in agreements/.");
  }

  async #entries(folder: string): Promise<readonly Dirent[]> {
    try {
      const entries = await readdir(folder, { withFileTypes: true });
      return entries
        .filter(({ name }) => !name.startsWith("."))
        .sort((one, other) => (one.name < other.name ? -1 : 1));
    } catch (error) {
      this.problem(folder, `The folder cannot be read (${codeOf(error)}).`);
      return [];
    }
  }

  #warn(path: string, message: string): void {
    this.warnings.push({ file: shown(path), line: 1, column: 1, path: "", message });
  }
}

/** `.yml` counts, so that its message can say what to call it. */
function isYaml(entry: Dirent): boolean {
  return /\.ya?ml$/i.test(entry.name) && !entry.isDirectory();
}

/** `file`, `folder`, or in words why it is neither. */
async function kindOf(path: string): Promise<string> {
  try {
    const status = await stat(path);
    if (status.isDirectory()) return "folder";
    return status.isFile() ? "file" : "Neither a file nor a folder.";
  } catch (error) {
    return codeOf(error) === "ENOENT"
      ? "There is no such file or folder."
      : `It cannot be read (${codeOf(error)}).`;
  }
}

function shown(path: string): string {
  const short = relative(process.cwd(), path);
  return short === "" ? "." : short.startsWith("..") ? path : short;
}
