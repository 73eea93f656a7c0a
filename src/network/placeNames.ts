/** States and blocs by what other languages call them, so that “Иран Россия” asks for Iran and Russia. */
import { readList } from "./column.ts";
import type { Network } from "./network.ts";
import { words } from "./words.ts";

/** Folded names of one word, each with the name that entries use; a name of two places is none. */
export function placeNames(network: Network): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const ambiguous = new Set<string>();
  for (const { start, count, columns } of [network.tables.Country, network.tables.Bloc])
    for (let place = 0; place < count; place++)
      for (const alias of readList(columns.aliases, place)) {
        const [word, ...more] = words(alias);
        if (word === undefined || more.length > 0) continue;
        const name = network.names[start + place] ?? "";
        if (names.has(word) && names.get(word) !== name) ambiguous.add(word);
        names.set(word, name);
      }
  for (const word of ambiguous) names.delete(word);
  return names;
}
