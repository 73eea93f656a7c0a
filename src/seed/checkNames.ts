/** Checks across records that one thing is told in one way: bodies, people, events and sources that share an id. */

import type { Drafts, LocatedDraft } from "./drafts.ts";
import type { Finding } from "./explain.ts";
import { eventId, officialId, organisationId, sourceId } from "./ids.ts";
import type { Known } from "./known.ts";
import type { AgreementRecord } from "./record.ts";
import type { Located, Report } from "./report.ts";
import { quote } from "./words.ts";

export function checkNames(drafts: Drafts, known: Known, report: Report): void {
  const records = drafts.records.toSorted((one, other) =>
    (one.value.id ?? "") < (other.value.id ?? "") ? -1 : 1,
  );
  const names = new Tellings(report);
  for (const record of records) bodies(record, names);
  for (const entry of drafts.tables.organisations) {
    const { name, country, kind } = entry.value;
    if (name !== undefined) names.body(entry, [], name, country, kind);
  }
  for (const record of records) {
    people(record, known, names);
    event(record, names);
    sources(record, names);
  }
  namesakes(records, known, report);
}

function bodies(record: LocatedDraft<AgreementRecord>, names: Tellings): void {
  for (const [place, body] of (record.value.organisations ?? []).entries())
    if (body?.name !== undefined)
      names.body(record, ["organisations", place], body.name, body.country, body.kind);
}

function people(record: LocatedDraft<AgreementRecord>, known: Known, names: Tellings): void {
  for (const [place, person] of (record.value.signatories ?? []).entries()) {
    const { name, country, organisation } = person ?? {};
    if (name === undefined || country === undefined) continue;
    const entry = known.person(name, country, record.value.id ?? "");
    const own = entry?.name ?? name;
    const id = officialId(own, country, entry?.id);
    names.tell(record, ["signatories", place, "name"], id, "name", own);
    if (organisation === undefined) continue;
    const body = known.body(organisation, country);
    if (body.label === "Organisation")
      names.tell(record, ["signatories", place, "organisation"], body.id, "name", organisation);
  }
}

function event(record: LocatedDraft<AgreementRecord>, names: Tellings): void {
  const { name, date, place } = record.value.event ?? {};
  if (name === undefined) return;
  const id = eventId(name, date);
  names.tell(record, ["event", "name"], id, "name", name);
  names.tell(record, ["event", "date"], id, "date", date, "warn");
  names.tell(record, ["event", "place"], id, "place", place, "warn");
}

function sources(record: LocatedDraft<AgreementRecord>, names: Tellings): void {
  for (const [at, source] of (record.value.sources ?? []).entries()) {
    if (source?.url === undefined) continue;
    names.tell(record, ["sources", at, "url"], sourceId(source.url), "url", source.url);
    for (const field of ["title", "publisher", "published", "language"] as const)
      names.tell(record, ["sources", at, field], source.url, field, source[field], "warn");
  }
}

/** Remembers who said what first, and reports who says it otherwise. */
class Tellings {
  readonly #first = new Map<string, { readonly value: string; readonly where: string }>();
  readonly #report: Report;

  constructor(report: Report) {
    this.#report = report;
  }

  body(
    located: Located<unknown>,
    path: Finding["path"],
    name: string,
    country: string | undefined,
    kind: string | undefined,
  ): void {
    const id = organisationId(name, country);
    this.tell(located, [...path, "name"], id, "name", name);
    this.tell(located, [...path, "kind"], id, "kind", kind);
  }

  tell(
    located: Located<unknown>,
    path: Finding["path"],
    id: string,
    field: string,
    value: string | undefined,
    as: "error" | "warn" = "error",
  ): void {
    if (value === undefined) return;
    const key = `${id} ${field}`;
    const first = this.#first.get(key);
    if (first === undefined) this.#first.set(key, { value, where: located.file.shown });
    else if (first.value !== value)
      this.#report[as](located, {
        path,
        message: `Found ${quote(value)}, but ${first.where} says ${quote(first.value)} of the same ${id.startsWith("http") ? "address" : id}. Write both alike${field === "name" ? ", or give them names that differ in more than signs" : ""}.`,
      });
  }
}

/** Warns of one name in one country that acts for different bodies, unless the table of people knows of it. */
function namesakes(
  records: readonly LocatedDraft<AgreementRecord>[],
  known: Known,
  report: Report,
): void {
  const first = new Map<
    string,
    { readonly id: string; readonly organisation: string; readonly where: string }
  >();
  const told = new Set<string>();
  for (const record of records)
    for (const [place, person] of (record.value.signatories ?? []).entries()) {
      const { name, country, organisation } = person ?? {};
      if (name === undefined || country === undefined || organisation === undefined) continue;
      if (known.person(name, country, record.value.id ?? "") !== undefined) continue;
      const official = officialId(name, country);
      const { id } = known.body(organisation, country);
      const before = first.get(official);
      if (before === undefined)
        first.set(official, { id, organisation, where: record.value.id ?? "" });
      else if (before.id !== id && !told.has(official)) {
        told.add(official);
        report.warn(record, {
          path: ["signatories", place, "organisation"],
          message: `${quote(name)} (${country}) acts here for ${quote(organisation)}, and in ${before.where} for ${quote(before.organisation)}. If that is one person, say so by an entry in people.yaml; if they are two, tell them apart there.`,
        });
      }
    }
}
