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
  if (size === "agreements" && kept === undefined && ends === undefined)
    countAll(projection, mask, nodes);
  else if (size === "agreements") countKept(projection, edges, mask, nodes);
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

interface NodeAgreements {
  /** Agreements behind the edges of node n, each once: `agreements[start[n]]` and on. */
  readonly start: Int32Array;
  readonly agreements: Int32Array;
}

const known = new WeakMap<Projection, NodeAgreements>();

function countAll(projection: Projection, mask: AgreementMask, nodes: Float64Array): void {
  const made = known.get(projection) ?? agreementsOfNodes(projection, mask.length);
  known.set(projection, made);
  for (let node = 0; node < nodes.length; node++) {
    let count = 0;
    for (let entry = made.start[node] ?? 0; entry < (made.start[node + 1] ?? 0); entry++)
      count += mask[made.agreements[entry] ?? 0] ?? 0;
    nodes[node] = count;
  }
}

function countKept(
  projection: Projection,
  edges: Float64Array,
  mask: AgreementMask,
  nodes: Float64Array,
): void {
  const pairs = pairsOf(projection, mask.length, (edge, agreement) =>
    edges[edge] === 0 ? false : mask[agreement] === 1,
  );
  for (const pair of pairs) {
    const node = Math.floor(pair / mask.length);
    nodes[node] = (nodes[node] ?? 0) + 1;
  }
}

function agreementsOfNodes(projection: Projection, all: number): NodeAgreements {
  const sorted = Float64Array.from(pairsOf(projection, all, () => true)).sort();
  const start = new Int32Array(projection.nodes.length + 1);
  for (const pair of sorted) {
    const next = Math.floor(pair / all) + 1;
    start[next] = (start[next] ?? 0) + 1;
  }
  for (let node = 0; node < projection.nodes.length; node++)
    start[node + 1] = (start[node + 1] ?? 0) + (start[node] ?? 0);
  return { start, agreements: Int32Array.from(sorted, (pair) => pair % all) };
}

/** Node and agreement as one number, each pair once. */
function pairsOf(
  { source, target, start, agreements }: Projection,
  all: number,
  counts: (edge: number, agreement: number) => boolean,
): ReadonlySet<number> {
  const pairs = new Set<number>();
  for (let edge = 0; edge < source.length; edge++)
    for (let entry = start[edge] ?? 0; entry < (start[edge + 1] ?? 0); entry++) {
      const agreement = agreements[entry] ?? 0;
      if (!counts(edge, agreement)) continue;
      pairs.add((source[edge] ?? 0) * all + agreement);
      pairs.add((target[edge] ?? 0) * all + agreement);
    }
  return pairs;
}
