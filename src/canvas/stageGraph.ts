/** The graph that sigma draws: one node for each place of a stage. Edges are lines of their own: see Strokes. */
import { UndirectedGraph } from "graphology";
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
export type StageGraph = UndirectedGraph<NodeAttributes>;

/**
 * A node's key is its place. Each is made once: sigma and graphology look up the same string several times faster than an
 * equal one.
 */
export function nodeKey(place: number): string {
  for (let next = KEYS.length; next <= place; next++) KEYS.push(String(next));
  return KEYS[place] ?? "";
}

const KEYS: string[] = [];

/** What is drawn, and where its nodes are on screen. */
export interface Drawn {
  readonly marks: PictureMarks;
  readonly theme: Theme;
  /** On the layout's grid, by the node's place. */
  readonly x: Float64Array;
  readonly y: Float64Array;
}

export function buildStageGraph(drawn: Drawn): StageGraph {
  const graph: StageGraph = new UndirectedGraph();
  for (let place = 0; place < drawn.marks.stage.nodes.count; place++)
    graph.addNode(nodeKey(place), nodeAttributes(drawn, place));
  return graph;
}

/** @param into whose values are written over */
export function nodeAttributes(
  { marks, theme, x, y }: Drawn,
  place: number,
  into: NodeAttributes = { ...NO_NODE },
): NodeAttributes {
  const { nodes } = marks.stage;
  const radius = marks.nodes.radius[place] ?? 0;
  const { sides, turn } = SHAPES[shapeOf(marks.stage, place)];
  into.x = x[place] ?? 0;
  into.y = y[place] ?? 0;
  into.size = radius;
  into.sides = sides;
  into.turn = turn;
  into.ink = packed(roleColour(marks.stage, nodes.role[place], theme), 1);
  into.halo = packed(INKS[theme].paper, 1);
  into.hidden = radius === 0;
  return into;
}

export function shapeOf({ lens, nodes }: Stage, place: number): Shape {
  return markShape(lens, nodes.labels[place] ?? "Country");
}

export function roleColour(stage: Stage, role: number | undefined, theme: Theme): string {
  return stage.roles[role ?? 0]?.colour[theme] ?? INKS[theme].muted;
}
