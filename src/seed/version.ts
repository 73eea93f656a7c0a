/** The data version: a hash of what records and tables say, and the release's name where it is one. */
import { canonical } from "./canonical.ts";
import { shortHash } from "./ids.ts";
import type { AgreementRecord } from "./record.ts";
import type { Seed } from "./seed.ts";

const UNRELEASED = "unreleased";
const DIGITS = 16;

/** Comments, the order of keys and of entries, quotes and file order do not change it; releases are not part of it. */
export function dataVersion(seed: Seed): { readonly hash: string; readonly name: string } {
  const { releases, ...content } = seed;
  const entries = Object.entries(content).map(
    ([table, rows]) =>
      [table, Array.isArray(rows) ? rows.map(canonical).sort() : canonical(rows)] as const,
  );
  const hash = shortHash(canonical(Object.fromEntries(entries)), DIGITS);
  return { hash, name: releases.find((release) => release.hash === hash)?.name ?? UNRELEASED };
}

/** What a release keeps of a record, to tell later whether it has changed. */
export function recordHash(record: AgreementRecord): string {
  return shortHash(canonical(record), 8);
}
