/** Reads one value out of a snapshot's column, whatever the form in which it was sent. */
import type { Column } from "../model/snapshot.ts";

/** The value as text, null where there is none. A list is joined by commas. */
export function readText(column: Column | undefined, place: number): string | null {
  if (column === undefined) return null;
  switch (column.as) {
    case "text":
      return column.values[place] ?? null;
    case "number":
      return column.values[place]?.toString() ?? null;
    case "words":
      return column.words[(column.codes[place] ?? 0) - 1] ?? null;
    case "lists":
      return readList(column, place).join(", ");
    case "nodes":
      return readPlaces(column, place).join(", ");
  }
}

/** The values of a list, in order; empty where there are none. A single value is a list of one. */
export function readList(column: Column | undefined, place: number): readonly string[] {
  if (column?.as === "lists")
    return (column.codes[place] ?? []).flatMap((code) => column.words[code - 1] ?? []);
  const text = readText(column, place);
  return text === null ? [] : [text];
}

/** Of a column of nodes: their places within their type, from 0. */
export function readPlaces(column: Column | undefined, place: number): readonly number[] {
  return column?.as === "nodes" ? (column.codes[place] ?? []) : [];
}
