/** Which nodes of a stage a View leaves in the picture: by scope, by type and group as the legend has them, and unless hidden. */
import type { View } from "../model/view.ts";
import type { Network } from "./network.ts";
import { scopeNodes, scopeNodeTest } from "./scope.ts";
import type { Stage } from "./stage.ts";
import type { Kept } from "./weigh.ts";

type Left = Pick<View, "lens" | "scope" | "types" | "groups" | "hidden">;

/** `kept` undefined: all of them. `alone`: drawn though no edge leads there, for the set that a view is about. */
export function shownNodes(
  network: Network,
  { nodes, roles, projection }: Stage,
  { lens, scope, types, groups, hidden }: Left,
): { readonly kept?: Kept; readonly alone?: Kept } {
  const inScope = scopeNodeTest(network, scope, lens);
  if (inScope === undefined && types.length + groups.length + hidden.length === 0) return {};
  const grouped = new Set(groups);
  const lit = roles.map(({ name }) => groups.length === 0 || grouped.has(name));
  const typed = new Set(types);
  const kept = Uint8Array.from(projection.nodes, (number, place) => {
    const label = nodes.labels[place] ?? "Country";
    const isKept =
      (inScope?.(number) ?? true) &&
      (types.length === 0 || typed.has(label)) &&
      lit[nodes.role[place] ?? 0] === true;
    return isKept ? 1 : 0;
  });
  for (const id of hidden) {
    const place = nodes.places.get(id);
    if (place !== undefined) kept[place] = 0;
  }
  const named = scopeNodes(network, scope);
  if (named === undefined) return { kept };
  return {
    kept,
    alone: Uint8Array.from(projection.nodes, (number) => (named.has(number) ? 1 : 0)),
  };
}
