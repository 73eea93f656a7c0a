/**
 * Places and groups of every lens, computed when the data is built and never on opening a page. The same network gives
 * the same bytes; a changed one starts from the places it had, so that a figure of last year still looks like today.
 */
import type { Layout, LensLayout } from "../model/layout.ts";
import { eachLens, type Lens, USUAL_SWITCHES } from "../model/lens.ts";
import { fingerprint } from "./fingerprint.ts";
import type { Points } from "./forces.ts";
import { GRID } from "./grid.ts";
import { findGroups } from "./groups.ts";
import { PROJECTORS, weigh } from "./lens.ts";
import type { Network } from "./network.ts";
import type { Weighed } from "./projection.ts";
import { nodeRadii, sizedNodes } from "./radii.ts";
import { seededRandom } from "./random.ts";
import { pullOf, roomOf } from "./recipes.ts";
import { settle } from "./settle.ts";

/** Part of the fingerprint: a change of a lens's recipe makes what is stored of that lens stale. */
const RECIPE: Readonly<Record<Lens, string>> = {
  ties: "1",
  domains: "1",
  people: "1",
  network: "2",
};

/** Returns `previous` itself where it still fits, and a lens's places where those do. `network.layout` is not read. */
export function computeLayout(network: Network, previous: Layout | null): Layout {
  const fits = fitsOfLenses(network);
  if (previous?.fits === joined(fits)) return previous;
  const kept = (lens: Lens) => {
    const before = previous?.lenses[lens];
    return before?.fits === fits[lens] ? before : undefined;
  };
  const ties = kept("ties") ?? layOutTies(network, fits.ties, previous?.lenses.ties);
  return {
    fits: joined(fits),
    lenses: eachLens((lens) =>
      lens === "ties"
        ? ties
        : (kept(lens) ?? layOutLens(network, lens, fits[lens], ties, previous?.lenses[lens])),
    ),
  };
}

/** Fingerprint of all that a layout depends on: the recipe, and each lens's nodes, edges and weights. */
export function layoutFits(network: Network): string {
  return joined(fitsOfLenses(network));
}

/** Whether the places of one lens still fit, whatever has become of the others. */
export function lensFits(network: Network, lens: Lens, layout: Layout): boolean {
  return layout.lenses[lens].fits === fitsOf(network, lens);
}

function fitsOfLenses(network: Network): Readonly<Record<Lens, string>> {
  return eachLens((lens) => fitsOf(network, lens));
}

function fitsOf(network: Network, lens: Lens): string {
  return fingerprint(describeLens(network, lens));
}

function joined(fits: Readonly<Record<Lens, string>>): string {
  return fingerprint(Object.values(fits));
}

function* describeLens(network: Network, lens: Lens): Iterable<string> {
  const { projection, weights, ids } = weighAll(network, lens);
  yield RECIPE[lens];
  yield lens;
  yield* ids;
  for (let edge = 0; edge < projection.source.length; edge++)
    yield `${projection.types[edge]} ${projection.source[edge]} ${projection.target[edge]} ${weights.edges[edge]?.toFixed(6)}`;
}

function weighAll(network: Network, lens: Lens): Weighed {
  const projection = PROJECTORS[lens].project(network, USUAL_SWITCHES);
  const everything = new Uint8Array(network.tables.Agreement.count).fill(1);
  const weights = weigh(lens, projection, everything);
  // What no edge leads to comes last, and has no place.
  const { source, target } = projection;
  const linked = source.reduce((last, end, edge) => Math.max(last, end, target[edge] ?? 0), -1) + 1;
  return {
    projection: { ...projection, nodes: projection.nodes.subarray(0, linked) },
    weights: {
      ...weights,
      nodes: weights.nodes.subarray(0, linked),
      drawn: weights.drawn.subarray(0, linked),
    },
    ids: Array.from(projection.nodes.subarray(0, linked), (number) => network.ids[number] ?? ""),
  };
}

/** Chosen among the first ten: under it most names find room. */
const SEED = 1;

function layOutTies(network: Network, fits: string, previous: LensLayout | undefined): LensLayout {
  const weighed = weighAll(network, "ties");
  const { groups } = findGroups(weighed, previous?.groups ?? []);
  return {
    fits,
    positions: layOut(network, "ties", weighed, previous?.positions ?? {}),
    groups: groups.map((ids) => [...ids]),
  };
}

/** States start where the ties lens has them, so that all pictures tell of one world. */
function layOutLens(
  network: Network,
  lens: Lens,
  fits: string,
  ties: LensLayout,
  previous: LensLayout | undefined,
): LensLayout {
  const known = { ...ties.positions, ...previous?.positions };
  return { fits, positions: layOut(network, lens, weighAll(network, lens), known), groups: [] };
}

type Positions = LensLayout["positions"];

function layOut(network: Network, lens: Lens, weighed: Weighed, known: Positions): Positions {
  const { projection, weights, ids } = weighed;
  const radii = nodeRadii(lens, sizedNodes(network, projection), weights);
  const { x, y } = settle({
    lens,
    ...startingPlaces(ids, known),
    weights: weights.nodes,
    room: Float64Array.from(radii, (radius) => roomOf(lens, radius)),
    source: projection.source,
    target: projection.target,
    pull: weights.edges.map((weight, edge) =>
      pullOf(lens, projection.types[edge] ?? "TIE", weight),
    ),
  });
  const placed = ids.map((id, place): [string, [number, number]] => [
    id,
    [x[place] ?? 0, y[place] ?? 0],
  ]);
  return Object.fromEntries(placed.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Where a node was before, else anywhere: the forces find its place. The order of ids decides, not of ranks. */
function startingPlaces(ids: readonly string[], known: Positions): Points {
  const random = seededRandom(SEED);
  const x = new Float64Array(ids.length);
  const y = new Float64Array(ids.length);
  const order = Array.from(ids.keys()).sort((a, b) => ((ids[a] ?? "") < (ids[b] ?? "") ? -1 : 1));
  for (const place of order) {
    const [left, up] = known[ids[place] ?? ""] ?? [random() * GRID, random() * GRID];
    x[place] = left;
    y[place] = up;
  }
  return { x, y };
}
