/** The project's own records as snapshot and network, read once for all tests of a file. */
import { encodeSnapshot } from "../../src/model/encode.ts";
import { NO_LAYOUT } from "../../src/model/layout.ts";
import type { Snapshot } from "../../src/model/snapshot.ts";
import { buildNetwork, type Network } from "../../src/network/network.ts";
import { readLayout } from "../../src/seed/layoutFile.ts";
import { readSeed, SEED_DIRECTORY } from "../../src/seed/read.ts";
import { toRows } from "../../src/seed/rows.ts";
import { DATA_SET } from "./fixture.ts";

export interface SeedNetwork extends Snapshot {
  readonly network: Network;
}

let read: Promise<SeedNetwork> | undefined;

export function seedNetwork(): Promise<SeedNetwork> {
  read ??= readAll();
  return read;
}

async function readAll(): Promise<SeedNetwork> {
  const { seed, problems } = await readSeed([SEED_DIRECTORY]);
  if (seed === null)
    throw new Error(`The seed has ${problems.length} errors: ${problems[0]?.message}`);
  const layout = (await readLayout([SEED_DIRECTORY])) ?? NO_LAYOUT;
  const snapshot = encodeSnapshot(toRows(seed), DATA_SET, layout);
  return { ...snapshot, network: buildNetwork(snapshot.picture) };
}
