/** The address of a node's own page, and of the view that selects a tie. */
import { DEFAULT_VIEW } from "../../model/view.ts";
import { writePlace } from "../address.ts";

export function nodeAddress(id: string): string {
  return id.includes("~")
    ? writePlace({ ...DEFAULT_VIEW, selection: id }, "")
    : `/${id.split("/").map(encodeURIComponent).join("/")}`;
}
