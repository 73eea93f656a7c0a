/**
 * The picture without a word, independent of who draws it: sizes, colours, widths and the rank of labels. What draws and
 * tells nothing, such as a living embed, needs no more.
 *
 * Everything that a lens can draw has its place in these columns, whatever the filter: what is filtered away has
 * radius or width 0. So two pictures of one lens differ in values alone, and a renderer refreshes what differs.
 */
import type { Lens } from "../model/lens.ts";
import type { View } from "../model/view.ts";
import { emphasise } from "./emphasis.ts";
import { fill } from "./fill.ts";
import { filterAgreements } from "./filter.ts";
import { weigh } from "./lens.ts";
import type { Network } from "./network.ts";
import type { Places } from "./places.ts";
import type { AgreementMask, ProjectedType, Weights } from "./projection.ts";
import { equalRadii, nodeRadii } from "./radii.ts";
import { type Shown, shownNodes } from "./shown.ts";
import { nodeSizes } from "./sizes.ts";
import { type Stage, stageOf } from "./stage.ts";

export interface PictureMarks {
  readonly lens: Lens;
  /** What no filter changes: the same object for all pictures of one network, lens, switches, colour and places. */
  readonly stage: Stage;
  readonly nodes: NodeMarks;
  readonly edges: EdgeMarks;
  /** Place in the stage of the selected node, where it is one of its nodes. */
  readonly selected: number | undefined;
  /** Agreements that pass the filters; with `agreementsBehind(marks.stage.projection, edge, marks.mask)` those of an edge. */
  readonly mask: AgreementMask;
  /** What nodes and edges weigh, by place in the stage. */
  readonly weights: Weights;
}

/** By place in the stage. */
export interface NodeMarks {
  /** CSS pixels at the fitted camera of a canvas about 750 pixels wide; 0: not drawn. */
  readonly radius: Float32Array;
  /** Index into LABEL_TIERS, 0 the largest; 255: not drawn. */
  readonly tier: Uint8Array;
  /** Order in which labels are placed, 0 first; UNRANKED for what is not drawn. */
  readonly rank: Int32Array;
  /** 0 none, 1 a party of what is selected, 2 selected: drawn as a ring in ink. */
  readonly ring: Uint8Array;
}

/** By place in the stage. */
export interface EdgeMarks {
  /** CSS pixels; 0: not drawn. */
  readonly width: Float32Array;
  /** 0 to 1. */
  readonly opacity: Float32Array;
  /** 1: belongs to what is selected, drawn in ink at full opacity and above the others. */
  readonly inked: Uint8Array;
  /** How many agreements stand behind it under the filter. */
  readonly agreements: Uint16Array;
}

export interface LabelTier {
  /** Font size in CSS pixels. */
  readonly size: number;
  readonly weight: 400 | 600;
  readonly tone: "ink" | "muted";
}

export const LABEL_TIERS: readonly LabelTier[] = [
  { size: 14.5, weight: 600, tone: "ink" },
  { size: 12.5, weight: 600, tone: "ink" },
  { size: 11, weight: 400, tone: "ink" },
  { size: 10, weight: 400, tone: "muted" },
];

export const UNRANKED = 2 ** 31 - 1;

const NOT_DRAWN = 255;
/** Strength, as a part of the strongest's, from which a label has each tier. */
const TIER_FROM: readonly number[] = [0.42, 0.17, 0.045, 0];

/**
 * What the network looks like through the View. Pure; a few milliseconds at the seed's size.
 * @param places computed for what the view draws, where its layout is `drawn`; without them the stored ones stand
 */
export function drawPictureMarks(network: Network, view: View, places?: Places): PictureMarks {
  return drawOpenPicture(network, view, places).picture;
}

/** The same, and which nodes the legend's own filter leaves out: what is told of a picture needs those. */
export function drawOpenPicture(
  network: Network,
  view: View,
  places?: Places,
): { readonly picture: PictureMarks } & Pick<Shown, "open"> {
  const stage = stageOf(network, view, places);
  const mask = filterAgreements(network, view);
  const { open, ...limits } = shownNodes(network, stage, view);
  const weights = weigh(view.lens, stage.projection, mask, limits);
  const emphasis = emphasise(network, stage, weights, view.selection);
  const picture: PictureMarks = {
    lens: view.lens,
    stage,
    nodes: { ...drawNodes(stage, weights, view.size), ring: emphasis.ring },
    edges: { ...drawEdges(stage, weights), inked: emphasis.inked },
    selected: emphasis.selected,
    mask,
    weights,
  };
  return { picture, open };
}

function drawNodes(stage: Stage, weights: Weights, size: View["size"]): Omit<NodeMarks, "ring"> {
  const { count, sized } = stage.nodes;
  const tier = new Uint8Array(count).fill(NOT_DRAWN);
  const rank = new Int32Array(count).fill(UNRANKED);
  const ranked = rankNodes(sized, weights);
  const [first] = ranked;
  const strongest = first !== undefined && sized[first] === 1 ? (weights.nodes[first] ?? 0) : 0;
  for (let order = 0; order < ranked.length; order++) {
    const place = ranked[order] ?? 0;
    rank[place] = order;
    tier[place] =
      sized[place] === 1 && strongest > 0
        ? tierOf((weights.nodes[place] ?? 0) / strongest)
        : LABEL_TIERS.length - 1;
  }
  const radius =
    size === "equal"
      ? equalRadii(stage.lens, weights.drawn)
      : nodeRadii(stage.lens, sized, {
          nodes: nodeSizes(stage.projection, weights, size),
          drawn: weights.drawn,
        });
  return { radius, tier, rank };
}

