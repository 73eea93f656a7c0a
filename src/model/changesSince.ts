/** What has become of the data since a version: told from the releases, so that no old data need be kept. */
import type { ReleaseNote } from "./about.ts";

/** Ids of records. */
export interface Changes {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/**
 * Between the release of that name or hash and the newest; null where none is of it. What came and went in between is
 * in no list.
 * @param releases the newest first
 */
export function changesSince(releases: readonly ReleaseNote[], version: string): Changes | null {
  const place = releases.findIndex(({ name, hash }) => version === name || version === hash);
  if (place < 0) return null;
  const fate = new Map<string, "added" | "changed" | "removed">();
  for (const { added, changed, removed } of releases.slice(0, place).reverse()) {
    for (const id of added) fate.set(id, fate.get(id) === "removed" ? "changed" : "added");
    for (const id of changed) if (fate.get(id) !== "added") fate.set(id, "changed");
    for (const id of removed) {
      if (fate.get(id) === "added") fate.delete(id);
      else fate.set(id, "removed");
    }
  }
  const of = (wanted: string) =>
    [...fate].filter(([, became]) => became === wanted).map(([id]) => id);
  return { added: of("added"), changed: of("changed"), removed: of("removed") };
}
