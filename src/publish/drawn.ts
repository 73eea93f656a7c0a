/** What a View draws, edge by edge, with the agreements behind each: the one reading of a picture for all that is published from it. */
import type { View } from "../model/view.ts";
import { drawMarks, type Marks } from "../network/marks.ts";
import type { Network } from "../network/network.ts";

export interface Drawn {
  readonly marks: Marks;
  /** Places in the stage of the nodes that are drawn. */
  readonly nodes: readonly number[];
  readonly edges: readonly DrawnEdge[];
}

export interface DrawnEdge {
  /** In the stage. */
  readonly place: number;
  /** Agreements from 0 that stand behind it under the filter, each with what it adds to the weight. */
  readonly behind: readonly { readonly agreement: number; readonly share: number }[];
}

export function drawnOf(network: Network, view: View): Drawn {
  const marks = drawMarks(network, view);
  const { start, agreements, shares } = marks.stage.projection;
  const isDrawn = (sizes: Float32Array) =>
    Array.from(sizes.keys()).filter((place) => (sizes[place] ?? 0) > 0);
  const edges = isDrawn(marks.edges.width).map((place) => {
    const behind = new Map<number, number>();
    for (let entry = start[place] ?? 0; entry < (start[place + 1] ?? 0); entry++) {
      const agreement = agreements[entry] ?? 0;
      if (marks.mask[agreement] === 1)
        behind.set(agreement, (behind.get(agreement) ?? 0) + (shares[entry] ?? 0));
    }
    return { place, behind: Array.from(behind, ([agreement, share]) => ({ agreement, share })) };
  });
  return { marks, nodes: isDrawn(marks.nodes.radius), edges };
}
