/**
 * The legend, from what coloured the marks; each of its entries is a switch. Folded away behind “Key” where the page is
 * narrow.
 */
import type { Theme } from "../../network/ink.ts";
import type { Legend } from "../../network/marks.ts";
import { clipPath } from "../../network/shapes.ts";
import type { ViewChange } from "../viewChange.ts";

type Entry = Legend["entries"][number];

export interface LegendState {
  readonly legend: Legend;
  readonly theme: Theme;
  readonly go: (change: ViewChange) => void;
}

const NARROW = window.matchMedia("(max-width: 767px)");

export function showLegend(element: HTMLElement, state: LegendState): void {
  const focused = focusedName(element);
  const open = element.querySelector("details")?.open ?? !NARROW.matches;
  const fold = document.createElement("details");
  fold.open = open;
  const summary = document.createElement("summary");
  summary.textContent = "Key";
  const list = document.createElement("ul");
  list.append(...state.legend.entries.map((entry) => entryElement(entry, state)));
  // Where nothing is drawn there is nothing to explain.
  element.hidden = state.legend.entries.length === 0;
  const sentence = document.createElement("p");
  sentence.textContent = state.legend.sentence;
  fold.append(summary, list, sentence);
  element.replaceChildren(fold);
  // Drawn anew, it keeps the focus where it was.
  if (focused !== undefined) buttonNamed(element, focused)?.focus();
}

function entryElement(entry: Entry, state: LegendState): HTMLElement {
  const { role, colour, shape, text, more, on } = entry;
  const item = document.createElement("li");
  const button = document.createElement("button");
  button.type = "button";
  button.dataset.role = role;
  button.setAttribute("aria-pressed", String(on));
  button.title = on ? "Leave these out" : "Draw these again";
  const dot = document.createElement("span");
  dot.className = "dot";
  dot.style.setProperty("--dot", colour[state.theme]);
  dot.style.clipPath = clipPath(shape);
  const rest = document.createElement("span");
  rest.className = "more";
  rest.textContent = on ? more : "off";
  const words = document.createElement("span");
  words.append(text, " ", rest);
  button.append(dot, words);
  button.addEventListener("click", () => state.go(toggled(entry, state)));
  const alone = document.createElement("button");
  alone.type = "button";
  alone.className = "alone";
  alone.dataset.role = `${role} alone`;
  alone.textContent = "only";
  alone.setAttribute("aria-label", `Only ${text}`);
  alone.addEventListener("click", () => state.go(withOn([entry], state)));
  item.append(button, alone);
  return item;
}

/** With all on, one goes off; with none left, all are on again. */
function toggled(entry: Entry, state: LegendState): ViewChange {
  const others = state.legend.entries.filter((each) => each !== entry && each.on);
  return withOn(entry.on ? others : [...others, entry], state);
}

function withOn(entries: readonly Entry[], { legend }: LegendState): ViewChange {
  const all = entries.length === 0 || entries.length === legend.entries.length;
  return { [legend.filter]: all ? [] : entries.map(({ role }) => role) };
}

function focusedName(element: HTMLElement): string | undefined {
  const { activeElement } = document;
  return activeElement instanceof HTMLElement && element.contains(activeElement)
    ? activeElement.dataset.role
    : undefined;
}

function buttonNamed(element: HTMLElement, role: string): HTMLElement | undefined {
  return Array.from(element.querySelectorAll("button")).find(
    (button) => button.dataset.role === role,
  );
}
