/** The places of a data set: those that came with it, those computed for it before, or new ones that are kept. */
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Layout } from "../model/layout.ts";
import type { Lens } from "../model/lens.ts";
import { computeLayout, layoutFits, lensFits } from "../network/layout.ts";
import type { Network } from "../network/network.ts";
import { readLayout } from "../seed/layoutFile.ts";
import { SEED_DIRECTORY } from "../seed/seedDirectory.ts";

interface Options {
  /** Computed layouts are kept here, one file each, named after what it fits. */
  readonly home: string;
  /** Where the data set's paths start from. */
  readonly root: string;
  /** Told before a computation, which takes seconds. */
  readonly onCompute: () => void;
  /** Those that are looked at; a layout that came with the data serves where their places fit. Unset: all. */
  readonly lenses?: readonly Lens[];
}

export function createLayouts({
  home,
  root,
  onCompute,
  lenses,
}: Options): (network: Network) => Promise<Layout> {
  const folder = join(home, "layouts");
  return async (network) => {
    const folders = [...network.dataSet.paths.map((path) => resolve(root, path)), SEED_DIRECTORY];
    if (lenses !== undefined) {
      const some = await readLayout(folders, lenses);
      if (some !== null && lenses.every((lens) => lensFits(network, lens, some))) return some;
    }
    const given = await readLayout(folders);
    const fits = layoutFits(network);
    if (given?.fits === fits) return given;
    const file = join(folder, `${fits}.json`);
    const kept = await readKept(file);
    if (kept?.fits === fits) return kept;
    onCompute();
    const layout = computeLayout(network, given);
    // Where nothing can be kept, the next start computes it again.
    await keep(folder, file, layout).catch(() => undefined);
    return layout;
  };
}

async function readKept(file: string): Promise<Layout | null> {
  const text = await readFile(file, "utf8").catch(() => null);
  if (text === null) return null;
  try {
    return Layout.parse(JSON.parse(text));
  } catch {
    // Damaged: it is computed again and written anew.
    return null;
  }
}

/** Whole or not at all. */
async function keep(folder: string, file: string, layout: Layout): Promise<void> {
  await mkdir(folder, { recursive: true });
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, JSON.stringify(layout));
  await rename(draft, file);
}
