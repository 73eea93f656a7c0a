/** Gathers what single agreements add to the edges of a lens: one edge for two nodes and a type, however many add to it. */

import type { RelationshipLabel } from "../model/ontology.ts";
import type { MadeType, ProjectedEdge } from "./projection.ts";

interface Gathered extends ProjectedEdge {
  readonly agreements: number[];
  readonly shares: number[];
  dashed: boolean;
}

export class EdgeList {
  private readonly edges = new Map<string, Gathered>();

  /** @param dashed for this agreement; an edge is dashed where all that add to it are */
  add(
    type: MadeType | RelationshipLabel,
    a: number,
    b: number,
    agreement: number,
    share: number,
    dashed = false,
  ): void {
    const key = `${type} ${a} ${b}`;
    const edge = this.edges.get(key) ?? { type, a, b, agreements: [], shares: [], dashed: true };
    this.edges.set(key, edge);
    edge.agreements.push(agreement);
    edge.shares.push(share);
    edge.dashed &&= dashed;
  }

  list(): readonly ProjectedEdge[] {
    return [...this.edges.values()];
  }
}
