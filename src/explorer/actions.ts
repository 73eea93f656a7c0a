/** What one does to a picture with what is selected, each as a change of the View: so each can be undone and shared. */
import { idsOf } from "../model/scopeIds.ts";
import type { Pin, View } from "../model/view.ts";
import type { Marks } from "../network/marks.ts";
import { edgesAt } from "../network/projection.ts";
import type { ViewChange } from "./viewChange.ts";

/** The nodes that a selection stands for: itself, or both ends of a tie. */
export function nodesOf(selection: string): readonly string[] {
  return selection.split("~");
}

export function hide({ hidden }: View, ids: readonly string[]): ViewChange {
  return { hidden: union(hidden, ids), selection: undefined };
}

/** The selection, and whatever is drawn next to it, without the rest. */
export function keepOnly({ selection }: View, marks: Marks): ViewChange {
  const nodes = nodesOf(selection ?? "");
  const beside = nodes.length > 1 ? [] : nodes.flatMap((id) => drawnBeside(marks, id));
  return { scope: { of: "ids", ids: union(nodes, beside) }, camera: undefined };
}

/**
 * Brings further nodes into the picture. Where everything was in it, the picture begins anew with the node and them, as
 * a network.
 */
export function expand(
  { scope, lens, layout, hidden }: View,
  id: string,
  ids: readonly string[],
): ViewChange {
  const kept = idsOf(scope);
  const shown = new Set(ids);
  return {
    scope: { of: "ids", ids: union(kept ?? [id], [id, ...ids]) },
    lens: kept === undefined ? "network" : lens,
    // Of a few, the places they have among all would be one heap.
    layout: kept === undefined ? "drawn" : layout,
    hidden: hidden.filter((each) => !shown.has(each) && each !== id),
    camera: undefined,
  };
}

/** Holds a node where it is drawn, or lets it go. */
export function togglePin({ pinned }: View, marks: Marks, id: string): ViewChange {
  if (pinned.some((pin) => pin.id === id)) return { pinned: pinned.filter((pin) => pin.id !== id) };
  const place = marks.stage.nodes.places.get(id);
  if (place === undefined) return {};
  const at = (values: Float64Array) => Math.round(values[place] ?? 0);
  return { pinned: [...pinned, { id, x: at(marks.stage.nodes.x), y: at(marks.stage.nodes.y) }] };
}

/** Where the visitor has dragged a node to. */
export function pinAt({ pinned }: View, pin: Pin): ViewChange {
  return { pinned: [...pinned.filter(({ id }) => id !== pin.id), pin] };
}

/** Ids of the nodes that a drawn edge leads to. */
function drawnBeside({ stage, edges }: Marks, id: string): readonly string[] {
  const { places, ids } = stage.nodes;
  const place = places.get(id);
  if (place === undefined) return [];
  const found: string[] = [];
  for (const edge of edgesAt(stage.projection, place)) {
    if ((edges.width[edge] ?? 0) === 0) continue;
    const ends = [stage.edges.source[edge] ?? 0, stage.edges.target[edge] ?? 0];
    const other = ids[ends[0] === place ? (ends[1] ?? 0) : (ends[0] ?? 0)];
    if (other !== undefined) found.push(other);
  }
  return found;
}

function union(some: readonly string[], others: readonly string[]): string[] {
  return [...new Set([...some, ...others])];
}
