/** Some entries of a snapshot's column, and nothing of the others: words that nobody uses any more are gone as well. */
import type { Column } from "../model/snapshot.ts";

/**
 * @param places of the entries, in the new order
 * @param numberOf the new place of a node within its type; undefined where it is gone, and then so is its mention
 */
export function cutColumn(
  column: Column,
  places: readonly number[],
  numberOf: (label: string, place: number) => number | undefined,
): Column {
  switch (column.as) {
    case "text":
      return { ...column, values: places.map((place) => column.values[place] ?? null) };
    case "number":
      return { ...column, values: places.map((place) => column.values[place] ?? null) };
    case "words": {
      const { words, codeOf } = usedWords(
        column.words,
        places.map((place) => column.codes[place] ?? 0),
      );
      return { as: "words", words, codes: places.map((place) => codeOf(column.codes[place] ?? 0)) };
    }
    case "lists": {
      const lists = places.map((place) => column.codes[place] ?? []);
      const { words, codeOf } = usedWords(column.words, lists.flat());
      return { as: "lists", words, codes: lists.map((codes) => codes.map(codeOf)) };
    }
    case "nodes":
      return {
        ...column,
        codes: places.map((place) =>
          (column.codes[place] ?? []).flatMap((code) => numberOf(column.label, code) ?? []),
        ),
      };
  }
}

/** Codes count from 1; 0 stands for none. */
function usedWords(words: readonly string[], used: readonly number[]) {
  const codes = new Map<number, number>();
  for (const code of [...new Set(used)].sort((a, b) => a - b))
    if (code > 0) codes.set(code, codes.size + 1);
  return {
    words: Array.from(codes.keys(), (code) => words[code - 1] ?? ""),
    codeOf: (code: number) => codes.get(code) ?? 0,
  };
}