/**
 * Places of what is drawn, strongest first; types of a fixed size last. Each is packed into one number, since sorting
 * numbers is ten times as fast as comparing places.
 */
function rankNodes(sized: Uint8Array, weights: Weights): Int32Array {
  const keys = new Float64Array(sized.length);
  let drawn = 0;
  for (let place = 0; place < sized.length; place++) {
    if (weights.drawn[place] !== 1) continue;
    const weight = weights.nodes[place] ?? 0;
    const strength = sized[place] === 1 ? FINEST + Math.round(weight * 256) : Math.round(weight);
    keys[drawn++] = place - strength * MOST_NODES;
  }
  keys.subarray(0, drawn).sort();
  return fill(new Int32Array(drawn), (order) => {
    const place = (keys[order] ?? 0) % MOST_NODES;
    return place < 0 ? place + MOST_NODES : place;
  });
}

const MOST_NODES = 2 ** 21;
/** Above any weight of a node of a fixed size. */
const FINEST = 2 ** 24;

function tierOf(strength: number): number {
  return TIER_FROM.findIndex((from) => strength >= from);
}

function drawEdges(stage: Stage, weights: Weights): Omit<EdgeMarks, "inked"> {
  const { count, types } = stage.edges;
  const busy = degrees(stage, weights);
  // Where thousands of lines are drawn, each has less ink, so that all together leave the paper to be seen.
  const ink = Math.min(1, Math.sqrt(MANY_LINES / Math.max(1, weights.drawnEdges)));
  // Where few are drawn, the faintest is there to be seen.
  const least = LEAST * Math.min(1, (FEW_LINES / Math.max(1, weights.drawnEdges)) ** 1.5);
  const width = new Float32Array(count);
  const opacity = new Float32Array(count);
  for (let place = 0; place < count; place++) {
    const weight = weights.edges[place] ?? 0;
    if (weight === 0) continue;
    const type = types[place] ?? "TIE";
    if (type === "TIE" || type === "AGREED_ON" || type === "ACTED_WITH") {
      width[place] = 0.35 + Math.sqrt(weight);
      const plain = type === "AGREED_ON" ? agreedOpacity(weight) : tieOpacity(weight) * ink;
      opacity[place] = least + (1 - least) * plain;
    } else {
      const share = Math.min(1, weight);
      width[place] = 0.45 + 0.3 * share;
      const { opacity: plain, thinned } = LINKS.get(type) ?? LINK;
      const crowd = thinned ? Math.sqrt(QUIET / Math.max(QUIET, busierEnd(stage, busy, place))) : 1;
      opacity[place] = Math.max(FAINTEST, plain * crowd * share);
    }
  }
  return { width, opacity, agreements: weights.counts };
}

const MANY_LINES = 1200;
const FEW_LINES = 80;
/** Opacity of the faintest line among few. */
const LEAST = 0.3;

/** Many faint ties must not cover the few strong ones. */
function tieOpacity(weight: number): number {
  return weight < 0.3 ? 0.07 : weight < 1 ? 0.16 : Math.min(0.6, 0.2 + 0.08 * weight);
}

/** Nearly every state meets nearly every domain once: only what comes back is to be seen as a line. */
function agreedOpacity(agreements: number): number {
  return Math.min(0.5, 0.03 + 0.035 * (agreements - 1));
}

interface Link {
  readonly opacity: number;
  /**
   * Drawn fainter the more of it meets in one place: hundreds of lines that say where something belongs would cover
   * who agreed with whom, a few are to be seen.
   */
  readonly thinned?: boolean;
}

const LINK: Link = { opacity: 0.28 };
const LINKS: ReadonlyMap<ProjectedType, Link> = new Map<ProjectedType, Link>([
  ["PARTY_TO", { opacity: 0.42 }],
  ["COVERS", { opacity: 0.2, thinned: true }],
  ["BELONGS_TO", { opacity: 0.24, thinned: true }],
  ["HOLDS_OFFICE", { opacity: 0.24 }],
  ["PART_OF", { opacity: 0.3 }],
]);
/** Lines at a node that do not yet crowd it. */
const QUIET = 4;
const FAINTEST = 0.025;

/** Drawn lines at each node, by place in the stage; only where some are thinned out by it. */
function degrees({ lens, nodes, edges }: Stage, weights: Weights): Uint32Array {
  const busy = new Uint32Array(nodes.count);
  if (lens !== "network" && lens !== "people") return busy;
  for (let edge = 0; edge < edges.count; edge++)
    if ((weights.edges[edge] ?? 0) > 0) {
      const [source, target] = [edges.source[edge] ?? 0, edges.target[edge] ?? 0];
      busy[source] = (busy[source] ?? 0) + 1;
      busy[target] = (busy[target] ?? 0) + 1;
    }
  return busy;
}

function busierEnd({ edges }: Stage, busy: Uint32Array, edge: number): number {
  return Math.max(busy[edges.source[edge] ?? 0] ?? 1, busy[edges.target[edge] ?? 0] ?? 1);
}
