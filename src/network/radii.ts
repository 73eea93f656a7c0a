/** How large each node is drawn: its area stands for what it weighs. */

import type { Lens } from "../model/lens.ts";
import { NODE_TYPES } from "../model/ontology.ts";
import { fill } from "./fill.ts";
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
  domains: { smallest: 2.6, perRoot: 1.4, least: 9, most: 16 },
  people: { smallest: 2.2, perRoot: 1.2, least: 8, most: 12 },
  network: { smallest: 1.7, perRoot: 0.9, least: 8, most: 12 },
};

/**
 * By place in the projection; 0 for what is not drawn. Types of a fixed size are all drawn the smallest.
 * @param sized see `sizedNodes`
 */
export function nodeRadii(
  lens: Lens,
  sized: Uint8Array,
  { nodes, drawn }: Pick<Weights, "nodes" | "drawn">,
): Float32Array {
  const { smallest, perRoot, least, most } = SIZES[lens];
  let strongest = 0;
  for (let place = 0; place < sized.length; place++)
    if (sized[place] === 1 && drawn[place] === 1)
      strongest = Math.max(strongest, nodes[place] ?? 0);
  const root = Math.sqrt(strongest);
  const scale = root === 0 ? 0 : Math.min(most, Math.max(least, perRoot * root)) / root;
  const radii = new Float32Array(sized.length);
  for (let place = 0; place < radii.length; place++) {
    if (drawn[place] !== 1) continue;
    const weight = nodes[place] ?? 0;
    radii[place] = sized[place] === 1 ? Math.max(smallest, scale * Math.sqrt(weight)) : smallest;
  }
  return radii;
}

/** Where area stands for nothing, all are drawn alike. */
export function equalRadii(lens: Lens, drawn: Uint8Array): Float32Array {
  const radius = EQUAL * SIZES[lens].smallest;
  return fill(new Float32Array(drawn.length), (place) => (drawn[place] ?? 0) * radius);
}

/** Of the smallest radius: all marks can be pointed at, and none is loud. */
const EQUAL = 1.5;

/** By place in the projection: 1 where the node's area stands for its weight. */
export function sizedNodes(network: Network, { nodes }: Projection): Uint8Array {
  return fill(new Uint8Array(nodes.length), (place) => {
    const label = network.labels[nodes[place] ?? 0];
    return label !== undefined && NODE_TYPES[label].size !== "fixed" ? 1 : 0;
  });
}
