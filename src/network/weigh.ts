/** What the edges and nodes of a lens weigh under a filter, and under what is left out of the picture. */
import type { AgreementMask, EdgeWeights, Projection, Weights } from "./projection.ts";

/** What a node's weight is: the sum of its edges, the agreements behind them (each once), or the number of its edges. */
export type NodeSize = "sum" | "agreements" | "edges";

/** By node of the projection: 1 where it may be drawn. */
export type Kept = Uint8Array;

/** What a View leaves of a projection, by node; what is unset leaves everything. */
export interface Limits {
  /** 1 where it may be drawn. */
  readonly kept?: Kept | undefined;
  /** 1 where it is drawn though no edge leads to it. */
  readonly alone?: Kept | undefined;
  /** 1 where one end of each edge must be. */
  readonly ends?: Kept | undefined;
}

/** The sums of what the agreements that pass add to each edge. */
export function weighShares(projection: Projection, mask: AgreementMask): EdgeWeights {
  const { start, agreements, shares, source } = projection;
  const edges = new Float64Array(source.length);
  const counts = new Uint16Array(source.length);
  for (let edge = 0; edge < edges.length; edge++) {
    let weight = 0;
    let count = 0;
    for (let entry = start[edge] ?? 0; entry < (start[edge + 1] ?? 0); entry++) {
      if (mask[agreements[entry] ?? 0] !== 1) continue;
      weight += shares[entry] ?? 0;
      count++;
    }
    edges[edge] = weight;
    counts[edge] = count;
  }
  return { edges, counts };
}

/**
 * Weighs the nodes by their edges. A node that is left out takes its edges with it; its neighbours stay drawn, though
 * they may weigh nothing then.
 */
export function weighNodes(
  projection: Projection,
  { edges, counts }: EdgeWeights,
  mask: AgreementMask,
  size: NodeSize,
  { kept, alone, ends }: Limits = {},
): Weights {
  const { source, target } = projection;
  const leave = (edge: number) => {
    edges[edge] = 0;
    counts[edge] = 0;
  };
  if (ends !== undefined)
    for (let edge = 0; edge < edges.length; edge++)
      if (ends[source[edge] ?? 0] !== 1 && ends[target[edge] ?? 0] !== 1) leave(edge);
  const drawn = new Uint8Array(projection.nodes.length);
  for (let edge = 0; edge < edges.length; edge++)
    if (edges[edge] !== 0) {
      drawn[source[edge] ?? 0] = 1;
      drawn[target[edge] ?? 0] = 1;
    }
  for (let node = 0; node < drawn.length; node++) if (alone?.[node] === 1) drawn[node] = 1;
  const present = drawn.slice();
  for (let node = 0; node < drawn.length; node++)
    if (kept !== undefined && kept[node] !== 1) drawn[node] = 0;
  if (kept !== undefined)
    for (let edge = 0; edge < edges.length; edge++)
      if (drawn[source[edge] ?? 0] !== 1 || drawn[target[edge] ?? 0] !== 1) leave(edge);
  const nodes = new Float64Array(drawn.length);
  if (size === "agreements") countAgreements(projection, edges, mask, nodes);
  else
    for (let edge = 0; edge < edges.length; edge++) {
      const weight = edges[edge] ?? 0;
      if (weight === 0) continue;
      const added = size === "sum" ? weight : 1;
      nodes[source[edge] ?? 0] = (nodes[source[edge] ?? 0] ?? 0) + added;
      nodes[target[edge] ?? 0] = (nodes[target[edge] ?? 0] ?? 0) + added;
    }
  return {
    nodes,
    drawn,
    present,
    edges,
    counts,
    ...countDrawn(projection, edges, mask),
  };
}

/** Edges that are drawn, and the agreements behind them, each once. */
function countDrawn(
  { start, agreements }: Projection,
  edges: Float64Array,
  mask: AgreementMask,
): Pick<Weights, "drawnEdges" | "behind" | "agreements"> {
  const behind = new Uint8Array(mask.length);
  let [drawnEdges, number] = [0, 0];
  for (let edge = 0; edge < edges.length; edge++) {
    if (edges[edge] === 0) continue;
    drawnEdges++;
    const end = start[edge + 1] ?? 0;
    for (let entry = start[edge] ?? 0; entry < end; entry++) {
      const agreement = agreements[entry] ?? 0;
      if (mask[agreement] !== 1 || behind[agreement] === 1) continue;
      behind[agreement] = 1;
      number++;
    }
  }
  return { drawnEdges, behind, agreements: number };
}

/** By node, the agreements behind its edges, each once. */
function countAgreements(
  { start, agreements, incident }: Projection,
  edges: Float64Array,
  mask: AgreementMask,
  nodes: Float64Array,
): void {
  // By agreement: the node that it was last counted for, plus one.
  const counted = new Int32Array(mask.length);
  for (let node = 0; node < nodes.length; node++) {
    let number = 0;
    const end = incident.start[node + 1] ?? 0;
    for (let at = incident.start[node] ?? 0; at < end; at++) {
      const edge = incident.rows[at] ?? 0;
      if (edges[edge] === 0) continue;
      const last = start[edge + 1] ?? 0;
      for (let entry = start[edge] ?? 0; entry < last; entry++) {
        const agreement = agreements[entry] ?? 0;
        if (mask[agreement] !== 1 || counted[agreement] === node + 1) continue;
        counted[agreement] = node + 1;
        number++;
      }
    }
    nodes[node] = number;
  }
}
