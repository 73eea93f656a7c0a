/** Which nodes of a stage a View leaves in the picture: by scope, by type and group as the legend has them, and unless hidden. */
import type { View } from "../model/view.ts";
import type { Network } from "./network.ts";
import { colourBy } from "./roles.ts";
import { scopeNodes, scopeNodeTest } from "./scope.ts";
import type { Stage } from "./stage.ts";
import type { Kept, Limits } from "./weigh.ts";

type Left = Pick<
  View,
  "lens" | "scope" | "types" | "groups" | "hidden" | "colour" | "parties" | "direct"
>;

/** `alone` is the set that a view is about. */
export interface Shown extends Limits {
  /** As `kept`, if the legend's own filter let all through. */
  readonly open: Kept;
}

export function shownNodes(network: Network, stage: Stage, view: Left): Shown {
  const { scope, types, groups, hidden } = view;
  const { nodes, projection } = stage;
  const inScope = scopeNodeTest(network, scope, view.lens);
  const open = new Uint8Array(nodes.count).fill(1);
  const ends = directEnds(stage, view);
  if (inScope === undefined && types.length + groups.length + hidden.length === 0)
    return { open, ends };
  if (inScope !== undefined)
    for (const [place, number] of projection.nodes.entries()) if (!inScope(number)) open[place] = 0;
  for (const id of hidden) {
    const place = nodes.places.get(id);
    if (place !== undefined) open[place] = 0;
  }
  const byType = colourBy(view) === "type";
  const kept = open.slice();
  // The other of the two is a filter as well, though no part of this legend.
  dropTypes(stage, types, byType ? [kept] : [kept, open]);
  dropGroups(stage, groups, byType ? [] : [kept]);
  const named = scopeNodes(network, scope);
  const alone = named && Uint8Array.from(projection.nodes, (number) => (named.has(number) ? 1 : 0));
  return { kept, open, alone, ends };
}

/** The chosen parties, where lines of others among themselves are not drawn. */
function directEnds({ nodes }: Stage, view: Left): Kept | undefined {
  const { parties, direct } = view;
  if (!direct || !hasOwnLines(view)) return undefined;
  return Uint8Array.from(nodes.ids, (id) => {
    const [type, code = ""] = id.split("/");
    return (type === "country" || type === "bloc") && parties.includes(code) ? 1 : 0;
  });
}

/** Whether parties are chosen, in a lens whose lines lead to parties: then theirs alone can be asked for. */
export function hasOwnLines({ lens, parties }: Pick<View, "lens" | "parties">): boolean {
  return parties.length > 0 && (lens === "ties" || lens === "domains");
}

function dropTypes({ nodes }: Stage, types: readonly string[], from: readonly Kept[]): void {
  if (types.length === 0) return;
  const chosen = new Set(types);
  for (const kept of from)
    for (let place = 0; place < nodes.count; place++)
      if (!chosen.has(nodes.labels[place] ?? "")) kept[place] = 0;
}

/** Names of roles; where colour stands for types there are no groups to choose. */
function dropGroups(
  { nodes, roles }: Stage,
  groups: readonly string[],
  from: readonly Kept[],
): void {
  if (groups.length === 0) return;
  const lit = roles.map(({ name }) => groups.includes(name));
  for (const kept of from)
    for (let place = 0; place < nodes.count; place++)
      if (lit[nodes.role[place] ?? 0] !== true) kept[place] = 0;
}
