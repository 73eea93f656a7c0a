/** How each lens is laid out; the values come from looking at the seed's pictures. Data alone, so that the page carries no forces. */
import type { Lens } from "../model/lens.ts";
import { GRID } from "./grid.ts";
import type { ProjectedType } from "./projection.ts";

interface Recipe {
  /** Width of the square in which nodes start, in the layout's own units. */
  readonly start: number;
  readonly forces: {
    readonly iterations: number;
    readonly gravity: number;
    readonly scaling: number;
  };
  /** What lies beyond this share of the distances is drawn in, to this part of its excess. */
  readonly drawnIn: { readonly share: number; readonly kept: number };
  /** How much wider than high the picture is made, since screens and pages are: for lenses that fill a whole one. */
  readonly wide: number;
  /** Least room around a mark, in pixels. */
  readonly margin: number;
}

/** Between states: few nodes with many ties. */
const OF_STATES = { start: 400, wide: 1, margin: 2.5 } as const;

export const RECIPES: Readonly<Record<Lens, Recipe>> = {
  ties: {
    ...OF_STATES,
    forces: { iterations: 2000, gravity: 3, scaling: 8 },
    drawnIn: { share: 0.82, kept: 0.3 },
  },
  domains: {
    ...OF_STATES,
    forces: { iterations: 1200, gravity: 2, scaling: 10 },
    drawnIn: { share: 0.9, kept: 0.3 },
  },
  people: {
    start: 3000,
    forces: { iterations: 1200, gravity: 0.6, scaling: 8 },
    drawnIn: { share: 0.94, kept: 0.15 },
    wide: 1,
    margin: 1.5,
  },
  network: {
    start: 4000,
    forces: { iterations: 800, gravity: 0.12, scaling: 20 },
    drawnIn: { share: 0.88, kept: 0.3 },
    wide: 1.3,
    margin: 1,
  },
};

/** How strongly an edge draws its ends together, rounded, since machines do not raise to a power alike. */
export function pullOf(lens: Lens, type: ProjectedType, weight: number): number {
  const pull = lens === "network" ? weight : weight ** 0.9;
  return Math.round(pull * (PULLS[lens]?.[type] ?? 1) * 1e6) / 1e6;
}

type Pulls = Readonly<Partial<Record<ProjectedType, number>>>;

/** What binds nearly everything would draw everything into one knot. */
const PULLS: Readonly<Partial<Record<Lens, Pulls>>> = {
  people: { BELONGS_TO: 0.3 },
  network: { COVERS: 0.02, BELONGS_TO: 0.05, HOLDS_OFFICE: 0.5, PART_OF: 0.3 },
};

/** Pixels that the grid's width is drawn on at the fitted camera, against which sizes are chosen. */
const FITTED_WIDTH = 680;

/** Room that a mark of this radius (in pixels) takes, in units of the grid. */
export function roomOf(lens: Lens, radius: number): number {
  return ((radius + RECIPES[lens].margin) * GRID) / FITTED_WIDTH;
}
