/** What no single schema sees: whether the records and tables of a set agree with themselves and with each other. */
import { checkRecord } from "./checkRecord.ts";
import { checkTables } from "./checkTables.ts";
import type { Drafts } from "./drafts.ts";
import { knownIn } from "./known.ts";
import type { Report } from "./report.ts";

export function checkSet(drafts: Drafts, report: Report): void {
  const known = knownIn(drafts);
  checkTables(drafts, known, report);
  for (const record of drafts.records) checkRecord(record, known, report);
}
