/** Gives a graph its places once they are known: to place it, it must have been read. */
import { encodeLayout } from "../model/encode.ts";
import type { Layout } from "../model/layout.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { type Network, readPlacements } from "./network.ts";

interface Graph {
  readonly snapshot: Snapshot;
  /** Built from the snapshot's picture. */
  readonly network: Network;
}

/** As if it had been encoded with the layout, and without encoding it again. */
export function placed({ snapshot, network }: Graph, layout: Layout): Graph {
  const picture = { ...snapshot.picture, layout: encodeLayout(layout, network.numbers) };
  return {
    snapshot: { ...snapshot, picture },
    network: { ...network, layout: readPlacements(picture, network.count) },
  };
}
