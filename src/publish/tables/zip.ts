/** Files in one zip whose bytes depend on their content alone. */
import { strToU8, zipSync } from "fflate";

/** The oldest date that a zip can name. */
const NO_TIME = new Date(1980, 0, 1);

/** @param files by name, in the order in which they are to stand */
export function zip(files: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  return new Uint8Array(zipSync(Object.fromEntries(entries), { level: 6, mtime: NO_TIME }));
}
