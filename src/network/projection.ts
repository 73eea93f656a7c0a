/**
 * What a lens makes of the network: all nodes and edges that it can ever draw, each in a fixed place, and which
 * agreements each edge stands for. A filter weighs them anew and moves none; what weighs nothing is not drawn.
 */
import type { RelationshipLabel } from "../model/ontology.ts";
import { fill } from "./fill.ts";
import { type Grouped, group } from "./relation.ts";

export interface Projection {
  /** Network numbers of the nodes, strongest first (by the weights without any filter). */
  readonly nodes: Int32Array;
  /** By edge, faintest first: places in `nodes`. */
  readonly source: Int32Array;
  readonly target: Int32Array;
  readonly types: readonly ProjectedType[];
  /** By edge: drawn dashed, since only companies or institutions stand behind it. */
  readonly dashed: Uint8Array;
  /** Agreements (counted from 0) that edge e stands for: `agreements[start[e]]` up to `agreements[start[e + 1] - 1]`. */
  readonly start: Int32Array;
  readonly agreements: Int32Array;
  /** What each of them adds to the edge's weight; as long as `agreements`. */
  readonly shares: Float64Array;
  /** Edges at each node. */
  readonly incident: Grouped;
}

/**
 * A relationship as it stands in the data, or what a lens makes of several. TIE: two parties of one agreement.
 * AGREED_ON: a party, and a domain that its agreements cover. ACTED_WITH: two who signed or announced the same.
 */
export type ProjectedType = RelationshipLabel | MadeType;
export type MadeType = "TIE" | "AGREED_ON" | "ACTED_WITH";

export interface EdgeWeights {
  /** By edge of the projection; 0: not drawn. */
  readonly edges: Float64Array;
  /** By edge: how many agreements stand behind it. */
  readonly counts: Uint16Array;
}

/** Weights under one filter. */
export interface Weights extends EdgeWeights {
  /** By node of the projection; may be 0 for one that is drawn without an edge. */
  readonly nodes: Float64Array;
  /** By node: 1 where it is drawn. */
  readonly drawn: Uint8Array;
  /** By node: 1 where it is drawn or would be, were it not left out (hidden, out of scope, off in the legend). */
  readonly present: Uint8Array;
  /** Number of edges that are drawn. */
  readonly drawnEdges: number;
  /** By agreement from 0: 1 where it stands behind something drawn. */
  readonly behind: Uint8Array;
  /** How many those are. */
  readonly agreements: number;
}

/** A lens without any filter. */
export interface Weighed {
  readonly projection: Projection;
  readonly weights: Weights;
  /** By place in the projection. */
  readonly ids: readonly string[];
}

/** By agreement from 0: 1 where it passes the filters. */
export type AgreementMask = Uint8Array;

/** Edges at a node, in their order; one that leads back to it is there twice. */
export function edgesAt({ incident: { start, rows } }: Projection, node: number): Int32Array {
  return rows.subarray(start[node], start[node + 1]);
}

/** For a projection of so many nodes. */
export function incidentEdges(source: Int32Array, target: Int32Array, nodes: number): Grouped {
  const ends = new Int32Array(source.length * 2);
  ends.set(source);
  ends.set(target, source.length);
  const { start, rows } = group(ends, nodes);
  return { start, rows: fill(rows, (place) => (rows[place] ?? 0) % source.length) };
}

/** Agreements (from 0) behind an edge, all of them or those that pass. */
export function agreementsBehind(
  projection: Projection,
  edge: number,
  mask?: AgreementMask,
): readonly number[] {
  const all = projection.agreements.subarray(projection.start[edge], projection.start[edge + 1]);
  return [...new Set(mask === undefined ? all : all.filter((agreement) => mask[agreement] === 1))];
}
