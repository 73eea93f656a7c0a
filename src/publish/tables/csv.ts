/** A table of what is published as CSV, in UTF-8. */
import { csvLine } from "../../model/csvLine.ts";
import { type Cell, textOf } from "../cell.ts";

export function writeCsv(
  columns: readonly string[],
  rows: readonly (readonly (Cell | undefined)[])[],
): string {
  return [columns, ...rows].map((row) => `${csvLine(row.map(plain))}\r\n`).join("");
}

function plain(cell: Cell | undefined): string | number {
  return typeof cell === "number" ? cell : textOf(cell);
}
