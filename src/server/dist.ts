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
  const index = files.get("/index.html");
  files.delete("/index.html");
  return index === undefined ? null : { index, files };
}
