/**
 * Tables of text as CSV (RFC 4180). A cell that a spreadsheet would run as a formula is written as the text that it is:
 * titles and names come from sources that anybody can write.
 */

/** Lines end in CR LF, the last one too. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(toCell).join(",")}\r\n`).join("");
}

function toCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
