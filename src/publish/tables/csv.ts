/** CSV as RFC 4180 has it, in UTF-8. What a spreadsheet would run as a formula is marked as text. */
import { type Cell, textOf } from "../cell.ts";

export function writeCsv(
  columns: readonly string[],
  rows: readonly (readonly (Cell | undefined)[])[],
): string {
  return [columns, ...rows].map((row) => `${row.map(csvCell).join(",")}\r\n`).join("");
}

/** A number is written as it is; a text that begins as a formula would gets an apostrophe in front. */
function csvCell(cell: Cell | undefined): string {
  const text = textOf(cell).replaceAll("\0", "");
  const guarded = typeof cell !== "number" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
