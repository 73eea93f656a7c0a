/** What the scripts of the explorer and of an embed weigh, from a build of its own. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "vite";
import { bytesOf, readChunks } from "../browser/chunks.ts";
import type { Measured } from "./measured.ts";

const OWN_BAR = 60_000;
const ALL_BAR = 300_000;
const EMBED_BAR = 80_000;

export async function measureCode(): Promise<Measured[]> {
  const outDir = mkdtempSync(join(tmpdir(), "entente-bench-code-"));
  try {
    await build({
      root: resolve(import.meta.dirname, "../.."),
      logLevel: "warn",
      build: { outDir, emptyOutDir: true },
    });
    const { own, early, beforeConsole, embed } = readChunks(outDir);
    const row = (what: string, value: number, bar?: number): Measured => ({
      what,
      size: "seed",
      value,
      unit: "bytes",
      ...(bar !== undefined && {
        bar: { text: `under ${bar.toLocaleString("en-GB")}`, met: value < bar },
      }),
    });
    return [
      row("Own script before the first frame", bytesOf(own), OWN_BAR),
      row("All script before the first frame", bytesOf(early)),
      row("All script before the console is opened", bytesOf(beforeConsole), ALL_BAR),
      row("All script of an embed", bytesOf(embed), EMBED_BAR),
    ];
  } finally {
    rmSync(outDir, { recursive: true });
  }
}
