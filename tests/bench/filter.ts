/**
 * What a change of the View costs before anything is drawn: masks, counts and marks, at the seed's size and beyond.
 * Medians over many views, warmed up, in Node; the page adds what sigma needs.
 */

import { LENSES, type Lens } from "../../src/model/lens.ts";
import type { Picture } from "../../src/model/snapshot.ts";
import { DEFAULT_VIEW, type View } from "../../src/model/view.ts";
import { facetCounts } from "../../src/network/facetCounts.ts";
import { FACET_IDS } from "../../src/network/facetIndex.ts";
import { filterAgreements } from "../../src/network/filter.ts";
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
    const picture = await pictureOf(size);
    const network = buildNetwork(picture);
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
      ...FACET_IDS.map((id) => {
        const values = [...facetCounts(network, DEFAULT_VIEW).facets[id].keys()].slice(0, 3);
        return row(`Masks and counts, filtered by ${id} too`, (view) => {
          const filtered = { ...view, [id]: values, throughBlocs: id === "parties" };
          return [filterAgreements(network, filtered), facetCounts(network, filtered)];
        });
      }),
      ...LENSES.map((lens) => switching(picture, size, lens)),
      ...LENSES.map((lens) =>
        row(`Counts and marks of the ${lens} lens`, (view) => [
          facetCounts(network, view),
          drawMarks(network, { ...view, lens }).left,
        ]),
      ),
    );
  }
  return results;
}

/** To a lens that this network has not drawn yet. */
function switching(picture: Picture, size: "seed" | number, lens: Lens): Measured {
  const times = Array.from({ length: 3 }, () => {
    const network = buildNetwork(picture);
    const started = performance.now();
    void drawMarks(network, { ...DEFAULT_VIEW, lens }).left;
    return performance.now() - started;
  });
  const value = times.sort((a, b) => a - b)[1] ?? 0;
  const bar = size === LARGE ? undefined : { text: "under 300 ms", met: value < 300 };
  const what = `Switching to the ${lens} lens`;
  const measured = { what, size: size.toLocaleString("en-GB"), value, unit: "ms" } as const;
  return bar === undefined ? measured : { ...measured, bar };
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
