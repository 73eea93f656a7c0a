/** Gathers what single agreements add to the edges of a lens: one edge for two nodes and a type, however many add to it. */
import type { ProjectedEdge } from "./projection.ts";

interface Gathered extends ProjectedEdge {
  readonly agreements: number[];
  readonly shares: number[];
  weight: number;
  dashed: boolean;
}

/** Above any node's number: two of them make one number, which is found sooner than a text. */
const MOST_NODES = 2 ** 26;

export class EdgeList {
  private readonly edges = new Map<ProjectedEdge["type"], Map<number, Gathered>>();
  private readonly all: Gathered[] = [];

  /** @param dashed for this agreement; an edge is dashed where all that add to it are */
  add(
    type: ProjectedEdge["type"],
    a: number,
    b: number,
    agreement: number,
    share: number,
    dashed = false,
  ): void {
    const edge = this.edge(type, a, b);
    edge.agreements.push(agreement);
    edge.shares.push(share);
    edge.weight += share;
    edge.dashed &&= dashed;
  }

  list(): readonly ProjectedEdge[] {
    return this.all;
  }

  private edge(type: ProjectedEdge["type"], a: number, b: number): Gathered {
    const ofType = this.edges.get(type) ?? new Map<number, Gathered>();
    this.edges.set(type, ofType);
    const key = a * MOST_NODES + b;
    const known = ofType.get(key);
    if (known !== undefined) return known;
    const made = { type, a, b, agreements: [], shares: [], weight: 0, dashed: true };
    ofType.set(key, made);
    this.all.push(made);
    return made;
  }
}
