/** ForceAtlas2 over a projection, from given places. */
import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import type { Projection } from "./projection.ts";

export interface Points {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

export interface ForceSettings {
  readonly iterations: number;
  readonly gravity: number;
  readonly scaling: number;
  readonly strongGravity?: boolean;
}

/** Above this many nodes repulsion is computed by regions (Barnes–Hut, θ 1). */
const REGIONS_FROM = 600;

/**
 * @param pull attraction of each edge. The library would raise weights to a power, which machines do not round alike:
 *   so whoever calls does it, and rounds
 */
export function runForces(
  { source, target }: Pick<Projection, "source" | "target">,
  start: Points,
  pull: Float64Array,
  { iterations, gravity, scaling, strongGravity = false }: ForceSettings,
): Points {
  const graph = new Graph({ type: "undirected", multi: true });
  for (const [place, x] of start.x.entries()) graph.addNode(place, { x, y: start.y[place] ?? 0 });
  for (let edge = 0; edge < source.length; edge++)
    graph.addEdge(source[edge], target[edge], { weight: pull[edge] });
  const settled = forceAtlas2(graph, {
    iterations,
    settings: {
      gravity,
      scalingRatio: scaling,
      strongGravityMode: strongGravity,
      edgeWeightInfluence: 1,
      barnesHutOptimize: start.x.length > REGIONS_FROM,
      barnesHutTheta: 1,
    },
  });
  return {
    x: start.x.map((_, place) => settled[place]?.x ?? 0),
    y: start.y.map((_, place) => settled[place]?.y ?? 0),
  };
}
