/**
 * Places and groups of every lens, computed when the data is built and never on opening a page. The same network gives
 * the same bytes; a changed one starts from the places it had, so that a figure of last year still looks like today.
 */
import type { Layout, LensLayout } from "../model/layout.ts";
import { eachLens, type Lens } from "../model/view.ts";
import { fingerprint } from "./fingerprint.ts";
import { type ForceSettings, type Points, runForces } from "./forces.ts";
import { findGroups } from "./groups.ts";
import { PROJECTORS, weigh } from "./lens.ts";
import type { Network } from "./network.ts";
import type { ProjectedType, Weighed } from "./projection.ts";
import { nodeRadii, sizedNodes } from "./radii.ts";
import { seededRandom } from "./random.ts";
import { drawIn, fitToGrid, GRID, pushApart } from "./spacing.ts";
import { USUAL_SWITCHES } from "./switches.ts";

/** Part of the fingerprint: a change of the recipe makes every stored layout stale. */
const RECIPE = "1";

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

function fitsOfLenses(network: Network): Readonly<Record<Lens, string>> {
  return eachLens((lens) => fingerprint(describeLens(network, lens)));
}

function joined(fits: Readonly<Record<Lens, string>>): string {
  return fingerprint(Object.values(fits));
}

function* describeLens(network: Network, lens: Lens): Iterable<string> {
  const { projection, weights, ids } = weighAll(network, lens);
  yield RECIPE;
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
  domains: {
    start: 400,
    forces: { iterations: 1200, gravity: 2, scaling: 10 },
    drawnIn: { share: 0.9, kept: 0.3 },
    margin: 2.5,
  },
  people: {
    start: 3000,
    forces: { iterations: 1200, gravity: 0.6, scaling: 8 },
    drawnIn: { share: 0.94, kept: 0.15 },
    margin: 1.5,
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

/** How strongly each edge draws its ends together. */
function pullOf(lens: Lens, { projection, weights }: Weighed): Float64Array {
  return weights.edges.map((weight, edge) =>
    rounded(
      lens === "network"
        ? weight * (PULL[projection.types[edge] ?? "TIE"] ?? 1)
        : weight ** 0.9 *
            (lens === "people" ? (PEOPLE_PULL[projection.types[edge] ?? "TIE"] ?? 1) : 1),
    ),
  );
}

/** What binds nearly everything would draw everything into one knot. */
const PULL: Readonly<Partial<Record<ProjectedType, number>>> = {
  COVERS: 0.02,
  BELONGS_TO: 0.05,
  HOLDS_OFFICE: 0.5,
  PART_OF: 0.3,
};

const PEOPLE_PULL: Readonly<Partial<Record<ProjectedType, number>>> = { BELONGS_TO: 0.3 };

type Positions = LensLayout["positions"];

function layOut(network: Network, lens: Lens, weighed: Weighed, known: Positions): Positions {
  const { start, forces, drawnIn, margin } = RECIPES[lens];
  const { projection, weights, ids } = weighed;
  const places = startingPlaces(ids, known, start);
  const settled = runForces(projection, places, pullOf(lens, weighed), forces);
  const fitted = fitToGrid(drawIn(settled, weights.nodes, drawnIn.share, drawnIn.kept));
  const radii = nodeRadii(lens, sizedNodes(network, projection), weights);
  const room = Float64Array.from(radii, (radius) => ((radius + margin) * GRID) / FITTED_WIDTH);
  const { x, y } = fitToGrid(pushApart(fitted, room, 200));
  const placed = ids.map((id, place): [string, [number, number]] => [
    id,
    [Math.round(x[place] ?? 0), Math.round(y[place] ?? 0)],
  ]);
  return Object.fromEntries(placed.sort(([a], [b]) => (a < b ? -1 : 1)));
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
