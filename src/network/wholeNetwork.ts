/** The network lens: every node and relationship of the drawn types, each as it stands in the data. */
import {
  NODE_TYPES,
  RELATIONSHIP_LABELS,
  RELATIONSHIP_TYPES,
  type RelationshipLabel,
} from "../model/ontology.ts";
import { readText } from "./column.ts";
import { fill } from "./fill.ts";
import type { Network } from "./network.ts";
import {
  type AgreementMask,
  type EdgeWeights,
  incidentEdges,
  type Projection,
} from "./projection.ts";

const DRAWN = RELATIONSHIP_LABELS.filter((type) => RELATIONSHIP_TYPES[type].drawn);

/**
 * All relationships of the drawn types; two of one type between the same nodes are one edge. Nodes without any come
 * last: they are drawn only where a view is about them.
 */
export function projectNetwork(network: Network): Projection {
  const gathered: Gathered = {
    types: [],
    a: [],
    b: [],
    dashed: [],
    start: [0],
    agreements: [],
    shares: [],
  };
  for (const type of DRAWN) addRelationships(gathered, network, type);
  const degree = new Int32Array(network.count);
  for (const ends of [gathered.a, gathered.b])
    for (let edge = 0; edge < ends.length; edge++) {
      const node = ends[edge] ?? 0;
      degree[node] = (degree[node] ?? 0) + 1;
    }
  const nodes = byStanding(network, degree);
  const places = new Int32Array(network.count);
  for (let place = 0; place < nodes.length; place++) places[nodes[place] ?? 0] = place;
  const placed = (ends: readonly number[]) =>
    fill(new Int32Array(ends.length), (edge) => places[ends[edge] ?? 0] ?? 0);
  const source = placed(gathered.a);
  const target = placed(gathered.b);
  return {
    nodes,
    source,
    target,
    types: gathered.types,
    dashed: new Uint8Array(gathered.dashed),
    start: new Int32Array(gathered.start),
    agreements: new Int32Array(gathered.agreements),
    shares: new Float64Array(gathered.shares),
    incident: incidentEdges(source, target, nodes.length),
  };
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
  const before = known.get(projection);
  if (before !== undefined) return before;
  const led = { HOLDS_OFFICE: [] as number[], BELONGS_TO: [] as number[], PART_OF: [] as number[] };
  for (let edge = 0; edge < types.length; edge++) {
    if (start[edge] !== start[edge + 1]) continue;
    const type = types[edge];
    if (type === "HOLDS_OFFICE" || type === "BELONGS_TO" || type === "PART_OF")
      led[type].push(edge);
  }
  const found = Int32Array.from([...led.HOLDS_OFFICE, ...led.BELONGS_TO, ...led.PART_OF]);
  known.set(projection, found);
  return found;
}

/** A projection on its way; `a` and `b` are network numbers. */
interface Gathered {
  readonly types: RelationshipLabel[];
  readonly a: number[];
  readonly b: number[];
  readonly dashed: number[];
  readonly start: number[];
  readonly agreements: number[];
  readonly shares: number[];
}

function addRelationships(gathered: Gathered, network: Network, type: RelationshipLabel): void {
  const { from, to, count, columns, inStart } = network.relations[type];
  const { start, count: agreements } = network.tables.Agreement;
  for (let row = 0; row < count; row++) {
    const [a, b] = [from[row] ?? 0, to[row] ?? 0];
    // Rows between the same nodes follow each other.
    if (row > 0 && from[row - 1] === a && to[row - 1] === b) continue;
    gathered.types.push(type);
    gathered.a.push(a);
    gathered.b.push(b);
    const capacity = type === "PARTY_TO" ? (readText(columns.capacity, row) ?? "state") : "state";
    gathered.dashed.push(capacity === "state" ? 0 : 1);
    const parties = type === "PARTY_TO" ? (inStart[b + 1] ?? 0) - (inStart[b] ?? 0) : 2;
    for (const node of [a, b]) {
      const agreement = node - start;
      if (agreement < 0 || agreement >= agreements) continue;
      gathered.agreements.push(agreement);
      // Of a party among n the same 1/(n−1) as in the ties lens, of all else 1.
      gathered.shares.push(1 / Math.max(1, parties - 1));
    }
    gathered.start.push(gathered.agreements.length);
  }
}

/**
 * All nodes, those with most lines first. Agreements are many and all alike: they are drawn and named last, but for what
 * no line leads to. Each is packed into one number, which sorts faster than a comparison.
 */
function byStanding(network: Network, degree: Int32Array): Int32Array {
  const keys = fill(new Float64Array(degree.length), (node) => {
    const lines = degree[node] ?? 0;
    const isFixed = NODE_TYPES[network.labels[node] ?? "Agreement"].size === "fixed";
    return (
      ((lines === 0 ? 2 : 0) + (isFixed ? 1 : 0)) * MOST ** 2 + (MOST - 1 - lines) * MOST + node
    );
  });
  keys.sort();
  return fill(new Int32Array(keys.length), (place) => (keys[place] ?? 0) % MOST);
}

/** Above any number of nodes, and of lines at one. */
const MOST = 2 ** 22;
