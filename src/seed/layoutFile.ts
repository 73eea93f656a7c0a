/** layout.json beside the records: written by a program, one node a line, so that a change shows as a small difference. */
import { readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { Layout, NO_LAYOUT } from "../model/layout.ts";
import { eachLens, LENSES, type Lens } from "../model/lens.ts";

const NAME = "layout.json";

/**
 * The first layout that stands in one of the folders; null where none does, or where it is damaged.
 * @param lenses those that are wanted: the others come without places, and are not checked
 */
export async function readLayout(
  paths: readonly string[],
  lenses: readonly Lens[] = LENSES,
): Promise<Layout | null> {
  for (const path of paths) {
    const file = basename(path) === NAME ? path : join(path, NAME);
    const text = await readFile(file, "utf8").catch(() => undefined);
    if (text !== undefined) return parse(text, lenses);
  }
  return null;
}

/** @param path a folder, or the file itself */
export async function writeLayout(path: string, layout: Layout): Promise<void> {
  const file = basename(path) === NAME ? path : join(path, NAME);
  await writeFile(file, formatLayout(layout));
}

/** Keys sorted, positions and groups one a line. */
export function formatLayout(layout: Layout): string {
  const lenses = Object.entries(layout.lenses).map(([lens, { fits, positions, groups }]) => {
    const places = Object.entries(positions)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([id, place]) => `${JSON.stringify(id)}:${JSON.stringify(place)}`);
    const members = groups.map((group) => JSON.stringify(group));
    return `${JSON.stringify(lens)}:{"fits":${JSON.stringify(fits)},"positions":{\n${places.join(",\n")}\n},"groups":[\n${members.join(",\n")}\n]}`;
  });
  return `{"fits":${JSON.stringify(layout.fits)},"lenses":{\n${lenses.join(",\n")}\n}}\n`;
}

function parse(text: string, wanted: readonly Lens[]): Layout | null {
  try {
    const { fits, lenses } = JSON.parse(text);
    return Layout.parse({
      fits,
      lenses: eachLens((lens) => (wanted.includes(lens) ? lenses[lens] : NO_LAYOUT.lenses[lens])),
    });
  } catch {
    return null;
  }
}
