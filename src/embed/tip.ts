/** Beside the pointer: between whom a line runs, and how many agreements stand behind it. */
import type { Target } from "../canvas/pointer.ts";
import { RELATIONSHIP_TYPES } from "../model/ontology.ts";
import type { PictureMarks } from "../network/pictureMarks.ts";

const GAP = 14;

export function showTip(
  element: HTMLElement,
  { stage, edges }: PictureMarks,
  target: Target | null,
  [x, y]: readonly [number, number],
): void {
  element.hidden = target?.kind !== "edge";
  if (target?.kind !== "edge") return;
  const name = (end: number | undefined) => stage.nodes.names[end ?? 0] ?? "";
  const [from, to] = [
    name(stage.edges.source[target.place]),
    name(stage.edges.target[target.place]),
  ];
  const type = stage.edges.types[target.place] ?? "TIE";
  const count = edges.agreements[target.place] ?? 0;
  element.textContent =
    type in RELATIONSHIP_TYPES
      ? `${from} ${RELATIONSHIP_TYPES[type as keyof typeof RELATIONSHIP_TYPES].label} ${to}`
      : `${from} – ${to}: ${count === 1 ? "1 agreement" : `${count} agreements`}`;
  const room = element.parentElement?.offsetWidth ?? 0;
  element.style.left = `${Math.max(4, Math.min(x + GAP, room - element.offsetWidth - 4))}px`;
  element.style.top = `${y + GAP}px`;
}
