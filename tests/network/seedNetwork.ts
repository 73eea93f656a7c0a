/** The project's own records as snapshot and network, read once for all tests of a file. */
import type { DataSet } from "../../src/model/dataSet.ts";
import { encodeSnapshot } from "../../src/model/encode.ts";
import { NO_LAYOUT } from "../../src/model/layout.ts";
import type { Snapshot } from "../../src/model/snapshot.ts";
import { buildNetwork, type Network } from "../../src/network/network.ts";
import { readLayout } from "../../src/seed/layoutFile.ts";
import { readSeed, SEED_DIRECTORY } from "../../src/seed/read.ts";
import { toRows } from "../../src/seed/rows.ts";
import type { Seed } from "../../src/seed/seed.ts";
import { dataVersion } from "../../src/seed/version.ts";
import { DATA_SET } from "./fixture.ts";

export interface SeedNetwork extends Snapshot {
  readonly network: Network;
}

let read: Promise<SeedNetwork> | undefined;

export function seedNetwork(): Promise<SeedNetwork> {
  read ??= readAll();
  return read;
}

/** As it is published: with the name and hash of its version. */
export function releasedSeed(): Promise<SeedNetwork> {
  return readAll(dataVersion);
}

async function readAll(
  version: (seed: Seed) => Pick<DataSet, "name" | "hash"> = () => DATA_SET,
): Promise<SeedNetwork> {
  const { seed, problems } = await readSeed([SEED_DIRECTORY]);
  if (seed === null)
    throw new Error(`The seed has ${problems.length} errors: ${problems[0]?.message}`);
  const layout = (await readLayout([SEED_DIRECTORY])) ?? NO_LAYOUT;
  const snapshot = encodeSnapshot(toRows(seed), { ...DATA_SET, ...version(seed) }, layout);
  return { ...snapshot, network: buildNetwork(snapshot.picture) };
}
