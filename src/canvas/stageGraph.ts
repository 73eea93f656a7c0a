/** The graph that sigma draws: one node and one edge for each place of a stage, written anew from the marks. */

import { MultiUndirectedGraph } from "graphology";
import type { Shape } from "../model/grammar.ts";
import { INKS, type Theme } from "../network/ink.ts";
import type { Stage } from "../network/marks.ts";
import type { PictureMarks } from "../network/pictureMarks.ts";
import { markShape, SHAPES } from "../network/shapes.ts";
import { packed } from "./ink.ts";

export interface NodeAttributes {
  x: number;
  y: number;
  size: number;
  sides: number;
  turn: number;
  ink: number;
  halo: number;
  hidden: boolean;
}

export interface EdgeAttributes {
  size: number;
  ink: number;
  curvature: number;
  dashed: number;
  type: "curved" | "straight";
  hidden: boolean;
}

export type StageGraph = MultiUndirectedGraph<NodeAttributes, EdgeAttributes>;

/** A node's key is its place, an edge's key its place after an “e”. */
export const nodeKey = (place: number): string => String(place);
export const edgeKey = (place: number): string => `e${place}`;

export function buildStageGraph(marks: PictureMarks, theme: Theme): StageGraph {
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

export function nodeAttributes(marks: PictureMarks, place: number, theme: Theme): NodeAttributes {
  const { nodes } = marks.stage;
  const radius = marks.nodes.radius[place] ?? 0;
  const { sides, turn } = SHAPES[shapeOf(marks.stage, place)];
  return {
    x: nodes.x[place] ?? 0,
    y: nodes.y[place] ?? 0,
    size: radius,
    sides,
    turn,
    ink: packed(roleColour(marks.stage, nodes.role[place], theme), 1),
    halo: packed(INKS[theme].paper, 1),
    hidden: radius === 0,
  };
}

export function edgeAttributes(marks: PictureMarks, place: number, theme: Theme): EdgeAttributes {
  const { edges } = marks.stage;
  const width = marks.edges.width[place] ?? 0;
  const curvature = edges.curve[place] ?? 0;
  return {
    size: width,
    ink: packed(roleColour(marks.stage, edges.role[place], theme), marks.edges.opacity[place] ?? 0),
    curvature,
    dashed: edges.dashed[place] ?? 0,
    type: curvature === 0 ? "straight" : "curved",
    hidden: width === 0,
  };
}

export function shapeOf({ lens, nodes }: Stage, place: number): Shape {
  return markShape(lens, nodes.labels[place] ?? "Country");
}

export function roleColour(stage: Stage, role: number | undefined, theme: Theme): string {
  return stage.roles[role ?? 0]?.colour[theme] ?? INKS[theme].muted;
}
