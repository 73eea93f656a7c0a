/**
 * The picture, independent of who draws it: what a network looks like through a View. The only place that decides
 * sizes, colours, widths, the rank of labels and the words of the legend; canvas and figures only read it.
 *
 * Everything that a lens can draw has its place in these columns, whatever the filter: what is filtered away has
 * radius or width 0. So two Marks of one lens differ in values alone, and a renderer refreshes what differs.
 */
import type { RelationshipLabel } from "../model/ontology.ts";
import type { Lens, View } from "../model/view.ts";
import { countsSentence, TITLES } from "./counts.ts";
import { emphasise } from "./emphasis.ts";
import { filterAgreements } from "./filter.ts";
import { drawLegend, type Legend } from "./legend.ts";
import { PROJECTORS } from "./lens.ts";
import type { Network } from "./network.ts";
import type { Weights } from "./projection.ts";
import { isSized, nodeRadii } from "./radii.ts";
import { type Stage, stageOf } from "./stage.ts";

export type { Legend, LegendEntry } from "./legend.ts";
export type { Role, Stage } from "./stage.ts";

export interface Marks {
  readonly lens: Lens;
  /** The same object for all Marks of one network and lens: what no filter changes. */
  readonly stage: Stage;
  readonly nodes: NodeMarks;
  readonly edges: EdgeMarks;
  /** Place in the stage of the selected node, where it is one of its nodes. */
  readonly selected: number | undefined;
  readonly legend: Legend;
  /** Such as “Ties between states and blocs”. */
  readonly title: string;
  /** Such as “135 states and territories and 9 blocs, 775 ties, from 403 agreements, 2000–2026”. */
  readonly counts: string;
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

/** What the network looks like through the View. Pure; a few milliseconds at the seed's size. */
export function drawMarks(network: Network, view: View): Marks {
  const stage = stageOf(network, view.lens);
  const mask = filterAgreements(network, view);
  const weights = PROJECTORS[view.lens].weigh(network, stage.projection, mask);
  const emphasis = emphasise(network, stage, weights, view.selection);
  const nodes = { ...drawNodes(network, stage, weights), ring: emphasis.ring };
  const edges = { ...drawEdges(stage, weights), inked: emphasis.inked };
  return {
    lens: view.lens,
    stage,
    nodes,
    edges,
    selected: emphasis.selected,
    legend: drawLegend(stage, weights),
    title: TITLES[view.lens],
    counts: countsSentence(network, stage, weights, mask),
  };
}

function drawNodes(network: Network, stage: Stage, weights: Weights): Omit<NodeMarks, "ring"> {
  const { count } = stage.nodes;
  const radius = Float32Array.from(nodeRadii(network, stage.lens, stage.projection, weights));
  const tier = new Uint8Array(count).fill(NOT_DRAWN);
  const rank = new Int32Array(count).fill(UNRANKED);
  const sized = Uint8Array.from(radius, (_, place) =>
    isSized(network, stage.projection, place) ? 1 : 0,
  );
  const weightOf = (place: number) => weights.nodes[place] ?? 0;
  const drawn = Array.from(radius.keys()).filter((place) => weightOf(place) > 0);
  drawn.sort((a, b) => (sized[b] ?? 0) - (sized[a] ?? 0) || weightOf(b) - weightOf(a) || a - b);
  const strongest = sized[drawn[0] ?? 0] === 1 ? weightOf(drawn[0] ?? 0) : 0;
  for (const [order, place] of drawn.entries()) {
    rank[place] = order;
    tier[place] =
      sized[place] === 1
        ? TIER_FROM.findIndex((from) => weightOf(place) >= from * strongest)
        : TIER_FROM.length - 1;
  }
  return { radius, tier, rank };
}

function drawEdges(stage: Stage, weights: Weights): Omit<EdgeMarks, "inked"> {
  const width = new Float32Array(stage.edges.count);
  const opacity = new Float32Array(stage.edges.count);
  for (let place = 0; place < width.length; place++) {
    const weight = weights.edges[place] ?? 0;
    if (weight === 0) continue;
    const type = stage.edges.types[place] ?? "TIE";
    const style = type === "TIE" ? tieStyle(weight) : linkStyle(type, weight);
    width[place] = style.width;
    opacity[place] = style.opacity;
  }
  return { width, opacity, agreements: weights.counts };
}

interface EdgeStyle {
  readonly width: number;
  readonly opacity: number;
}

/** Many faint ties must not cover the few strong ones. */
function tieStyle(weight: number): EdgeStyle {
  return {
    width: 0.35 + Math.sqrt(weight),
    opacity: weight < 0.3 ? 0.07 : weight < 1 ? 0.16 : Math.min(0.6, 0.2 + 0.08 * weight),
  };
}

/** A relationship that every agreement has many of is drawn fainter than one that few have. */
function linkStyle(type: RelationshipLabel, weight: number): EdgeStyle {
  const opacity = LINK_OPACITY[type] ?? 0.34;
  return { width: 0.45 + 0.3 * weight, opacity: Math.max(0.045, opacity * weight) };
}

const LINK_OPACITY: Readonly<Partial<Record<RelationshipLabel, number>>> = {
  PARTY_TO: 0.42,
  COVERS: 0.055,
  BELONGS_TO: 0.1,
  HOLDS_OFFICE: 0.28,
  PART_OF: 0.3,
};
