/** A search in what the page holds; choosing a hit flies to it. */
import { buildSearch } from "../network/search.ts";
import { element } from "./element.ts";
import type { LivePicture } from "./LivePicture.ts";
import { part } from "./state.ts";

const HITS = 8;

export function addSearch(picture: LivePicture): void {
  const search = buildSearch(picture.network);
  const hits = element("ul", { className: "hits", hidden: true });
  const field = element("input", {
    type: "search",
    placeholder: "Search in this picture",
    autocomplete: "off",
  });
  field.setAttribute("aria-label", "Search in this picture");
  field.dir = "auto";
  field.addEventListener("input", () => {
    const found = search(field.value, HITS);
    hits.hidden = field.value.trim() === "";
    hits.replaceChildren(
      ...(found.length === 0
        ? [element("li", { className: "muted" }, "Nothing here is called that.")]
        : found.map(({ id, name, context, date }) => {
            const button = element("button", { type: "button", dir: "auto" }, name);
            const about = [date, context].filter((each) => each !== undefined).join(" · ");
            if (about !== "") button.append(" ", element("span", { className: "muted" }, about));
            button.addEventListener("click", () => {
              hits.hidden = true;
              field.value = name;
              picture.select(id);
              picture.fly();
            });
            return element("li", {}, button);
          })),
    );
  });
  field.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") hits.hidden = true;
    if (key === "Enter") hits.querySelector("button")?.click();
  });
  part("stage").querySelector(".search")?.remove();
  part("stage").prepend(element("search", { className: "search" }, field, hits));
}
