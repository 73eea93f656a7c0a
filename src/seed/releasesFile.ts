/** releases.yaml beside the records, read by itself: what a set says of its own versions. */
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { parse } from "yaml";
import type { Release } from "./releases.ts";
import { TABLES } from "./tables.ts";

const NAME = "releases.yaml";

/** The first table that stands in one of the folders, oldest release first; empty where none does, or where it is damaged. */
export async function readReleases(paths: readonly string[]): Promise<readonly Release[]> {
  for (const path of paths) {
    const file = basename(path) === NAME ? path : join(path, NAME);
    const text = await readFile(file, "utf8").catch(() => undefined);
    if (text !== undefined) return parseReleases(text);
  }
  return [];
}

function parseReleases(text: string): readonly Release[] {
  try {
    return TABLES.releases.parse(parse(text, { maxAliasCount: 0 }));
  } catch {
    return [];
  }
}
