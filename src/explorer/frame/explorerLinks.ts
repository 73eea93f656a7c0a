/** “Explore” and “Table” in the header: two ways to see one view, so within the explorer they change it and nothing else. */
import { whyNoAddress } from "../../model/address.ts";
import type { View } from "../../model/view.ts";
import { writePlace } from "../address.ts";
import { at } from "../copy.ts";
import { part } from "../parts.ts";
import { keepPlace } from "./lastPlace.ts";

const LINKS = { "nav-explore": "network", "nav-table": "table" } as const;
type Name = keyof typeof LINKS;
const NAMES = Object.keys(LINKS) as readonly Name[];

export function listenForLinks(show: (what: View["show"]) => void): void {
  for (const name of NAMES)
    part(name).addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      show(LINKS[name]);
    });
}

/** Their addresses are those of the view, for who opens one in a page of its own. */
export function showLinks(view: View): void {
  // A view that is too long for an address would lead to a refusal: then to the opening view.
  const fits = whyNoAddress(view) === null;
  for (const name of NAMES) {
    const link = part(name);
    const address = fits ? writePlace({ ...view, show: LINKS[name] }, location.search) : at("");
    link.setAttribute("href", address);
    keepPlace(name, address);
    if (view.show === LINKS[name]) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
}
