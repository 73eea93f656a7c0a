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
  projection: Projection,
  mask: AgreementMask,
  alone?: Uint8Array,
): EdgeWeights {
  const { nodes, source, target, start, agreements, shares } = projection;
  const led = alone?.slice() ?? new Uint8Array(nodes.length);
  const edges = new Float64Array(source.length);
  const counts = new Uint16Array(source.length);
  for (let edge = 0; edge < edges.length; edge++) {
    const first = start[edge] ?? 0;
    const end = start[edge + 1] ?? 0;
    let passing = first;
    while (passing < end && mask[agreements[passing] ?? 0] === 1) passing++;
    if (first === end || passing < end) continue;
    edges[edge] = shares[first] ?? 1;
    counts[edge] = end - first;
    led[source[edge] ?? 0] = 1;
    led[target[edge] ?? 0] = 1;
  }
  for (const edge of ledEdges(projection))
    if (led[source[edge] ?? 0] === 1) {
      edges[edge] = 1;
      led[target[edge] ?? 0] = 1;
    }
  return { edges, counts };
}

const known = new WeakMap<Projection, Int32Array>();

/** Edges behind which no agreement stands, in the order in which one leads to the next. */
function ledEdges(projection: Projection): Int32Array {
  const { start, types } = projection;
  const found =
    known.get(projection) ??
    Int32Array.from(
      ["HOLDS_OFFICE", "BELONGS_TO", "PART_OF"].flatMap((type) =>
        [...types.keys()].filter((edge) => types[edge] === type && start[edge] === start[edge + 1]),
      ),
    );
  known.set(projection, found);
  return found;
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
