/**
 * Graphs of any size that are shaped like the seed, for measurements: real records repeated and varied, with a fixed
 * seed, so that every run measures the same rows. An agreement has a record's own people, bodies, event, clauses and
 * sources, and shares parties, domains, bodies and sources with two others: 48 rows each, whatever the number.
 */
import type { GraphRows } from "../../src/model/rows.ts";
import { readSeed, SEED_DIRECTORY } from "../../src/seed/read.ts";
import type { AgreementRecord } from "../../src/seed/record.ts";
import { toRows } from "../../src/seed/rows.ts";
import type { Seed } from "../../src/seed/seed.ts";

/** The rows of so many agreements. The same arguments give the same rows. */
export async function syntheticRows(agreements: number, seed = 1): Promise<GraphRows> {
  return toRows(await syntheticSeed(agreements, seed));
}

export async function syntheticSeed(agreements: number, seed = 1): Promise<Seed> {
  const { seed: real, problems } = await readSeed([SEED_DIRECTORY]);
  if (real === null) throw new Error(`The seed has ${problems.length} errors.`);
  const random = mulberry32(seed);
  const records: AgreementRecord[] = [];
  for (let number = 0; number < agreements; number += 1) {
    const pick = () => real.records[Math.floor(random() * real.records.length)];
    const copy = Math.floor(number / real.records.length);
    const base = real.records[number % real.records.length];
    const [first, second] = [pick(), pick()];
    if (base === undefined || first === undefined || second === undefined) break;
    records.push(varied(renamed(base, copy), renamed(first, copy), renamed(second, copy), random));
  }
  records.sort((one, other) => (one.id < other.id ? -1 : 1));
  const organisations = real.organisations.flatMap((body) =>
    Array.from({ length: Math.ceil(agreements / real.records.length) }, (_, copy) => ({
      ...body,
      name: numbered(body.name, copy),
    })),
  );
  return { ...real, records: withoutLooseEnds(records), organisations };
}

/** The last copy of the seed is seldom whole: what leads to a record beyond the end goes. */
function withoutLooseEnds(records: readonly AgreementRecord[]): AgreementRecord[] {
  const ids = new Set(records.map(({ id }) => id));
  return records.map((record) => ({
    ...record,
    relations: (record.relations ?? []).filter(({ to }) => ids.has(to)),
  }));
}

/** The n-th copy of a record, with people, bodies, event, clauses and sources of its own. */
function renamed(record: AgreementRecord, copy: number): AgreementRecord {
  return {
    ...record,
    id: copy === 0 ? record.id : `${record.id}-${copy}`,
    title: numbered(record.title, copy),
    signatories: (record.signatories ?? []).map((signatory) => ({
      ...signatory,
      name: numbered(signatory.name, copy),
      organisation: signatory.organisation && numbered(signatory.organisation, copy),
    })),
    organisations: (record.organisations ?? []).map((body) => ({
      ...body,
      name: numbered(body.name, copy),
    })),
    provisions: (record.provisions ?? []).map((provision) => ({
      ...provision,
      text: numbered(provision.text, copy),
    })),
    event: record.event && { ...record.event, name: numbered(record.event.name, copy) },
    relations: (record.relations ?? []).map((relation) => ({
      ...relation,
      to: copy === 0 ? relation.to : `${relation.to}-${copy}`,
    })),
    sources: record.sources.map((source) => ({
      ...source,
      url: copy === 0 ? source.url : `${source.url}#${copy}`,
    })),
  };
}

function varied(
  base: AgreementRecord,
  first: AgreementRecord,
  second: AgreementRecord,
  random: () => number,
): AgreementRecord {
  const month = String(1 + Math.floor(random() * 12)).padStart(2, "0");
  const day = String(1 + Math.floor(random() * 28)).padStart(2, "0");
  return {
    ...base,
    date:
      base.date &&
      (base.date.length === 10 ? `${base.date.slice(0, 4)}-${month}-${day}` : base.date),
    parties: [...new Set([...base.parties, ...first.parties])],
    domains: [...new Set([...base.domains, ...first.domains, ...second.domains.slice(0, 1)])],
    organisations: [...(base.organisations ?? []), ...(first.organisations ?? [])],
    signatories: unique(
      [...(base.signatories ?? []), ...(first.signatories ?? [])],
      ({ name, country }) => `${name} ${country}`,
    ),
    sources: unique([...base.sources, ...first.sources, ...second.sources], ({ url }) => url),
  };
}

function numbered(name: string, copy: number): string {
  return copy === 0 ? name : `${name} ${copy}`;
}

function unique<T>(items: readonly T[], key: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}

/** A small pseudo-random generator: Tommy Ettinger's mulberry32, in the public domain. From 0 to below 1. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
