/** The network lens: every node and relationship of the drawn types, each as it stands in the data. */
import { NODE_TYPES, RELATIONSHIP_LABELS, RELATIONSHIP_TYPES } from "../model/ontology.ts";
import { readText } from "./column.ts";
import type { Network } from "./network.ts";
import {
  type AgreementMask,
  type EdgeWeights,
  inOrder,
  type ProjectedEdge,
  type Projection,
} from "./projection.ts";

const DRAWN = RELATIONSHIP_LABELS.filter((type) => RELATIONSHIP_TYPES[type].drawn);

/**
 * All relationships of the drawn types; two of one type between the same nodes are one edge. Nodes without any come
 * last: they are drawn only where a view is about them.
 */
export function projectNetwork(network: Network): Projection {
  const edges = DRAWN.flatMap((type) => edgesOf(network, type));
  const degree = new Int32Array(network.count);
  for (const { a, b } of edges) for (const node of [a, b]) degree[node] = (degree[node] ?? 0) + 1;
  const nodes = Array.from(degree.keys()).sort(
    (a, b) =>
      Number((degree[a] ?? 0) === 0) - Number((degree[b] ?? 0) === 0) ||
      standing(network, b) - standing(network, a) ||
      (degree[b] ?? 0) - (degree[a] ?? 0) ||
      a - b,
  );
  return inOrder(nodes, edges);
}

/**
 * Under a filter an agreement that fails goes with all its relationships; a body or an office stays as long as
 * somebody or something drawn leads to it, and so does a broader domain.
 * @param alone 1 for nodes that are drawn in any case, and so the relationships among them
 */
export function weighRelationships(
  { nodes, source, target, start, agreements, shares, types }: Projection,
  mask: AgreementMask,
  alone?: Uint8Array,
): EdgeWeights {
  const led = alone?.slice() ?? new Uint8Array(nodes.length);
  const edges = new Float64Array(source.length);
  const counts = new Uint16Array(source.length);
  const draw = (edge: number) => {
    edges[edge] = start[edge] === start[edge + 1] ? 1 : (shares[start[edge] ?? 0] ?? 1);
    counts[edge] = (start[edge + 1] ?? 0) - (start[edge] ?? 0);
    led[source[edge] ?? 0] = 1;
    led[target[edge] ?? 0] = 1;
  };
  const later: number[] = [];
  for (let edge = 0; edge < edges.length; edge++) {
    if (start[edge] === start[edge + 1]) {
      later.push(edge);
      continue;
    }
    let passes = true;
    for (let entry = start[edge] ?? 0; entry < (start[edge + 1] ?? 0); entry++)
      passes &&= mask[agreements[entry] ?? 0] === 1;
    if (passes) draw(edge);
  }
  for (const type of ["HOLDS_OFFICE", "BELONGS_TO", "PART_OF"])
    for (const edge of later) if (types[edge] === type && led[source[edge] ?? 0] === 1) draw(edge);
  return { edges, counts };
}

function edgesOf(network: Network, type: (typeof DRAWN)[number]): readonly ProjectedEdge[] {
  const { from, to, count, columns, inStart } = network.relations[type];
  const { start, count: agreements } = network.tables.Agreement;
  const edges: ProjectedEdge[] = [];
  const seen = new Set<number>();
  for (let row = 0; row < count; row++) {
    const [a, b] = [from[row] ?? 0, to[row] ?? 0];
    const key = a * network.count + b;
    if (seen.has(key)) continue;
    seen.add(key);
    const stands = [a, b].map((node) => node - start).filter((at) => at >= 0 && at < agreements);
    const parties = type === "PARTY_TO" ? (inStart[b + 1] ?? 0) - (inStart[b] ?? 0) : 2;
    edges.push({
      type,
      a,
      b,
      agreements: stands,
      // Of a party among n the same 1/(n−1) as in the ties lens, of all else 1.
      shares: stands.map(() => 1 / Math.max(1, parties - 1)),
      dashed: type === "PARTY_TO" && (readText(columns.capacity, row) ?? "state") !== "state",
    });
  }
  return edges;
}

/** Agreements are many and all alike: they are drawn and named last. */
function standing(network: Network, node: number): number {
  return NODE_TYPES[network.labels[node] ?? "Agreement"].size === "fixed" ? 0 : 1;
}
