/** Checks that each claim of a record which needs a source of its own has one, and that no source is cited twice. */
import { doubles } from "./doubles.ts";
import type { Draft, Finding } from "./explain.ts";
import type { AgreementRecord, SupportedField } from "./record.ts";
import { quote } from "./words.ts";

const NEEDS_SUPPORT: readonly SupportedField[] = [
  "parties",
  "date",
  "inForce",
  "ended",
  "place",
  "signatories",
  "domains",
  "provisions",
  "event",
];

export function checkSupport(record: Draft<AgreementRecord>): readonly Finding[] {
  const sources = record.sources;
  if (sources === undefined) return [];
  const supported = new Set(sources.flatMap((source) => source?.supports ?? []));
  const sure = sources.every((source) => source?.supports?.every((field) => field !== undefined));
  return [
    ...NEEDS_SUPPORT.filter((field) => sure && has(record, field) && !supported.has(field)).map(
      (field): Finding => ({
        path: [field],
        at: "key",
        message: `No source supports it: name “${field}” under \`supports\` of at least one source.`,
      }),
    ),
    ...sources.flatMap((source, place) => [
      ...(source?.supports ?? []).flatMap((field, at): readonly Finding[] =>
        field === undefined || has(record, field)
          ? []
          : [
              {
                path: ["sources", place, "supports", at],
                message: `The record has no ${quote(field)} that a source could support.`,
              },
            ],
      ),
      ...doubles(source?.supports, (field) => field).map(
        ({ place: at, key }): Finding => ({
          path: ["sources", place, "supports", at],
          message: `${quote(key)} stands twice.`,
        }),
      ),
    ]),
    ...doubles(sources, (source) => source?.url).map(
      ({ place, key }): Finding => ({
        path: ["sources", place, "url"],
        message: `${quote(key)} stands twice among the sources.`,
      }),
    ),
  ];
}

/** A field that was refused counts as there. */
function has(record: Draft<AgreementRecord>, field: SupportedField): boolean {
  const value = record[field];
  if (Array.isArray(value)) return value.length > 0;
  return value !== undefined || Object.hasOwn(record, field);
}
