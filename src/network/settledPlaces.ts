/** The places that a view asks for beside those that come with the data, computed at once. Runs forces. */
import type { View } from "../model/view.ts";
import { drawnPlaces, drawnTask } from "./drawnLayout.ts";
import type { Network } from "./network.ts";
import type { Places } from "./places.ts";
import { settle } from "./settle.ts";

/** For `drawMarks`; undefined where the view keeps to the stored places. */
export function settledPlaces(network: Network, view: View): Places | undefined {
  if (view.layout !== "drawn") return undefined;
  const task = drawnTask(network, view);
  return drawnPlaces(task, settle(task));
}
