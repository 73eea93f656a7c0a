/** Makes a release of the data: its name, and which records it adds, changes and removes against the one before. */
import { readFile, writeFile } from "node:fs/promises";
import type { Release } from "./releases.ts";
import type { Seed } from "./seed.ts";
import { dataVersion, recordHash } from "./version.ts";

/** The next release of a seed, or null where the newest release holds the same data. */
export function releaseData(seed: Seed, today: Date): Release | null {
  const before = seed.releases.at(-1);
  const { hash } = dataVersion(seed);
  if (before?.hash === hash) return null;
  const records = Object.fromEntries(seed.records.map((record) => [record.id, recordHash(record)]));
  const old = before?.records ?? {};
  return {
    name: nextName(seed.releases, today),
    date: today.toISOString().slice(0, 10),
    hash,
    added: Object.keys(records).filter((id) => !Object.hasOwn(old, id)),
    changed: Object.keys(records).filter((id) => Object.hasOwn(old, id) && old[id] !== records[id]),
    removed: Object.keys(old).filter((id) => !Object.hasOwn(records, id)),
    records,
  };
}

/** Writes the table with the release at its end; only the newest keeps its records' hashes. */
export async function appendRelease(
  file: string,
  releases: readonly Release[],
  release: Release,
): Promise<void> {
  const text = await readFile(file, "utf8").catch(() => HEAD);
  const head = text.split("\n").filter((line) => line.startsWith("#"));
  const entries = [...releases.map(({ records: _, ...older }) => older), release];
  await writeFile(file, [...head, ...entries.map(formatRelease), ""].join("\n"));
}

const HEAD = `# yaml-language-server: $schema=schema.json#/$defs/releases
# Releases of the data, oldest first: which records each one added, changed and removed. \`hash\` is the content hash of all records and tables;
# the newest also keeps the hash of each record, for the next to compare with. Written by \`npm run release-data\`. Licence: CC BY 4.0.`;

function nextName(releases: readonly Release[], today: Date): string {
  const month = `${today.getUTCFullYear()}.${today.getUTCMonth() + 1}.`;
  const numbers = releases
    .filter(({ name }) => name.startsWith(month))
    .map(({ name }) => Number(name.slice(month.length)));
  return `${month}${Math.max(0, ...numbers) + 1}`;
}

function formatRelease({ name, date, hash, added, changed, removed, records }: Release): string {
  const ids = (field: string, list: readonly string[]) =>
    list.length === 0 ? [`  ${field}: []`] : [`  ${field}:`, ...list.map((id) => `    - ${id}`)];
  return [
    `- name: "${name}"`,
    `  date: "${date}"`,
    `  hash: "${hash}"`,
    ...ids("added", added),
    ...ids("changed", changed),
    ...ids("removed", removed),
    ...(records === undefined
      ? []
      : ["  records:", ...Object.entries(records).map(([id, short]) => `    ${id}: "${short}"`)]),
  ].join("\n");
}
