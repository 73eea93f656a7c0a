/** Networks to measure on: the seed itself, and others of its shape. */
import { encodeSnapshot } from "../../src/model/encode.ts";
import { type Layout, NO_LAYOUT } from "../../src/model/layout.ts";
import { eachLens } from "../../src/model/lens.ts";
import type { GraphRows } from "../../src/model/rows.ts";
import type { Picture } from "../../src/model/snapshot.ts";
import { buildNetwork } from "../../src/network/network.ts";
import { stageOf } from "../../src/network/stage.ts";
import { readLayout } from "../../src/seed/layoutFile.ts";
import { readSeed, SEED_DIRECTORY } from "../../src/seed/read.ts";
import { toRows } from "../../src/seed/rows.ts";
import { syntheticRows } from "./synthetic.ts";

/** @param size number of synthetic agreements, or the seed's own */
export async function pictureOf(size: "seed" | number): Promise<Picture> {
  if (size === "seed")
    return encoded(await seedRows(), (await readLayout([SEED_DIRECTORY])) ?? NO_LAYOUT);
  const rows = await syntheticRows(size);
  return encoded(rows, scattered(rows));
}

export async function seedRows(): Promise<GraphRows> {
  const { seed, problems } = await readSeed([SEED_DIRECTORY]);
  if (seed === null)
    throw new Error(`The seed has ${problems.length} errors: npm run entente -- check`);
  return toRows(seed);
}

function encoded(rows: GraphRows, layout: Layout): Picture {
  const dataSet = {
    name: "bench",
    hash: "",
    paths: [],
    records: 0,
    complete: true,
    counts: {},
    formerIds: {},
  };
  return encodeSnapshot(rows, dataSet, layout).picture;
}

/** What a lens draws, somewhere: a real layout of 10,000 agreements takes minutes, and no cost here depends on it. */
function scattered(rows: GraphRows): Layout {
  const step = (number: number, factor: number) => Math.floor(((number * factor) % 1) * 10_000);
  const network = buildNetwork(encoded(rows, NO_LAYOUT));
  return {
    fits: "",
    lenses: eachLens((lens) => {
      const { ids } = stageOf(network, { lens }).nodes;
      const positions = Object.fromEntries(
        // The plastic number's multiples: even, without a pattern, and the same in every run.
        ids.map((id, number): [string, [number, number]] => [
          id,
          [step(number, 0.7548776662), step(number, 0.5698402909)],
        ]),
      );
      return { fits: "", positions, groups: [] };
    }),
  };
}
