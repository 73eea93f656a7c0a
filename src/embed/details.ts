/** What is told of a node or tie, upon the picture: its facts, what it is tied to, and the numbered sources. */
import type { Details, Fact, Mention, Neighbours, NumberedSource } from "../model/details.ts";
import { dateInWords } from "../network/dateWords.ts";
import { element } from "./element.ts";

type Choose = (id: string | undefined) => void;

/** As many are listed at once. */
const LISTED = 12;

export function showDetails(panel: HTMLElement, details: Details | null, choose: Choose): void {
  panel.hidden = details === null;
  if (details === null) return;
  const close = element("button", { className: "close", type: "button" }, "×");
  close.setAttribute("aria-label", "Close the details");
  close.addEventListener("click", () => choose(undefined));
  const title = element("h2", { dir: "auto", tabIndex: -1 }, details.name);
  panel.replaceChildren(
    close,
    element("p", { className: "muted" }, details.kicker),
    title,
    element("dl", {}, ...details.facts.flatMap((fact) => tellFact(fact, choose))),
    ...details.neighbours.map((group) => tellNeighbours(group, choose)),
    ...(details.notes === undefined ? [] : [element("p", { dir: "auto" }, details.notes)]),
    ...tellSources(details.sources),
    element("p", { className: "muted" }, "From this picture’s data alone."),
  );
  panel.scrollTop = 0;
  title.focus({ preventScroll: true });
}

function tellFact({ label, text, mentions, cited }: Fact, choose: Choose): readonly Node[] {
  const told =
    mentions.length === 0
      ? [text === "" ? "No source says" : text]
      : mentions.flatMap((mention, place) => [
          ...(place === 0 ? [] : [", "]),
          ...tellMention(mention, choose),
        ]);
  return [element("dt", {}, label), element("dd", {}, ...told, ...tellCited(cited))];
}

function tellNeighbours({ heading, mentions }: Neighbours, choose: Choose): HTMLElement {
  const lines = mentions.map((mention) => element("li", {}, ...tellMention(mention, choose)));
  const list = element("ul", {}, ...lines.slice(0, LISTED));
  const section = element("section", {}, element("h3", {}, heading), list);
  if (lines.length > LISTED) {
    const more = element("button", { type: "button" }, `Show all ${lines.length}`);
    more.addEventListener("click", () => {
      list.append(...lines.slice(LISTED));
      more.remove();
    });
    section.append(more);
  }
  return section;
}

function tellMention(
  { id, name, date, remarks, cited }: Mention,
  choose: Choose,
): readonly (Node | string)[] {
  const button = element("button", { type: "button", className: "mention", dir: "auto" }, name);
  button.addEventListener("click", () => choose(id));
  const about = [...(date === undefined ? [] : [dateInWords(date)]), ...remarks].join(" · ");
  return [
    button,
    ...(about === "" ? [] : [" ", element("span", { className: "muted" }, about)]),
    ...tellCited(cited),
  ];
}

function tellCited(numbers: readonly number[]): readonly Node[] {
  return numbers.length === 0 ? [] : [element("sup", {}, ` ${numbers.join(", ")}`)];
}

function tellSources(sources: readonly NumberedSource[]): readonly Node[] {
  if (sources.length === 0) return [];
  const lines = sources.map(({ number, title, url, publisher, published, accessed }) => {
    const link =
      url === ""
        ? element("span", {}, title)
        : element("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, title);
    link.dir = "auto";
    const date =
      published !== undefined
        ? dateInWords(published)
        : accessed === undefined
          ? ""
          : `read ${dateInWords(accessed)}`;
    const about = [publisher, date].filter((part) => part !== "").join(" · ");
    return element(
      "li",
      { value: number },
      link,
      " ",
      element("span", { className: "muted" }, about),
    );
  });
  return [element("section", {}, element("h3", {}, "Sources"), element("ol", {}, ...lines))];
}
