/** A graph as programs for networks take it: nodes and edges with cells, spans of time, and how they are drawn. */
import type { Cells } from "../cell.ts";
import type { Span } from "../span.ts";

export interface PublishedNode {
  readonly id: string;
  /** What the picture calls it. */
  readonly label: string;
  readonly cells: Cells;
  readonly spans: readonly Span[];
  /** Absent for what the picture has not. */
  readonly mark?: NodeMark;
}

export interface NodeMark {
  /** On the layout's grid, y up. */
  readonly x: number;
  readonly y: number;
  /** Radius in pixels, as on screen. */
  readonly size: number;
  /** #RRGGBB, on light paper. */
  readonly colour: string;
}

export interface PublishedEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** Read from source to target. */
  readonly label: string;
  readonly directed: boolean;
  readonly weight: number;
  readonly cells: Cells;
  readonly spans: readonly Span[];
  readonly mark?: EdgeMark;
}

export interface EdgeMark {
  /** Width in pixels. */
  readonly width: number;
  readonly colour: string;
  /** 0 to 1. */
  readonly opacity: number;
  readonly dashed: boolean;
}

export interface PublishedGraph {
  readonly title: string;
  /** What it holds, its data version, its licence: one sentence each. */
  readonly remarks: readonly string[];
  readonly nodes: readonly PublishedNode[];
  readonly edges: readonly PublishedEdge[];
}

/** Every name of a cell that occurs, in the order in which they first do. */
export function cellNames(parts: readonly { readonly cells: Cells }[]): readonly string[] {
  return [...new Set(parts.flatMap(({ cells }) => Object.keys(cells)))];
}
