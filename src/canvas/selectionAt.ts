/** What choosing something on the canvas selects. */
import type { Stage } from "../network/marks.ts";
import type { Target } from "./pointer.ts";

/**
 * Id of a node, tie or link. What a lens made of agreements has details of its own; any other edge is told at the
 * agreement that it belongs to.
 */
export function selectionAt({ nodes, edges }: Stage, target: Target | null): string | undefined {
  if (target === null) return undefined;
  if (target.kind === "node") return nodes.ids[target.place];
  const made = edges.ids[target.place];
  if (made?.includes("~")) return made;
  const ends = [edges.source[target.place] ?? 0, edges.target[target.place] ?? 0];
  const ids = ends.map((end) => nodes.ids[end]);
  return ids.find((id) => id?.startsWith("agreement/")) ?? ids[0];
}
