/** How large each node is drawn: its area stands for what it weighs. */
import { NODE_TYPES } from "../model/ontology.ts";
import type { Lens } from "../model/view.ts";
import type { Network } from "./network.ts";
import type { Projection, Weights } from "./projection.ts";

/** CSS pixels at the fitted camera of a canvas about 750 pixels wide. */
interface Sizes {
  readonly smallest: number;
  /** Radius for a weight of 1, as long as the strongest node's stays within the two next; then all in proportion. */
  readonly perRoot: number;
  readonly least: number;
  readonly most: number;
}

const SIZES: Readonly<Record<Lens, Sizes>> = {
  ties: { smallest: 2.6, perRoot: 1.9, least: 9, most: 17 },
  network: { smallest: 1.9, perRoot: 0.9, least: 8, most: 12 },
};

/**
 * By place in the projection; 0 for what weighs nothing. Types of a fixed size are all drawn the smallest.
 */
export function nodeRadii(
  network: Network,
  lens: Lens,
  projection: Projection,
  weights: Weights,
): Float64Array {
  const { smallest, perRoot, least, most } = SIZES[lens];
  const sized = (place: number) => isSized(network, projection, place);
  const strongest = weights.nodes.reduce(
    (best, weight, place) => (weight > best && sized(place) ? weight : best),
    0,
  );
  const root = Math.sqrt(strongest);
  const scale = root === 0 ? 0 : Math.min(most, Math.max(least, perRoot * root)) / root;
  return weights.nodes.map((weight, place) =>
    weight === 0 ? 0 : sized(place) ? Math.max(smallest, scale * Math.sqrt(weight)) : smallest,
  );
}

/** Whether the node's area stands for anything. */
export function isSized(network: Network, projection: Projection, place: number): boolean {
  const label = network.labels[projection.nodes[place] ?? 0];
  return label !== undefined && NODE_TYPES[label].size !== "fixed";
}
