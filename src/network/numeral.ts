/**
 * “1,250” of a whole number. Not by the browser's own formatting: loading what that knows of every language would take
 * longer than all else that the first picture's script does.
 */
export function numeral(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}
