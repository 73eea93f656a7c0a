/** What of a lens's picture no filter changes: places, colours, names, and who is next to whom. Built once a lens. */
import type { Colour } from "../model/grammar.ts";
import { NODE_LABELS, NODE_TYPES, type NodeLabel } from "../model/ontology.ts";
import type { Lens } from "../model/view.ts";
import { caption } from "./caption.ts";
import { PROJECTORS } from "./lens.ts";
import type { Network } from "./network.ts";
import { BETWEEN_COLOUR, FURTHER_COLOUR, GROUP_COLOURS } from "./palette.ts";
import { placeStrays } from "./places.ts";
import type { ProjectedType, Projection } from "./projection.ts";
import { sizedNodes } from "./radii.ts";
import { group } from "./relation.ts";

/** Nodes strongest first, edges faintest first: draw them in this order. Places count from 0. */
export interface Stage {
  readonly lens: Lens;
  readonly projection: Projection;
  readonly nodes: {
    readonly count: number;
    readonly ids: readonly string[];
    /** Label texts. */
    readonly names: readonly string[];
    readonly labels: readonly NodeLabel[];
    /** On the layout's grid, 0 to 10,000 both ways, y up. */
    readonly x: Float64Array;
    readonly y: Float64Array;
    /** Index into `roles`. */
    readonly role: Uint8Array;
    /** 1 where the area stands for the weight; 0 for types that are all drawn alike. */
    readonly sized: Uint8Array;
    /** Place by id. */
    readonly places: ReadonlyMap<string, number>;
  };
  readonly edges: {
    readonly count: number;
    /** `country/IR~country/RU` for a tie; in the network lens both ids with the type between them. */
    readonly ids: readonly string[];
    /** Places of both ends among the nodes. */
    readonly source: Int32Array;
    readonly target: Int32Array;
    readonly types: readonly ProjectedType[];
    /** Index into `roles`. */
    readonly role: Uint8Array;
    /** Bend as a fraction of the length, to the left of source → target; 0 is straight. */
    readonly curve: Float32Array;
    readonly dashed: Uint8Array;
  };
  /** Colours of nodes and edges, light and dark. */
  readonly roles: readonly Role[];
  /** Edges at node n: `incident[incidentStart[n]]` up to `incident[incidentStart[n + 1] - 1]`. */
  readonly incidentStart: Int32Array;
  readonly incident: Int32Array;
}

/** One colour of the picture and what it stands for: `group-1` … `group-7`, `further`, `between`, or a node type. */
export interface Role {
  readonly name: string;
  readonly colour: Colour;
}

const GROUP_ROLES: readonly Role[] = [
  ...GROUP_COLOURS.map((colour, place) => ({ name: `group-${place + 1}`, colour })),
  { name: "further", colour: FURTHER_COLOUR },
  { name: "between", colour: BETWEEN_COLOUR },
];
const FURTHER = GROUP_COLOURS.length;
const BETWEEN = FURTHER + 1;

const TYPE_ROLES: readonly Role[] = [
  ...NODE_LABELS.filter((label) => NODE_TYPES[label].drawn).map((label) => ({
    name: label,
    colour: NODE_TYPES[label].colour,
  })),
  { name: "between", colour: BETWEEN_COLOUR },
];

const TIE_CURVE = 0.14;

const stages = new WeakMap<Network, Map<Lens, Stage>>();

/** The lens's stage; computed when first asked for, then the same object. */
export function stageOf(network: Network, lens: Lens): Stage {
  const known = stages.get(network) ?? new Map<Lens, Stage>();
  stages.set(network, known);
  const stage = known.get(lens) ?? buildStage(network, lens);
  known.set(lens, stage);
  return stage;
}

function buildStage(network: Network, lens: Lens): Stage {
  const projection = PROJECTORS[lens].project(network);
  const { source, target, types } = projection;
  const numbers = Array.from(projection.nodes);
  const ids = numbers.map((number) => network.ids[number] ?? "");
  const { x, y } = placeStrays(network, lens, projection);
  const role = Uint8Array.from(numbers, (number) => nodeRole(network, lens, number));
  const ends = new Int32Array(source.length * 2);
  ends.set(source);
  ends.set(target, source.length);
  const incident = group(ends, numbers.length);
  return {
    lens,
    projection,
    nodes: {
      count: numbers.length,
      ids,
      names: numbers.map((number) => caption(network, number)),
      labels: numbers.map((number) => network.labels[number] ?? "Country"),
      x,
      y,
      role,
      sized: sizedNodes(network, projection),
      places: new Map(ids.map((id, place) => [id, place])),
    },
    edges: {
      count: source.length,
      ids: Array.from(source, (from, edge) =>
        edgeId(ids[from] ?? "", ids[target[edge] ?? 0] ?? "", types[edge] ?? "TIE"),
      ),
      source,
      target,
      types,
      role: Uint8Array.from(source, (from, edge) =>
        lens === "ties"
          ? tieRole(role[from] ?? 0, role[target[edge] ?? 0] ?? 0)
          : linkRole(role[from] ?? 0, role[target[edge] ?? 0] ?? 0),
      ),
      curve: new Float32Array(source.length).fill(lens === "ties" ? TIE_CURVE : 0),
      dashed: projection.dashed,
    },
    roles: lens === "ties" ? GROUP_ROLES : TYPE_ROLES,
    incidentStart: incident.start,
    incident: incident.rows.map((row) => row % source.length),
  };
}

/** A tie's id is the same whichever end comes first. */
function edgeId(from: string, to: string, type: ProjectedType): string {
  if (type !== "TIE") return `${from} ${type} ${to}`;
  return from < to ? `${from}~${to}` : `${to}~${from}`;
}

function nodeRole(network: Network, lens: Lens, number: number): number {
  if (lens === "network")
    return TYPE_ROLES.findIndex(({ name }) => name === network.labels[number]);
  const place = network.layout.ties.group[number] ?? -1;
  return place >= 0 && place < FURTHER ? place : FURTHER;
}

/** Inside a group its colour; between groups a quiet one. */
function tieRole(a: number, b: number): number {
  return a === b && a !== FURTHER ? a : BETWEEN;
}

const AGREEMENT = TYPE_ROLES.findIndex(({ name }) => name === "Agreement");

/** The colour of whoever is bound to the agreement; between two agreements, theirs. */
function linkRole(a: number, b: number): number {
  return a === AGREEMENT ? b : a;
}
