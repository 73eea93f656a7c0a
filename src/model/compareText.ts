/** The one order of ids and keys: by code unit, and so the same on every machine and in every language. */
export function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
