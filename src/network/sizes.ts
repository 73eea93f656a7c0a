/** What the area of each node stands for under a View: its weight, the number of its lines, or nothing. */
import type { View } from "../model/view.ts";
import type { Projection, Weights } from "./projection.ts";

/** By place in the projection; not drawn: whatever. */
export function nodeSizes(
  { source, target }: Projection,
  weights: Weights,
  size: View["size"],
): Float64Array {
  if (size === "weight") return weights.nodes;
  if (size === "equal") return new Float64Array(weights.nodes.length).fill(1);
  const degrees = new Float64Array(weights.nodes.length);
  for (let edge = 0; edge < source.length; edge++) {
    if (weights.edges[edge] === 0) continue;
    for (const node of [source[edge] ?? 0, target[edge] ?? 0])
      degrees[node] = (degrees[node] ?? 0) + 1;
  }
  return degrees;
}
