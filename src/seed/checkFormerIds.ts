/**
 * Checks the table of former ids: each leads to a node of the set, and none is still in use. Which nodes there are is
 * known only once every record and table keeps to its schema.
 */
import type { Drafts } from "./drafts.ts";
import type { Report } from "./report.ts";
import { toRows } from "./rows.ts";
import { didYouMean, quote } from "./words.ts";

export function checkFormerIds(drafts: Drafts, report: Report): void {
  const own = drafts.formerIds.filter(({ file }) => !drafts.borrowed.has(file));
  if (own.length === 0) return;
  const successors = new Map(drafts.formerIds.map(({ value }) => [value.old, value.successor]));
  const tables = drafts.complete ? toRows(drafts.seed()).nodes : [];
  const ids = new Set(tables.flatMap(({ rows }) => rows.map(([id]) => String(id))));
  for (const entry of own) {
    const { old, successor } = entry.value;
    if (ids.has(old))
      report.error(entry, {
        path: [],
        at: "key",
        message: `${quote(old)} is still in use, so it cannot lead elsewhere.`,
      });
    if (isCircular(old, successors))
      report.error(entry, {
        path: [],
        message: `Goes round in a circle: ${quote(old)} leads back to itself.`,
      });
    else if (drafts.complete && !ids.has(successor) && !successors.has(successor))
      report.error(entry, {
        path: [],
        message: `Leads to nothing: no node is ${quote(successor)}.${didYouMean(successor, [...ids])}`,
      });
  }
}

function isCircular(start: string, successors: ReadonlyMap<string, string>): boolean {
  const seen = new Set<string>();
  for (let id: string | undefined = start; id !== undefined; id = successors.get(id)) {
    if (seen.has(id)) return true;
    seen.add(id);
  }
  return false;
}
