/** Checks the table of people: each entry is for somebody, and tells namesakes apart without doubt. */
import { doubles } from "./doubles.ts";
import type { Drafts } from "./drafts.ts";
import { slug } from "./ids.ts";
import type { Known } from "./known.ts";
import type { Report } from "./report.ts";
import { didYouMean, quote } from "./words.ts";

export function checkPeople(drafts: Drafts, known: Known, report: Report): void {
  const { people } = drafts.tables;
  const signing = new Map<
    string,
    { readonly names: Set<string>; readonly records: Map<string, Set<string>> }
  >();
  for (const { value } of drafts.records)
    for (const person of value.signatories ?? []) {
      if (person?.name === undefined || person.country === undefined) continue;
      const there = signing.get(person.country) ?? { names: new Set(), records: new Map() };
      signing.set(person.country, there);
      there.names.add(person.name);
      const records = there.records.get(slug(person.name)) ?? new Set();
      there.records.set(slug(person.name), records.add(value.id ?? ""));
    }
  for (const entry of people) {
    const { name, country, aliases = [], records } = entry.value;
    const unknown = known.parties.unknown(country);
    if (unknown !== undefined) report.error(entry, { path: ["country"], message: unknown });
    for (const [place, record] of (records ?? []).entries()) {
      const message = known.records.unknown(record);
      if (message !== undefined) report.error(entry, { path: ["records", place], message });
    }
    if (name === undefined || country === undefined || drafts.borrowed.has(entry.file)) continue;
    const there = signing.get(country);
    const where = new Set(
      [name, ...aliases].flatMap((called) => [...(there?.records.get(slug(called ?? "")) ?? [])]),
    );
    if (where.size === 0)
      report.error(entry, {
        path: ["name"],
        message: `Nobody called ${quote(name)} (${country}) signs in these records.${didYouMean(name, [...(there?.names ?? [])])}`,
      });
    else
      for (const [place, record] of (records ?? []).entries())
        if (
          record !== undefined &&
          known.records.unknown(record) === undefined &&
          !where.has(record)
        )
          report.error(entry, {
            path: ["records", place],
            message: `Nobody called ${quote(name)} (${country}) signs ${quote(record)}.`,
          });
  }
  checkDoubles(drafts, report);
}

function checkDoubles({ tables: { people } }: Drafts, report: Report): void {
  const keys: readonly ((value: (typeof people)[number]["value"]) => string | undefined)[] = [
    ({ name, country, id }) =>
      name && country && `official/${country.toLowerCase()}/${id ?? slug(name)}`,
    ({ name, country, records }) =>
      name && country && records === undefined ? `${name} (${country}) without records` : undefined,
  ];
  const told = new Set<number>();
  for (const key of keys)
    for (const { place, key: what } of doubles(people, ({ value }) => key(value))) {
      const entry = people[place];
      if (entry === undefined || told.has(place)) continue;
      told.add(place);
      report.error(entry, {
        path: ["name"],
        message: `${quote(what)} stands twice. Tell namesakes apart by \`id\` and \`records\`.`,
      });
    }
  const claims = people.flatMap((entry) =>
    (entry.value.records ?? []).map((record, place) => ({ entry, record, place })),
  );
  for (const { place } of doubles(
    claims,
    ({ entry, record }) =>
      record && `${slug(entry.value.name ?? "")} ${entry.value.country} ${record}`,
  )) {
    const claim = claims[place];
    if (claim !== undefined)
      report.error(claim.entry, {
        path: ["records", claim.place],
        message: `In ${quote(claim.record ?? "")} another entry of this name is meant already.`,
      });
  }
}
