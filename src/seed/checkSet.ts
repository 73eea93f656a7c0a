/** What no single schema sees: whether the records and tables of a set agree with themselves and with each other. */

import { checkNames } from "./checkNames.ts";
import { checkRecord } from "./checkRecord.ts";
import { checkRelations } from "./checkRelations.ts";
import { checkTables } from "./checkTables.ts";
import { doubles } from "./doubles.ts";
import type { Drafts } from "./drafts.ts";
import { knownIn } from "./known.ts";
import type { Report } from "./report.ts";
import { quote } from "./words.ts";

export function checkSet(drafts: Drafts, report: Report): void {
  const known = knownIn(drafts);
  checkTables(drafts, known, report);
  for (const record of drafts.records) checkRecord(record, known, report);
  checkDoubles(drafts, report);
  checkRelations(drafts, known, report);
  checkNames(drafts, known, report);
}

function checkDoubles({ records }: Drafts, report: Report): void {
  for (const { place, first, key } of doubles(records, ({ value }) => value.id)) {
    const [record, other] = [records[place], records[first]];
    if (record !== undefined && other !== undefined)
      report.error(record, {
        path: ["id"],
        message: `${quote(key)} is the id of ${other.file.shown} too.`,
      });
  }
}
