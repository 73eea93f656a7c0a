/** Gathers what single agreements add to the edges of a lens: one edge for two nodes and a type, however many add to it. */
import { fill } from "./fill.ts";
import { incidentEdges, type ProjectedType, type Projection } from "./projection.ts";
import { group } from "./relation.ts";

/** In columns, since an object for each edge would take longer to make than all else. */
export class EdgeList {
  private readonly count: number;
  /** By type, edges by both their ends as one number. */
  private readonly known = new Map<ProjectedType, Map<number, number>>();
  // By edge.
  private readonly types: ProjectedType[] = [];
  private readonly a: number[] = [];
  private readonly b: number[] = [];
  private readonly weights: number[] = [];
  private readonly dashed: number[] = [];
  // By what is added: the edge to which, by which agreement, how much.
  private readonly edges: number[] = [];
  private readonly agreements: number[] = [];
  private readonly shares: number[] = [];

  /** @param count number of the network's nodes */
  constructor(count: number) {
    this.count = count;
  }

  /**
   * @param a network number of a node, as is `b`
   * @param dashed for this agreement; an edge is dashed where all that add to it are
   */
  add(
    type: ProjectedType,
    a: number,
    b: number,
    agreement: number,
    share: number,
    dashed = false,
  ): void {
    const edge = this.edge(type, a, b);
    this.edges.push(edge);
    this.agreements.push(agreement);
    this.shares.push(share);
    this.weights[edge] = (this.weights[edge] ?? 0) + share;
    if (!dashed) this.dashed[edge] = 0;
  }

  project(): Projection {
    const nodes = this.strongestFirst();
    const order = this.faintestFirst();
    const { length } = order;
    const places = new Int32Array(this.count);
    for (let place = 0; place < nodes.length; place++) places[nodes[place] ?? 0] = place;
    const source = fill(
      new Int32Array(length),
      (edge) => places[this.a[order[edge] ?? 0] ?? 0] ?? 0,
    );
    const target = fill(
      new Int32Array(length),
      (edge) => places[this.b[order[edge] ?? 0] ?? 0] ?? 0,
    );
    return {
      nodes,
      source,
      target,
      types: Array.from(order, (edge) => this.types[edge] ?? "TIE"),
      dashed: fill(new Uint8Array(length), (edge) => this.dashed[order[edge] ?? 0] ?? 0),
      ...this.behind(order),
      incident: incidentEdges(source, target, nodes.length),
    };
  }

  private edge(type: ProjectedType, a: number, b: number): number {
    const ofType = this.known.get(type) ?? new Map<number, number>();
    this.known.set(type, ofType);
    const key = a * this.count + b;
    const known = ofType.get(key);
    if (known !== undefined) return known;
    const made = this.types.length;
    ofType.set(key, made);
    this.types.push(type);
    this.a.push(a);
    this.b.push(b);
    this.weights.push(0);
    this.dashed.push(1);
    return made;
  }

  /** By the sum of their edges' weights. */
  private strongestFirst(): Int32Array {
    const strength = new Float64Array(this.count);
    for (let edge = 0; edge < this.types.length; edge++)
      for (const end of [this.a[edge] ?? 0, this.b[edge] ?? 0])
        strength[end] = (strength[end] ?? 0) + (this.weights[edge] ?? 0);
    const nodes: number[] = [];
    for (let node = 0; node < this.count; node++) if (strength[node] !== 0) nodes.push(node);
    return new Int32Array(nodes).sort((a, b) => (strength[b] ?? 0) - (strength[a] ?? 0) || a - b);
  }

  private faintestFirst(): Int32Array {
    const { a, b, weights } = this;
    return fill(new Int32Array(weights.length), (edge) => edge).sort(
      (one, other) =>
        (weights[one] ?? 0) - (weights[other] ?? 0) ||
        (a[one] ?? 0) - (a[other] ?? 0) ||
        (b[one] ?? 0) - (b[other] ?? 0),
    );
  }

  /** What stands behind each edge, in the order given. */
  private behind(order: Int32Array): Pick<Projection, "start" | "agreements" | "shares"> {
    const { length } = this.edges;
    const place = new Int32Array(order.length);
    for (let edge = 0; edge < order.length; edge++) place[order[edge] ?? 0] = edge;
    const { start, rows } = group(
      fill(new Int32Array(length), (row) => place[this.edges[row] ?? 0] ?? 0),
      order.length,
    );
    return {
      start,
      agreements: fill(new Int32Array(length), (row) => this.agreements[rows[row] ?? 0] ?? 0),
      shares: fill(new Float64Array(length), (row) => this.shares[rows[row] ?? 0] ?? 0),
    };
  }
}
