/** Ids that were published once and have changed since lead to their successors. */

/** The id under which the node or tie is found now. Of a tie, each end is followed, and the lesser comes first. */
export function successorOf(formerIds: Readonly<Record<string, string>>, id: string): string {
  const ends = id.split("~").map((end) => follow(formerIds, end));
  return (ends.length === 2 ? ends.sort() : ends).join("~");
}

/** Seeds are checked for circles; a database may hold one all the same. */
function follow(formerIds: Readonly<Record<string, string>>, id: string): string {
  const seen = new Set<string>();
  let current = id;
  while (Object.hasOwn(formerIds, current) && !seen.has(current)) {
    seen.add(current);
    current = formerIds[current] ?? current;
  }
  return current;
}
