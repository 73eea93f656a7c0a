/** What has changed since a figure was drawn, among the records behind it. */
import type { View } from "../../model/view.ts";
import type { Whole } from "../../network/whole.ts";
import { evidenceOf } from "../evidence.ts";
import type { FigureMemory } from "./memory.ts";
import { recordHashes } from "./records.ts";

export interface FigureChanges {
  /** Of the data: the same as when the figure was drawn. */
  readonly sameData: boolean;
  /** Ids of records behind the view now, and not behind the figure. */
  readonly added: readonly string[];
  /** Behind both, saying something else. */
  readonly changed: readonly string[];
  /** Behind the figure, and no longer behind the view, or no longer there. */
  readonly removed: readonly string[];
}

/** @param whole with its texts, which carry the hashes */
export function changesSince(memory: FigureMemory, whole: Whole, view: View): FigureChanges {
  const before = memory.records;
  const now = recordHashes(whole, evidenceOf(whole, view));
  const known = (id: string) => Object.hasOwn(before, id);
  const ids = Object.keys(now);
  return {
    sameData: memory.data.hash === whole.network.dataSet.hash,
    added: ids.filter((id) => !known(id)),
    changed: ids.filter((id) => known(id) && differ(before[id], now[id])),
    removed: Object.keys(before).filter((id) => !Object.hasOwn(now, id)),
  };
}

/** A hash that one of the two lacks says nothing. */
function differ(one = "", other = ""): boolean {
  return one !== "" && other !== "" && one !== other;
}
