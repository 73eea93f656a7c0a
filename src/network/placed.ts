/** Gives a graph its places once they are known: to place it, it must have been read. */
import { encodeLayout } from "../model/encode.ts";
import type { Layout } from "../model/layout.ts";
import type { Picture, Snapshot } from "../model/snapshot.ts";
import { type Network, readPlacements } from "./network.ts";

export interface Graph {
  readonly snapshot: Snapshot;
  /** Built from the snapshot's picture. */
  readonly network: Network;
}

/** As if it had been encoded with the layout, and without encoding it again. */
export function placed(graph: Graph, layout: Layout): Graph {
  return withPlaces(graph, encodeLayout(layout, graph.network.numbers));
}

/** The same graph elsewhere: nothing else of it is read again. */
export function withPlaces({ snapshot, network }: Graph, layout: Picture["layout"]): Graph {
  const picture = { ...snapshot.picture, layout };
  return {
    snapshot: { ...snapshot, picture },
    network: { ...network, layout: readPlacements(picture, network.count) },
  };
}
