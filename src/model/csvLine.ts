/** One line of CSV as RFC 4180 has it, without its end. What a spreadsheet would run as a formula is marked as text. */

/** @param cells numbers are written as they are; a text that begins as a formula would gets an apostrophe in front */
export function csvLine(cells: readonly (string | number | bigint)[]): string {
  return cells.map(cellOf).join(",");
}

function cellOf(cell: string | number | bigint): string {
  const text = String(cell).replaceAll("\0", "");
  const guarded = typeof cell === "string" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
