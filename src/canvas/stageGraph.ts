/** The graph that sigma draws: one node and one edge for each place of a stage, written anew from the marks. */

import { MultiUndirectedGraph } from "graphology";
import { INKS, type Theme } from "../network/ink.ts";
import type { Marks, Stage } from "../network/marks.ts";
import { premultiplied } from "./ink.ts";

export interface NodeAttributes {
  x: number;
  y: number;
  size: number;
  color: string;
  halo: string;
  hidden: boolean;
}

export interface EdgeAttributes {
  size: number;
  color: string;
  curvature: number;
  type: "curved" | "straight";
  hidden: boolean;
}

export type StageGraph = MultiUndirectedGraph<NodeAttributes, EdgeAttributes>;

/** The halo in the paper's colour around each node, in pixels. */
const HALO = 1;
/** Sigma fades the outer pixel of a line; this much is added so that it has its width all the same. */
const FEATHER = 0.9;

/** A node's key is its place, an edge's key its place after an “e”. */
export const nodeKey = (place: number): string => String(place);
export const edgeKey = (place: number): string => `e${place}`;

export function buildStageGraph(marks: Marks, theme: Theme): StageGraph {
  const { nodes, edges } = marks.stage;
  const graph: StageGraph = new MultiUndirectedGraph();
  for (let place = 0; place < nodes.count; place++)
    graph.addNode(nodeKey(place), nodeAttributes(marks, place, theme));
  for (let place = 0; place < edges.count; place++)
    graph.addUndirectedEdgeWithKey(
      edgeKey(place),
      nodeKey(edges.source[place] ?? 0),
      nodeKey(edges.target[place] ?? 0),
      edgeAttributes(marks, place, theme),
    );
  return graph;
}

export function nodeAttributes(marks: Marks, place: number, theme: Theme): NodeAttributes {
  const { nodes } = marks.stage;
  const radius = marks.nodes.radius[place] ?? 0;
  return {
    x: nodes.x[place] ?? 0,
    y: nodes.y[place] ?? 0,
    size: radius + HALO,
    color: roleColour(marks.stage, nodes.role[place], theme),
    halo: INKS[theme].paper,
    hidden: radius === 0,
  };
}

export function edgeAttributes(marks: Marks, place: number, theme: Theme): EdgeAttributes {
  const { edges } = marks.stage;
  const width = marks.edges.width[place] ?? 0;
  const curvature = edges.curve[place] ?? 0;
  return {
    size: width + FEATHER,
    color: premultiplied(
      roleColour(marks.stage, edges.role[place], theme),
      marks.edges.opacity[place] ?? 0,
    ),
    curvature,
    type: curvature === 0 ? "straight" : "curved",
    hidden: width === 0,
  };
}

export function roleColour(stage: Stage, role: number | undefined, theme: Theme): string {
  return stage.roles[role ?? 0]?.colour[theme] ?? INKS[theme].muted;
}
