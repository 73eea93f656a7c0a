/** A value of the graph as exports hold it: typed as the ontology says, absent where no source says. */
import type { Property } from "../model/grammar.ts";
import type { Column } from "../model/snapshot.ts";
import { readList, readText } from "../network/column.ts";
import type { Whole } from "../network/whole.ts";

export type Cell = string | number | boolean | readonly string[];
export type Cells = Readonly<Record<string, Cell>>;

/** Between the values of a list, where a format has none. No address and no name contains it. */
const LIST_SEPARATOR = " | ";

/** undefined where there is no value. */
export function readCell(property: Property, column: Column | undefined, place: number) {
  if (property.many === true) {
    const values = readList(column, place);
    return values.length === 0 ? undefined : values;
  }
  const text = readText(column, place);
  if (text === null) return undefined;
  if (property.kind === "boolean") return Number(text) === 1;
  return property.kind === "number" || property.kind === "year" ? Number(text) : text;
}

export function textOf(cell: Cell | undefined): string {
  if (cell === undefined) return "";
  return typeof cell === "object" ? cell.join(LIST_SEPARATOR) : String(cell);
}

/** Addresses of sources, by their node numbers. */
export function urlsOf(whole: Whole, sources: Iterable<number>): readonly string[] {
  const column = whole.column("Source", "url");
  return Array.from(new Set(sources), (source) => readText(column, source - whole.starts.Source))
    .filter((url) => url !== null)
    .sort();
}
