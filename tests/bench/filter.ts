/**
 * What a change of the View costs before anything is drawn: masks, counts and marks, at the seed's size and beyond.
 * Medians over many views, warmed up, in Node; the page adds what sigma needs.
 */

import { encodeSnapshot } from "../../src/model/encode.ts";
import { NO_LAYOUT } from "../../src/model/layout.ts";
import type { GraphRows } from "../../src/model/rows.ts";
import { DEFAULT_VIEW, LENSES, type View } from "../../src/model/view.ts";
import { facetCounts, filterAgreements } from "../../src/network/filter.ts";
import { drawMarks } from "../../src/network/marks.ts";
import { buildNetwork, type Network } from "../../src/network/network.ts";
import { readSeed, SEED_DIRECTORY } from "../../src/seed/read.ts";
import { toRows } from "../../src/seed/rows.ts";
import { syntheticRows } from "./synthetic.ts";

export interface FilterResult {
  /** What is measured. */
  readonly name: string;
  readonly agreements: number;
  readonly nodes: number;
  /** Milliseconds. */
  readonly median: number;
  /** Milliseconds that it may take at this size; undefined where nothing is promised. */
  readonly bar: number | undefined;
}

const REPEATS = 9;
const LARGE = 10_000;

export async function measureFilter(
  sizes: readonly number[] = [1000, LARGE],
): Promise<FilterResult[]> {
  const results = measureRows(await seedRows());
  for (const size of sizes) results.push(...measureRows(await syntheticRows(size)));
  return results;
}

function measureRows(rows: GraphRows): FilterResult[] {
  const network = toNetwork(rows);
  const agreements = network.tables.Agreement.count;
  const row = (name: string, work: (view: View) => unknown, bar?: number): FilterResult => ({
    name,
    agreements,
    nodes: network.count,
    median: medianOf(work),
    bar,
  });
  return [
    row(
      "Masks and counts",
      (view) => [filterAgreements(network, view), facetCounts(network, view)],
      agreements >= LARGE ? 50 : 16,
    ),
    ...LENSES.map((lens) =>
      row(`Counts and marks of the ${lens} lens`, (view) => [
        facetCounts(network, view),
        drawMarks(network, { ...view, lens }),
      ]),
    ),
  ];
}

function toNetwork(rows: GraphRows): Network {
  const dataSet = {
    name: "bench",
    hash: "",
    paths: [],
    records: 0,
    complete: true,
    counts: {},
    formerIds: {},
  };
  return buildNetwork(encodeSnapshot(rows, dataSet, NO_LAYOUT).picture);
}

async function seedRows(): Promise<GraphRows> {
  const { seed, problems } = await readSeed([SEED_DIRECTORY]);
  if (seed === null) throw new Error(`The seed has ${problems.length} errors.`);
  return toRows(seed);
}

/** As a visitor filters: some domains, some years, with and without the undated. */
const VIEWS: readonly View[] = [
  ["cybersecurity"],
  ["artificial-intelligence"],
  ["data-governance", "digital-economy"],
  [],
].flatMap((domains) =>
  [2015, 2021, 2024].flatMap((from) =>
    [true, false].map((undated) => ({ ...DEFAULT_VIEW, domains, from, undated })),
  ),
);

function medianOf(work: (view: View) => unknown): number {
  const times: number[] = [];
  for (let repeat = -1; repeat < REPEATS; repeat++)
    for (const view of VIEWS) {
      const started = performance.now();
      work(view);
      if (repeat >= 0) times.push(performance.now() - started);
    }
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? 0;
}
