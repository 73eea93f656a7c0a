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

const NO_NODE: Readonly<NodeAttributes> = {
  x: 0,
  y: 0,
  size: 0,
  sides: 0,
  turn: 0,
  ink: 0,
  halo: 0,
  hidden: true,
};
const NO_EDGE: Readonly<EdgeAttributes> = {
  size: 0,
  ink: 0,
  curvature: 0,
  dashed: 0,
  type: "curved",
  hidden: true,
};

export type StageGraph = MultiUndirectedGraph<NodeAttributes, EdgeAttributes>;

/** A node's key is its place, an edge's key its place after an “e”. */
export const nodeKey = keysOf("");
export const edgeKey = keysOf("e");

/** Each key is made once: sigma and graphology look up the same string several times faster than an equal one. */
function keysOf(prefix: string): (place: number) => string {
  const keys: string[] = [];
  return (place) => {
    for (let next = keys.length; next <= place; next++) keys.push(`${prefix}${next}`);
    return keys[place] ?? "";
  };
}

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

/** @param into whose values are written over */
export function nodeAttributes(
  marks: PictureMarks,
  place: number,
  theme: Theme,
  into: NodeAttributes = { ...NO_NODE },
): NodeAttributes {
  const { nodes } = marks.stage;
  const radius = marks.nodes.radius[place] ?? 0;
  const { sides, turn } = SHAPES[shapeOf(marks.stage, place)];
  into.x = nodes.x[place] ?? 0;
  into.y = nodes.y[place] ?? 0;
  into.size = radius;
  into.sides = sides;
  into.turn = turn;
  into.ink = packed(roleColour(marks.stage, nodes.role[place], theme), 1);
  into.halo = packed(INKS[theme].paper, 1);
  into.hidden = radius === 0;
  return into;
}

/** @param into whose values are written over */
export function edgeAttributes(
  marks: PictureMarks,
  place: number,
  theme: Theme,
  into: EdgeAttributes = { ...NO_EDGE },
): EdgeAttributes {
  const { edges } = marks.stage;
  const width = marks.edges.width[place] ?? 0;
  const curvature = edges.curve[place] ?? 0;
  const colour = roleColour(marks.stage, edges.role[place], theme);
  into.size = width;
  into.ink = packed(colour, marks.edges.opacity[place] ?? 0);
  into.curvature = curvature;
  into.dashed = edges.dashed[place] ?? 0;
  into.type = curvature === 0 ? "straight" : "curved";
  into.hidden = width === 0;
  return into;
}

export function shapeOf({ lens, nodes }: Stage, place: number): Shape {
  return markShape(lens, nodes.labels[place] ?? "Country");
}

export function roleColour(stage: Stage, role: number | undefined, theme: Theme): string {
  return stage.roles[role ?? 0]?.colour[theme] ?? INKS[theme].muted;
}
