/**
 * What a change of the View costs before anything is drawn: masks, counts and marks, at the seed's size and beyond.
 * Medians over many views, warmed up, in Node; the page adds what sigma needs.
 */
import { LENSES, type View } from "../../src/model/view.ts";
import { facetCounts, filterAgreements } from "../../src/network/filter.ts";
import { drawMarks } from "../../src/network/marks.ts";
import { buildNetwork } from "../../src/network/network.ts";
import type { Log, Measured } from "./measured.ts";
import { pictureOf } from "./pictures.ts";
import { VIEWS } from "./views.ts";

const REPEATS = 5;
export const LARGE = 10_000;

/** Milliseconds that one change of a filter may take. */
export function filterBar(size: "seed" | number): number {
  return size === LARGE ? 50 : 16;
}

export async function measureFilter(log: Log): Promise<Measured[]> {
  const results: Measured[] = [];
  for (const size of ["seed", 1000, LARGE] as const) {
    log(`Filters in Node: ${size}`);
    const network = buildNetwork(await pictureOf(size));
    const bar = filterBar(size);
    const row = (what: string, work: (view: View) => unknown): Measured => {
      const value = medianOf(work);
      return {
        what,
        size: size.toLocaleString("en-GB"),
        value,
        unit: "ms",
        bar: { text: `under ${bar} ms`, met: value < bar },
      };
    };
    results.push(
      row("Masks and counts", (view) => [
        filterAgreements(network, view),
        facetCounts(network, view),
      ]),
      ...LENSES.map((lens) =>
        row(`Counts and marks of the ${lens} lens`, (view) => [
          facetCounts(network, view),
          drawMarks(network, { ...view, lens }),
        ]),
      ),
    );
  }
  return results;
}

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
