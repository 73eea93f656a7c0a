/** The records that an export holds: all of them, or those behind what a View draws, cut by the one rule of the network. */
import type { View } from "../model/view.ts";
import { drawn } from "../network/kept.ts";
import { buildNetwork } from "../network/network.ts";
import type { Graph } from "../network/placed.ts";
import { restrict } from "../network/restrict.ts";
import { type Whole, wholeGraph } from "../network/whole.ts";

/** What is published, from which edition. */
export interface Given extends Graph {
  /** undefined: everything there is, drawn or not. A query of its scope has been answered. */
  readonly view: View | undefined;
}

export function everything({ snapshot, network }: Given): Whole {
  return wholeGraph(network, snapshot.texts);
}

/** Only what stands behind the view, as a graph of its own. */
export function recordsBehind(given: Given): Whole {
  const { snapshot, network, view } = given;
  if (view === undefined) return everything(given);
  const { picture, texts } = restrict(snapshot, network, (whole) => drawn(whole, view));
  return wholeGraph(buildNetwork(picture), texts);
}
