/** Bytes of a view as one file: of the opening view, and of everything that the seed holds. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "vite";
import { readSingleCode } from "../../src/cli/embed.ts";
import { DEFAULT_PRESENTATION } from "../../src/model/presentation.ts";
import { DEFAULT_VIEW, type View } from "../../src/model/view.ts";
import { singlePage } from "../../src/publish/page/singlePage.ts";
import { seedNetwork } from "../network/seedNetwork.ts";
import type { Measured } from "./measured.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const BAR = 1_000_000;

const VIEWS: readonly (readonly [what: string, view: View])[] = [
  ["The opening view as one file", DEFAULT_VIEW],
  ["Everything as one file", { ...DEFAULT_VIEW, lens: "network" }],
];

export async function measureSingleFile(): Promise<Measured[]> {
  const dist = mkdtempSync(join(tmpdir(), "entente-bench-single-"));
  try {
    await build({
      root: ROOT,
      configFile: join(ROOT, "vite.single.config.ts"),
      logLevel: "warn",
      build: { outDir: join(dist, "single") },
    });
    const code = await readSingleCode(dist);
    const snapshot = await seedNetwork();
    const { network } = snapshot;
    const edition = { dataSet: network.dataSet, origin: undefined, day: "2026-01-01" };
    const rows: Measured[] = [];
    for (const [what, view] of VIEWS) {
      const input = { snapshot, network, view, edition, explorer: undefined };
      const page = await singlePage({ ...input, presentation: DEFAULT_PRESENTATION }, code);
      const value = Buffer.byteLength(page);
      const bar = { text: `under ${BAR.toLocaleString("en-GB")}`, met: value < BAR };
      rows.push({ what, size: "seed", value, unit: "bytes", bar });
    }
    return rows;
  } finally {
    rmSync(dist, { recursive: true });
  }
}
