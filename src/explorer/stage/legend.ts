/** The legend, from what coloured the marks. Folded away behind “Key” where the page is narrow. */
import type { Theme } from "../../network/ink.ts";
import type { Legend } from "../../network/marks.ts";
import { clipPath } from "../../network/shapes.ts";

const NARROW = window.matchMedia("(max-width: 767px)");

export function showLegend(element: HTMLElement, legend: Legend, theme: Theme): void {
  const open = element.querySelector("details")?.open ?? !NARROW.matches;
  const fold = document.createElement("details");
  fold.open = open;
  const summary = document.createElement("summary");
  summary.textContent = "Key";
  const list = document.createElement("ul");
  for (const { colour, shape, text, more } of legend.entries) {
    const entry = document.createElement("li");
    const dot = document.createElement("span");
    dot.className = "dot";
    dot.style.backgroundColor = colour[theme];
    dot.style.clipPath = clipPath(shape);
    const rest = document.createElement("span");
    rest.className = "more";
    rest.textContent = more;
    entry.append(dot, text, " ", rest);
    list.append(entry);
  }
  const sentence = document.createElement("p");
  sentence.textContent = legend.sentence;
  fold.append(summary, list, sentence);
  element.replaceChildren(fold);
}
