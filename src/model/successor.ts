/** Ids that were published once and have changed since lead to their successors. */
import type { View } from "./view.ts";

type FormerIds = Readonly<Record<string, string>>;

/** The view with every id that it names as it is now. */
export function withSuccessors(view: View, formerIds: FormerIds): View {
  const now = (id: string) => successorOf(formerIds, id);
  const { scope, signatories, hidden, pinned, selection } = view;
  return {
    ...view,
    scope: scope.of === "ids" ? { ...scope, ids: scope.ids.map(now) } : scope,
    signatories: signatories.map(now),
    hidden: hidden.map(now),
    pinned: pinned.map((pin) => ({ ...pin, id: now(pin.id) })),
    ...(selection !== undefined && { selection: now(selection) }),
  };
}

/** The id under which the node or tie is found now. Of a tie, each end is followed, and the lesser comes first. */
export function successorOf(formerIds: FormerIds, id: string): string {
  const ends = id.split("~").map((end) => follow(formerIds, end));
  return (ends.length === 2 ? ends.sort() : ends).join("~");
}

/** Seeds are checked for circles; a database may hold one all the same. */
function follow(formerIds: FormerIds, id: string): string {
  const seen = new Set<string>();
  let current = id;
  while (Object.hasOwn(formerIds, current) && !seen.has(current)) {
    seen.add(current);
    current = formerIds[current] ?? current;
  }
  return current;
}
