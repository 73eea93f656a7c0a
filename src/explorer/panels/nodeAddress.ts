/** The address of a node's own page, and of the view that selects a tie. */
import { encodePath } from "../../model/idPath.ts";
import { DEFAULT_VIEW, type View } from "../../model/view.ts";
import { type Switches, switchesOf } from "../../network/switches.ts";
import { writePlace } from "../address.ts";
import { at, IS_FILES } from "../copy.ts";

/** @param drawn how a tie is drawn: another lens, or other switches, may know none between the two */
export function nodeAddress(
  id: string,
  drawn: Pick<View, "lens"> & Switches = DEFAULT_VIEW,
): string {
  return id.includes("~")
    ? writePlace({ ...DEFAULT_VIEW, lens: drawn.lens, ...switchesOf(drawn), selection: id }, "")
    : at(encodePath(id) + (IS_FILES ? "/" : ""));
}
