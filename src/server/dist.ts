/** The built page, held in memory: its files by address, compressed once. */
import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { getMimeType } from "hono/utils/mime";
import { type Body, bodyForMany } from "./body.ts";

export interface Dist {
  readonly index: Body;
  /** By path, such as `/assets/index-abc123.js`; without index.html. */
  readonly files: ReadonlyMap<string, Body>;
}

/** @returns null where the page has not been built */
export async function readDist(directory: string): Promise<Dist | null> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true }).catch(
    () => [],
  );
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep).join("/"));
  const files = new Map<string, Body>();
  for (const path of paths) {
    const type = getMimeType(path) ?? "application/octet-stream";
    files.set(`/${path}`, await bodyForMany(await readFile(join(directory, path)), type));
  }
  const built = files.get("/index.html");
  files.delete("/index.html");
  if (built === undefined) return null;
  return { index: await bodyForMany(withRoot(textOf(built), "/"), built.type), files };
}

/** What a body says, where it is a text. */
export function textOf({ bytes }: Body): string {
  return bytes.identity?.toString() ?? "";
}

/**
 * The built page, its own addresses below another root: they are written relative to wherever it lies.
 * @param root ends with a slash
 */
export function withRoot(page: string, root: string): string {
  return page.replaceAll(/ (href|src)="\.?\/(?!\/)/g, ` $1="${root}`);
}
