/** Everything that a record or table may name, with what people write instead. */

import type { Called } from "./blocs.ts";
import { bodiesOf, type Description, type FindBody } from "./bodies.ts";
import type { Drafts } from "./drafts.ts";
import type { Draft } from "./explain.ts";
import { type Person, type WhoIsMeant, whoIsMeant } from "./people.ts";
import { didYouMean, quote } from "./words.ts";

export interface Known {
  readonly countries: Naming;
  readonly parties: Naming;
  readonly domains: Naming;
  readonly records: Naming;
  readonly body: FindBody;
  /** Names of the bodies of a country or bloc, with their kinds known. */
  readonly bodies: (country: string) => readonly string[];
  readonly person: WhoIsMeant;
}

export function knownIn(drafts: Drafts): Known {
  const { countries, blocs, domains, organisations, people } = drafts.tables;
  const country = countries.flatMap(({ value }) =>
    [value.code, value.name, value.alpha3, ...(value.aliases ?? [])].map(
      (said) => [said, value.code] as const,
    ),
  );
  const bloc = blocs.flatMap(({ value }) =>
    [value.code, value.name, ...(value.aliases ?? [])].map((said) => [said, value.code] as const),
  );
  const domain = domains.flatMap(({ value }) =>
    [value.id, value.label, ...(value.aliases ?? [])].map((said) => [said, value.id] as const),
  );
  const record = drafts.records.map(({ value }) => [value.id, value.id] as const);
  const unread = [...drafts.unread].map((name) => [name, name] as const);
  const described = [
    ...drafts.records.flatMap(({ value }) => value.organisations ?? []),
    ...organisations.map(({ value }) => value),
  ].filter((body): body is Description => body?.name !== undefined && body.kind !== undefined);
  const called = blocs
    .map(({ value }) => value)
    .filter((value): value is Called => value.code !== undefined && value.name !== undefined);
  const noCountries = drafts.unread.has("countries");
  return {
    countries: new Naming("country of the table", country, noCountries),
    parties: new Naming(
      "country or bloc of the tables",
      [...bloc, ...country],
      noCountries || drafts.unread.has("blocs"),
    ),
    domains: new Naming("domain of the taxonomy", domain, drafts.unread.has("domains")),
    records: new Naming("record of this set", [...record, ...unread], false),
    body: bodiesOf(described, called),
    bodies: (code) => described.filter((body) => body.country === code).map((body) => body.name),
    person: whoIsMeant(people.map(({ value }) => value).filter(isPerson)),
  };
}

function isPerson(value: Draft<Person>): value is Person {
  return value.name !== undefined && value.country !== undefined;
}

/** Names of one sort, and what to say of one that is not among them. */
export class Naming {
  readonly #sort: string;
  readonly #names = new Set<string>();
  readonly #said = new Map<string, string>();
  readonly #unsure: boolean;

  /** Pairs of what people write and the name that is right. */
  constructor(
    sort: string,
    pairs: Iterable<readonly [string | undefined, string | undefined]>,
    unsure: boolean,
  ) {
    this.#sort = sort;
    this.#unsure = unsure;
    for (const [said, name] of pairs) {
      if (said === undefined || name === undefined) continue;
      this.#names.add(name);
      if (!this.#said.has(said)) this.#said.set(said, name);
    }
  }

  /** A message where the name is given but not known; unsure of an unreadable table, it says nothing. */
  unknown(name: string | undefined): string | undefined {
    if (name === undefined || this.#unsure || this.#names.has(name)) return undefined;
    return `${quote(name)} is no ${this.#sort}.${didYouMean(name, this.#said)}`;
  }
}
