/** Beside the pointer: between whom an edge runs, and how much stands behind it. */
import type { Target } from "../../canvas/pointer.ts";
import { edgeWords } from "../../network/edgeWords.ts";
import type { Marks } from "../../network/marks.ts";

const GAP = 14;

export function showTip(
  element: HTMLElement,
  marks: Marks,
  target: Target | null,
  [x, y]: readonly [number, number],
): void {
  element.hidden = target?.kind !== "edge";
  if (target?.kind !== "edge") return;
  element.textContent = edgeText(marks, target.place);
  const width = element.offsetWidth;
  const room = element.parentElement?.offsetWidth ?? 0;
  element.style.left = `${Math.max(4, Math.min(x + GAP, room - width - 4))}px`;
  element.style.top = `${y + GAP}px`;
}

function edgeText(marks: Marks, edge: number): string {
  const { edges, nodes } = marks.stage;
  const source = nodes.names[edges.source[edge] ?? 0] ?? "";
  const target = nodes.names[edges.target[edge] ?? 0] ?? "";
  const type = edges.types[edge];
  if (type !== "TIE" && type !== undefined) return `${source} ${edgeWords(type).label} ${target}`;
  const count = marks.edges.agreements[edge] ?? 0;
  return `${source} – ${target}: ${count} ${count === 1 ? "agreement" : "agreements"}`;
}
