/** The colours of a picture by what they stand for: node types, or communities. */
import type { Colour } from "../model/grammar.ts";
import type { Lens } from "../model/lens.ts";
import { NODE_LABELS, NODE_TYPES, type NodeLabel } from "../model/ontology.ts";
import type { View } from "../model/view.ts";
import { BETWEEN, communityOf, NONE } from "./communities.ts";
import type { Network } from "./network.ts";
import { BETWEEN_COLOUR, FURTHER_COLOUR, GROUP_COLOURS } from "./palette.ts";
import type { ProjectedType } from "./projection.ts";

/** One colour of the picture and what it stands for: `group-1` … `group-7`, `further`, `between`, or a node type. */
export interface Role {
  readonly name: string;
  readonly colour: Colour;
}

export type ColourBy = NonNullable<View["colour"]>;

const USUAL: Readonly<Record<Lens, ColourBy>> = {
  ties: "group",
  domains: "type",
  people: "type",
  network: "type",
};

/** What colour stands for in a view. */
export function colourBy({ lens, colour }: Pick<View, "lens" | "colour">): ColourBy {
  return colour ?? USUAL[lens];
}

const DRAWN_LABELS = NODE_LABELS.filter((label) => NODE_TYPES[label].drawn);
const BETWEEN_ROLE: Role = { name: "between", colour: BETWEEN_COLOUR };

/** Types that belong to no community are told by their names, in a quiet colour. */
const GROUP_ROLES: readonly Role[] = [
  ...GROUP_COLOURS.map((colour, place) => ({ name: `group-${place + 1}`, colour })),
  { name: "further", colour: FURTHER_COLOUR },
  BETWEEN_ROLE,
  ...DRAWN_LABELS.map((label) => ({ name: label, colour: BETWEEN_COLOUR })),
];
const FURTHER = GROUP_COLOURS.length;
const BETWEEN_PLACE = FURTHER + 1;

const TYPE_ROLES: readonly Role[] = [
  ...DRAWN_LABELS.map((label) => ({ name: label, colour: NODE_TYPES[label].colour })),
  BETWEEN_ROLE,
];

export const ROLES: Readonly<Record<ColourBy, readonly Role[]>> = {
  type: TYPE_ROLES,
  group: GROUP_ROLES,
};

/** Place of a node's role. */
export function nodeRole(network: Network, by: ColourBy, node: number): number {
  const label = network.labels[node] ?? "Country";
  if (by === "type") return roleOf(TYPE_ROLES, label);
  const community = communityOf(network, node);
  if (community === NONE) return roleOf(GROUP_ROLES, label);
  if (community === BETWEEN) return BETWEEN_PLACE;
  return community >= 0 && community < FURTHER ? community : FURTHER;
}

/**
 * Place of an edge's role, from those of its ends. By type, the colour of whoever is bound to the agreement; by
 * community, its colour within it and a quiet one between two.
 */
export function edgeRole(by: ColourBy, type: ProjectedType, a: number, b: number): number {
  if (by === "type") {
    if (type === "TIE") return TYPE_ROLES.length - 1;
    return a === AGREEMENT ? b : a;
  }
  if (type === "AGREED_ON") return a;
  return a === b && a < FURTHER ? a : BETWEEN_PLACE;
}

function roleOf(roles: readonly Role[], label: NodeLabel): number {
  return roles.findIndex(({ name }) => name === label);
}

const AGREEMENT = roleOf(TYPE_ROLES, "Agreement");
