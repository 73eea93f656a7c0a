/** Checks that a record's dates can follow each other, and that it says what happened on its date. */
import { isBefore } from "./dates.ts";
import type { Draft, Finding } from "./explain.ts";
import type { AgreementRecord } from "./record.ts";
import { DATE_OF_STATUS } from "./recordRows.ts";
import { quote } from "./words.ts";

const OVER = new Set(["suspended", "expired", "terminated"]);

export function checkDates(record: Draft<AgreementRecord>): readonly Finding[] {
  const { date, dateOf, status, inForce, ended } = record;
  const findings: Finding[] = [
    ...order("inForce", inForce, "date", date),
    ...order("ended", ended, "date", date),
    ...order("ended", ended, "inForce", inForce),
    ...(record.sources ?? []).flatMap((source, place) =>
      order("accessed", source?.accessed, "published", source?.published).map((finding) => ({
        ...finding,
        path: ["sources", place, ...finding.path],
      })),
    ),
  ];
  if (date === undefined && dateOf !== undefined)
    findings.push({
      path: ["dateOf"],
      at: "key",
      message: "The record has no `date` of which this could say what happened.",
    });
  if (date !== undefined && dateOf === undefined && status !== undefined)
    if (DATE_OF_STATUS[status] === undefined)
      findings.push({
        path: ["date"],
        at: "key",
        message: `The status ${quote(status)} does not say what happened on the date: “dateOf” is missing.`,
      });
  if (ended !== undefined && status !== undefined && !OVER.has(status))
    findings.push({
      path: ["ended"],
      at: "key",
      message: `The status is ${quote(status)}: only what is suspended, expired or terminated has ended.`,
    });
  return findings;
}

function order(
  later: string,
  laterDate: string | undefined,
  earlier: string,
  earlierDate: string | undefined,
): readonly Finding[] {
  if (laterDate === undefined || earlierDate === undefined) return [];
  if (!isBefore(laterDate, earlierDate)) return [];
  return [
    {
      path: [later],
      message: `${quote(laterDate)} is before the \`${earlier}\`, ${quote(earlierDate)}.`,
    },
  ];
}
