/**
 * The picture, independent of who draws it: what a network looks like through a View. The only place that decides
 * sizes, colours, widths, the rank of labels and the words of the legend; canvas and figures only read it.
 *
 * Everything that a lens can draw has its place in these columns, whatever the filter: what is filtered away has
 * radius or width 0. So two Marks of one lens differ in values alone, and a renderer refreshes what differs.
 */
import type { Colour } from "../model/grammar.ts";
import type { Lens } from "../model/view.ts";
import type { ProjectedType } from "./projection.ts";

export interface Marks {
  readonly lens: Lens;
  /** The same object for all Marks of one network and lens: what no filter changes. */
  readonly stage: Stage;
  readonly nodes: NodeMarks;
  readonly edges: EdgeMarks;
  /** Network number of what is selected, where it is a node of this stage: its place; else undefined. */
  readonly selected: number | undefined;
  readonly legend: Legend;
  /** Such as “Ties between states”. */
  readonly title: string;
  /** Such as “135 states and the EU, 762 ties, from 403 agreements, 2000–2026”. */
  readonly counts: string;
}

/** Nodes strongest first, edges faintest first: draw them in this order. Places count from 0. */
export interface Stage {
  readonly lens: Lens;
  readonly nodes: {
    readonly count: number;
    readonly ids: readonly string[];
    /** Label texts. */
    readonly names: readonly string[];
    /** On the layout's grid, 0 to 10,000 both ways, y up. */
    readonly x: Float64Array;
    readonly y: Float64Array;
    /** Index into `roles`. */
    readonly role: Uint8Array;
  };
  readonly edges: {
    readonly count: number;
    /** `country/IR~country/RU` for a tie; in the network lens type and both ids. */
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

/** By place in the stage. */
export interface NodeMarks {
  /** CSS pixels at the fitted camera of a canvas about 750 pixels wide; 0: not drawn. */
  readonly radius: Float32Array;
  /** Index into LABEL_TIERS, 0 the largest; 255: not drawn. */
  readonly tier: Uint8Array;
  /** Order in which labels are placed, 0 first; 2³¹−1 for what is not drawn. */
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

export interface Legend {
  readonly entries: readonly LegendEntry[];
  /** What colour and size mean. */
  readonly sentence: string;
}

export interface LegendEntry {
  readonly role: string;
  readonly colour: Colour;
  /** “Russia, China, Kazakhstan”, or a type's plural. */
  readonly text: string;
  /** “and 20 more”; empty where nothing is left to say. */
  readonly more: string;
  /** Drawn nodes of this colour. */
  readonly count: number;
}
