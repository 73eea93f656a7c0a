/**
 * What a lens makes of the network: all nodes and edges that it can ever draw, each in a fixed place, and which
 * agreements each edge stands for. A filter weighs them anew and moves none; what weighs nothing is not drawn.
 */
import type { RelationshipLabel } from "../model/ontology.ts";

export interface Projection {
  /** Network numbers of the nodes, strongest first (by the weights without any filter). */
  readonly nodes: Int32Array;
  /** By edge, faintest first: places in `nodes`. */
  readonly source: Int32Array;
  readonly target: Int32Array;
  /** By edge: its relationship type, “TIE” for what an agreement ties. */
  readonly types: readonly ProjectedType[];
  /** By edge: drawn dashed, since only companies or institutions stand behind it. */
  readonly dashed: Uint8Array;
  /** Agreements (counted from 0) that edge e stands for: `agreements[start[e]]` up to `agreements[start[e + 1] - 1]`. */
  readonly start: Int32Array;
  readonly agreements: Int32Array;
  /** What each of them adds to the edge's weight; as long as `agreements`. */
  readonly shares: Float64Array;
}

export type ProjectedType = RelationshipLabel | "TIE";

/** Weights under one filter; 0: not drawn. */
export interface Weights {
  /** By node of the projection. */
  readonly nodes: Float64Array;
  /** By edge of the projection. */
  readonly edges: Float64Array;
  /** By edge: how many agreements stand behind it. */
  readonly counts: Uint16Array;
  /** Number of agreements that stand behind what is drawn. */
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

/** Agreements (from 0) behind an edge, all of them or those that pass. */
export function agreementsBehind(
  projection: Projection,
  edge: number,
  mask?: AgreementMask,
): readonly number[] {
  const all = projection.agreements.subarray(projection.start[edge], projection.start[edge + 1]);
  return [...new Set(mask === undefined ? all : all.filter((agreement) => mask[agreement] === 1))];
}
