/** The page's address and the View, both ways: `/?v=1&…`, and a node's own page at its id. */
import { readAddress, writeAddress } from "../model/address.ts";
import { decodePath } from "../model/idPath.ts";
import { withSuccessors } from "../model/successor.ts";
import { DEFAULT_VIEW, type View } from "../model/view.ts";
import type { Network } from "../network/network.ts";
import { at, below } from "./copy.ts";

export interface Place {
  readonly view: View;
  readonly problems: readonly string[];
}

/** A bad query gives the opening view and says what was wrong with it. A former id is its successor's; a tie's ends may come in either order. */
export function readPlace(
  address: Pick<Location, "pathname" | "search">,
  { dataSet }: Pick<Network, "dataSet">,
): Place {
  const reading = readAddress(address.search.replace(/^\?/, ""));
  const view = reading.ok ? reading.view : DEFAULT_VIEW;
  const problems = reading.ok ? [] : reading.problems;
  const path = below(address.pathname);
  const selection = path === "" ? view.selection : decodePath(path);
  const named = selection === undefined ? view : { ...view, selection };
  return { view: withSuccessors(named, dataSet.formerIds), problems };
}

/** The canonical address of a view; `theme=`, which says nothing of what is shown, stays as it was. */
export function writePlace(view: View, search: string): string {
  const theme = new URLSearchParams(search).get("theme");
  const parts = [writeAddress(view), theme === null ? "" : `theme=${encodeURIComponent(theme)}`];
  const query = parts.filter((part) => part !== "").join("&");
  return at(query === "" ? "" : `?${query}`);
}
