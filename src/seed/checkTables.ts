/** Checks the reference tables: no code twice, nothing named that does not exist, no circles, nothing that is for nobody. */

import type { Bloc } from "./blocs.ts";
import { checkFormerIds } from "./checkFormerIds.ts";
import { checkPeople } from "./checkPeople.ts";
import { isBefore } from "./dates.ts";
import { doubles } from "./doubles.ts";
import type { Drafts, LocatedDraft } from "./drafts.ts";
import { organisationId, slug } from "./ids.ts";
import type { Known } from "./known.ts";
import type { Report } from "./report.ts";
import { quote } from "./words.ts";

export function checkTables(drafts: Drafts, known: Known, report: Report): void {
  checkDomains(drafts, known, report);
  checkCountries(drafts, known, report);
  checkBlocs(drafts, known, report);
  checkOrganisations(drafts, known, report);
  checkPeople(drafts, known, report);
  checkFormerIds(drafts, report);
  twice(drafts.tables.releases, "name", ({ name }) => name, report);
}

function checkDomains({ tables: { domains } }: Drafts, known: Known, report: Report): void {
  twice(domains, "id", ({ id }) => id, report);
  const broader = new Map(domains.map(({ value }) => [value.id, value.broader]));
  for (const domain of domains) {
    const { id, broader: above } = domain.value;
    const higher = above === undefined ? undefined : broader.get(above);
    const message =
      known.domains.unknown(above) ??
      (above !== undefined && (above === id || higher === id)
        ? `Goes round in a circle: ${quote(above)} is part of ${quote(id ?? "")} itself.`
        : higher !== undefined
          ? `${quote(above ?? "")} is itself part of ${quote(higher)}; the taxonomy has two levels.`
          : undefined);
    if (message !== undefined) report.error(domain, { path: ["broader"], message });
  }
}

function checkCountries({ tables: { countries } }: Drafts, known: Known, report: Report): void {
  twice(countries, "code", ({ code }) => code, report);
  twice(countries, "alpha3", ({ alpha3 }) => alpha3, report);
  for (const country of countries) {
    const { code, kind, sovereign } = country.value;
    const message =
      known.countries.unknown(sovereign) ??
      (sovereign !== undefined && (kind === "state" || sovereign === code)
        ? "Only a territory has a sovereign, and it is another country."
        : undefined);
    if (message !== undefined) report.error(country, { path: ["sovereign"], message });
  }
}

function checkBlocs({ tables: { blocs, countries } }: Drafts, known: Known, report: Report): void {
  twice(blocs, "code", ({ code }) => code, report);
  const taken = new Set(countries.map(({ value }) => value.code));
  const called = new Map<string, LocatedDraft<Bloc>>();
  for (const bloc of blocs) {
    const { code, name, aliases = [], members = [], sources } = bloc.value;
    if (taken.has(code))
      report.error(bloc, {
        path: ["code"],
        message: `${quote(code ?? "")} is the code of a country.`,
      });
    for (const other of new Set([name, ...aliases].map((word) => slug(word ?? "")))) {
      const first = called.get(other);
      if (first !== undefined && first.value.code !== code)
        report.error(bloc, {
          path: ["name"],
          message: `${quote(other)} is what ${quote(first.value.code ?? "")} is called too.`,
        });
      called.set(other, bloc);
    }
    for (const [place, member] of members.entries()) {
      const path = ["members", place];
      const message = known.countries.unknown(member?.country);
      if (message !== undefined) report.error(bloc, { path: [...path, "country"], message });
      if (member?.from !== undefined && member.to !== undefined && isBefore(member.to, member.from))
        report.error(bloc, {
          path: [...path, "to"],
          message: `${quote(member.to)} is before the \`from\`, ${quote(member.from)}.`,
        });
      for (const [at, number] of (member?.sources ?? []).entries())
        if (number !== undefined && sources !== undefined && number > sources.length)
          report.error(bloc, {
            path: [...path, "sources", at],
            message: `There is no source ${number}; the bloc has ${sources.length}.`,
          });
    }
    for (const { place, key } of doubles(
      members,
      (member) => member?.country && `${member.country} from ${member.from ?? "no date"}`,
    ))
      report.error(bloc, { path: ["members", place], message: `${quote(key)} stands twice.` });
    for (const { place, key } of doubles(sources, (source) => source?.url))
      report.error(bloc, {
        path: ["sources", place, "url"],
        message: `${quote(key)} stands twice.`,
      });
  }
}

function checkOrganisations(drafts: Drafts, known: Known, report: Report): void {
  const { organisations } = drafts.tables;
  twice(
    organisations,
    "name",
    ({ name, country }) => name && `${slug(name)} (${country ?? "international"})`,
    report,
  );
  const named = new Set(
    drafts.records.flatMap(({ value }) => [
      ...(value.signatories ?? []).map(
        (person) => person?.organisation && known.body(person.organisation, person.country).id,
      ),
      ...(value.organisations ?? []).map(
        (body) => body?.name && organisationId(body.name, body.country),
      ),
    ]),
  );
  for (const entry of organisations) {
    const { name, country } = entry.value;
    const message = known.parties.unknown(country);
    if (message !== undefined) report.error(entry, { path: ["country"], message });
    if (name === undefined || drafts.borrowed.has(entry.file)) continue;
    if (!named.has(organisationId(name, country)))
      report.warn(entry, { path: ["name"], message: `No record names ${quote(name)}.` });
  }
}

function twice<T>(
  entries: readonly LocatedDraft<T>[],
  field: string,
  key: (value: LocatedDraft<T>["value"]) => string | undefined,
  report: Report,
): void {
  for (const { place, first, key: name } of doubles(entries, ({ value }) => key(value))) {
    const [entry, other] = [entries[place], entries[first]];
    if (entry === undefined || other === undefined) continue;
    const { file, line } = other.file.problem(other.path, "");
    report.error(entry, {
      path: [field],
      message: `${quote(name)} stands twice; the first is at ${file}:${line}.`,
    });
  }
}
