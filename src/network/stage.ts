/**
 * What of a picture no filter changes: who may be drawn and next to whom (one frame for a lens with its switches), and
 * their places and colours. Both are computed when first asked for; a few of each are kept.
 */

import { type Lens, USUAL_SWITCHES } from "../model/lens.ts";
import type { NodeLabel } from "../model/ontology.ts";
import type { Pin, View } from "../model/view.ts";
import { caption } from "./caption.ts";
import { fill } from "./fill.ts";
import { keep } from "./keep.ts";
import { PROJECTORS } from "./lens.ts";
import { type Network, placesOf } from "./network.ts";
import { type Places, placeNodes } from "./places.ts";
import type { ProjectedType, Projection } from "./projection.ts";
import { sizedNodes } from "./radii.ts";
import { colourBy, edgeRole, nodeRole, ROLES, type Role } from "./roles.ts";
import { SWITCHES_OF, type Switches, switchesOf } from "./switches.ts";

/** Nodes strongest first, edges faintest first: draw them in this order. Places count from 0. */
export interface Stage {
  readonly lens: Lens;
  /** Two stages of one projection have the same nodes and edges in the same places; position and colour may differ. */
  readonly projection: Projection;
  readonly nodes: StageNodes;
  readonly edges: StageEdges;
  /** Colours of nodes and edges, light and dark. */
  readonly roles: readonly Role[];
}

interface StageNodes extends FrameNodes {
  /** On the layout's grid, 0 to 10,000 both ways (what somebody has pinned may lie beyond), y up. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Index into `roles`. */
  readonly role: Uint8Array;
}

interface FrameNodes {
  readonly count: number;
  readonly ids: readonly string[];
  /** Label texts. */
  readonly names: readonly string[];
  readonly labels: readonly NodeLabel[];
  /** 1 where the area stands for the weight; 0 for types that are all drawn alike. */
  readonly sized: Uint8Array;
  /** Place by id. */
  readonly places: ReadonlyMap<string, number>;
}

interface StageEdges extends FrameEdges {
  /** Index into `roles`. */
  readonly role: Uint8Array;
}

interface FrameEdges {
  readonly count: number;
  /**
   * `country/IR~country/RU` for what a lens made of agreements; for a relationship both ids with its type between. Made when
   * first asked for: no picture is drawn by them.
   */
  readonly ids: readonly string[];
  /** Places of both ends among the nodes. */
  readonly source: Int32Array;
  readonly target: Int32Array;
  readonly types: readonly ProjectedType[];
  /** Bend as a fraction of the length, to the left of source → target; 0 is straight. */
  readonly curve: Float32Array;
  readonly dashed: Uint8Array;
}

/** A stage without places and colours. */
type Frame = Omit<Stage, "nodes" | "edges" | "roles"> & {
  readonly nodes: FrameNodes;
  readonly edges: FrameEdges;
};

/** What of a View a stage depends on. */
export type StageView = Pick<View, "lens"> &
  Partial<Switches & Pick<View, "colour"> & { readonly pinned: readonly Pin[] }>;

const KEPT_FRAMES = 6;
const KEPT_STAGES = 12;

interface Kept {
  readonly frames: Map<string, Frame>;
  readonly stages: Map<string, { readonly places: Places | undefined; readonly stage: Stage }>;
}

const kept = new WeakMap<Network, Kept>();

/**
 * The stage of a view; the same object as long as nothing changes that it depends on.
 * @param places of a layout computed for the view, instead of those that came with the data
 */
export function stageOf(network: Network, view: StageView, places?: Places): Stage {
  const { frames, stages } = kept.get(network) ?? { frames: new Map(), stages: new Map() };
  kept.set(network, { frames, stages });
  const { lens, pinned = [] } = view;
  const switches = { ...USUAL_SWITCHES, ...switchesOf({ ...USUAL_SWITCHES, ...view }) };
  const frameKey = [lens, ...SWITCHES_OF[lens].map((name) => switches[name])].join();
  const frame = () =>
    keep(frames, KEPT_FRAMES, frameKey, () => buildFrame(network, lens, switches));
  const by = colourBy(view);
  const key = `${frameKey} ${by} ${JSON.stringify(pinned)}`;
  const known = stages.get(key);
  if (known !== undefined && known.places !== places) stages.delete(key);
  return keep(stages, KEPT_STAGES, key, () => ({
    places,
    stage: buildStage(network, frame(), by, placeNodes(network, frame(), pinned, places)),
  })).stage;
}

