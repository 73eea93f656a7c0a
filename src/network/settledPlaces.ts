/** The places that a view asks for beside those that come with the data, computed at once. Runs forces. */
import type { View } from "../model/view.ts";
import { drawnPlaces, drawnTask } from "./drawnLayout.ts";
import { keep } from "./keep.ts";
import type { Network } from "./network.ts";
import type { Places } from "./places.ts";
import { settle } from "./settle.ts";

const KEPT = 8;
/** Of each network the last few: a picture, its card and its file ask for the same. */
const recent = new WeakMap<Network, Map<string, Places>>();

/** For `drawMarks`; undefined where the view keeps to the stored places. */
export function settledPlaces(network: Network, view: View): Places | undefined {
  if (view.layout !== "drawn") return undefined;
  const task = drawnTask(network, view);
  const kept = recent.get(network) ?? new Map<string, Places>();
  recent.set(network, kept);
  return keep(kept, KEPT, task.key, () => drawnPlaces(task, settle(task)));
}
