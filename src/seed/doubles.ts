/** Finds what stands twice in a list. */

/** Places of entries whose key an earlier one has; entries without a key are passed over. */
export function doubles<T>(
  items: readonly T[] | undefined,
  key: (item: T) => string | undefined,
): readonly { readonly place: number; readonly first: number; readonly key: string }[] {
  const firsts = new Map<string, number>();
  const found: { place: number; first: number; key: string }[] = [];
  for (const [place, item] of (items ?? []).entries()) {
    const own = key(item);
    if (own === undefined) continue;
    const first = firsts.get(own);
    if (first === undefined) firsts.set(own, place);
    else found.push({ place, first, key: own });
  }
  return found;
}