function buildFrame(network: Network, lens: Lens, switches: Switches): Frame {
  const projection = PROJECTORS[lens].project(network, switches);
  const { source, target, types } = projection;
  const numbers = Array.from(projection.nodes);
  const ids = numbers.map((number) => network.ids[number] ?? "");
  let edgeIds: readonly string[] | undefined;
  return {
    lens,
    projection,
    nodes: {
      count: numbers.length,
      ids,
      names: numbers.map((number) => caption(network, number)),
      labels: numbers.map((number) => network.labels[number] ?? "Country"),
      sized: sizedNodes(network, projection),
      places: placesOf(ids),
    },
    edges: {
      count: source.length,
      get ids() {
        edgeIds ??= types.map((type, edge) =>
          edgeId(ids[source[edge] ?? 0] ?? "", ids[target[edge] ?? 0] ?? "", type),
        );
        return edgeIds;
      },
      source,
      target,
      types,
      curve: curves(projection),
      dashed: projection.dashed,
    },
  };
}

function buildStage(
  network: Network,
  frame: Frame,
  by: ReturnType<typeof colourBy>,
  { x, y }: Places,
): Stage {
  const { count, source, target, types, curve, dashed } = frame.edges;
  const numbers = frame.projection.nodes;
  const role = fill(new Uint8Array(numbers.length), (place) =>
    nodeRole(network, by, numbers[place] ?? 0),
  );
  return {
    ...frame,
    nodes: { ...frame.nodes, x, y, role },
    edges: {
      count,
      source,
      target,
      types,
      curve,
      dashed,
      role: fill(new Uint8Array(count), (edge) =>
        edgeRole(
          by,
          types[edge] ?? "TIE",
          role[source[edge] ?? 0] ?? 0,
          role[target[edge] ?? 0] ?? 0,
        ),
      ),
      get ids() {
        return frame.edges.ids;
      },
    },
    roles: ROLES[by],
  };
}

const MADE: ReadonlySet<ProjectedType> = new Set(["TIE", "AGREED_ON", "ACTED_WITH"]);

/** What a lens made has the same id whichever end comes first. */
function edgeId(from: string, to: string, type: ProjectedType): string {
  if (!MADE.has(type)) return `${from} ${type} ${to}`;
  return from < to ? `${from}~${to}` : `${to}~${from}`;
}

const TIE_CURVE = 0.14;
/** Between two edges that join the same two nodes. */
const PARALLEL_CURVE = 0.2;

/** Ties are bent, all else is straight; of several edges between two nodes each has a bend of its own. */
function curves({ source, target, types, nodes }: Projection): Float32Array {
  const { length } = types;
  const curve = fill(new Float32Array(length), (edge) => (types[edge] === "TIE" ? TIE_CURVE : 0));
  // Both ends and the edge as one number, exact below 2^53: sorted, edges between the same two nodes follow each other.
  const keys = fill(new Float64Array(length), (edge) => {
    const [a, b] = [source[edge] ?? 0, target[edge] ?? 0];
    return (Math.min(a, b) * nodes.length + Math.max(a, b)) * length + edge;
  }).sort();
  const pairAt = (place: number) => Math.floor((keys[place] ?? 0) / length);
  for (let first = 0, next = 1; first < length; first = next++) {
    while (next < length && pairAt(next) === pairAt(first)) next++;
    for (let place = first; next - first > 1 && place < next; place++) {
      const edge = (keys[place] ?? 0) % length;
      // To the same side of the pair, whichever end an edge starts from.
      const side = (source[edge] ?? 0) < (target[edge] ?? 0) ? 1 : -1;
      curve[edge] = side * PARALLEL_CURVE * (place - first - (next - first - 1) / 2);
    }
  }
  return curve;
}
