/**
 * Places and groups of every lens, computed when the data is built and never on opening a page. The same network gives
 * the same bytes; a changed one starts from the places it had, so that a figure of last year still looks like today.
 */
import type { Layout, LensLayout } from "../model/layout.ts";
import type { Lens } from "../model/view.ts";
import { fingerprint } from "./fingerprint.ts";
import { type ForceSettings, type Points, runForces } from "./forces.ts";
import { findGroups } from "./groups.ts";
import { PROJECTORS } from "./lens.ts";
import type { Network } from "./network.ts";
import type { ProjectedType, Weighed } from "./projection.ts";
import { nodeRadii, sizedNodes } from "./radii.ts";
import { seededRandom } from "./random.ts";
import { drawIn, fitToGrid, GRID, pushApart } from "./spacing.ts";

/** Part of the fingerprint: a change of the recipe makes every stored layout stale. */
const RECIPE = "1";

/** Returns `previous` itself where it still fits. `network.layout` is not read. */
export function computeLayout(network: Network, previous: Layout | null): Layout {
  const fits = layoutFits(network);
  if (previous?.fits === fits) return previous;
  const ties = layOutTies(network, previous?.lenses.ties);
  return {
    fits,
    lenses: { ties, network: layOutNetwork(network, ties, previous?.lenses.network) },
  };
}

/** Fingerprint of all that a layout depends on: the recipe, and each lens's nodes, edges and weights. */
export function layoutFits(network: Network): string {
  return fingerprint(describeLenses(network));
}

function* describeLenses(network: Network): Iterable<string> {
  yield RECIPE;
  for (const lens of ["ties", "network"] as const) {
    const { projection, weights, ids } = weighAll(network, lens);
    yield lens;
    yield* ids;
    for (let edge = 0; edge < projection.source.length; edge++)
      yield `${projection.types[edge]} ${projection.source[edge]} ${projection.target[edge]} ${weights.edges[edge]?.toFixed(6)}`;
  }
}

function weighAll(network: Network, lens: Lens): Weighed {
  const projection = PROJECTORS[lens].project(network);
  const everything = new Uint8Array(network.tables.Agreement.count).fill(1);
  return {
    projection,
    weights: PROJECTORS[lens].weigh(network, projection, everything),
    ids: Array.from(projection.nodes, (number) => network.ids[number] ?? ""),
  };
}

/** How a lens is laid out; the values come from looking at the seed's pictures. */
interface Recipe {
  /** Width of the square in which nodes without an earlier place start, in the layout's own units. */
  readonly start: number;
  readonly forces: ForceSettings;
  /** What lies beyond this share of the distances is drawn in, to this part of its excess. */
  readonly drawnIn: { readonly share: number; readonly kept: number };
  /** Least room around a mark, in pixels. */
  readonly margin: number;
}

const RECIPES: Readonly<Record<Lens, Recipe>> = {
  ties: {
    start: 400,
    forces: { iterations: 2000, gravity: 3, scaling: 8 },
    drawnIn: { share: 0.82, kept: 0.3 },
    margin: 2.5,
  },
  network: {
    start: 4000,
    forces: { iterations: 800, gravity: 0.5, scaling: 10 },
    drawnIn: { share: 0.96, kept: 0.12 },
    margin: 1,
  },
};

/** Chosen among the first ten: under it most names find room. */
const SEED = 1;

/** Pixels that the grid's width is drawn on at the fitted camera, against which sizes are chosen. */
const FITTED_WIDTH = 680;

function layOutTies(network: Network, previous: LensLayout | undefined): LensLayout {
  const weighed = weighAll(network, "ties");
  const { groups } = findGroups(weighed, previous?.groups ?? []);
  const pull = weighed.weights.edges.map((weight) => rounded(weight ** 0.9));
  return {
    positions: layOut(network, "ties", weighed, pull, previous?.positions ?? {}),
    groups: groups.map((ids) => [...ids]),
  };
}

/** States start where the ties lens has them, so that both pictures tell of one world. */
function layOutNetwork(
  network: Network,
  ties: LensLayout,
  previous: LensLayout | undefined,
): LensLayout {
  const weighed = weighAll(network, "network");
  const pull = weighed.weights.edges.map((weight, edge) =>
    rounded(weight * (PULL[weighed.projection.types[edge] ?? "TIE"] ?? 1)),
  );
  const known = { ...ties.positions, ...previous?.positions };
  return { positions: layOut(network, "network", weighed, pull, known), groups: [] };
}

/** What binds nearly everything would draw everything into one knot. */
const PULL: Readonly<Partial<Record<ProjectedType, number>>> = {
  COVERS: 0.02,
  BELONGS_TO: 0.05,
  HOLDS_OFFICE: 0.5,
  PART_OF: 0.3,
};

type Positions = LensLayout["positions"];

function layOut(
  network: Network,
  lens: Lens,
  { projection, weights, ids }: Weighed,
  pull: Float64Array,
  known: Positions,
): Positions {
  const { start, forces, drawnIn, margin } = RECIPES[lens];
  const settled = runForces(projection, startingPlaces(ids, known, start), pull, forces);
  const fitted = fitToGrid(drawIn(settled, weights.nodes, drawnIn.share, drawnIn.kept));
  const radii = nodeRadii(lens, sizedNodes(network, projection), weights);
  const room = Float64Array.from(radii, (radius) => ((radius + margin) * GRID) / FITTED_WIDTH);
  const { x, y } = fitToGrid(pushApart(fitted, room, 200));
  const places = ids.map((id, place): [string, [number, number]] => [
    id,
    [Math.round(x[place] ?? 0), Math.round(y[place] ?? 0)],
  ]);
  return Object.fromEntries(places.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Where a node was before, else anywhere: the forces find its place. The order of ids decides, not of ranks. */
function startingPlaces(ids: readonly string[], known: Positions, size: number): Points {
  const random = seededRandom(SEED);
  const x = new Float64Array(ids.length);
  const y = new Float64Array(ids.length);
  const order = Array.from(ids.keys()).sort((a, b) => ((ids[a] ?? "") < (ids[b] ?? "") ? -1 : 1));
  for (const place of order) {
    const [left, up] = known[ids[place] ?? ""] ?? [random() * GRID, random() * GRID];
    x[place] = (left / GRID - 0.5) * size;
    y[place] = (up / GRID - 0.5) * size;
  }
  return { x, y };
}

function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
