/** `npm run bench`: every measurement in one run, written to docs/benchmarks.md with the machine that it ran on. */
import { writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join, resolve } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { encodeSnapshot } from "../../src/model/encode.ts";
import { NO_LAYOUT } from "../../src/model/layout.ts";
import { readLayout } from "../../src/seed/layoutFile.ts";
import { readSeed, SEED_DIRECTORY } from "../../src/seed/read.ts";
import { toRows } from "../../src/seed/rows.ts";
import { dataVersion } from "../../src/seed/version.ts";
import { measureFilter } from "./filter.ts";
import { measureLoad } from "./load.ts";
import type { Measured } from "./measured.ts";
import { measureRead } from "./read.ts";

const FILE = join(resolve(import.meta.dirname, "../.."), "docs/benchmarks.md");
const FIRST_PAYLOAD = 100_000;

const tell = (line: string) => void process.stderr.write(`${line}\n`);

tell("Payloads");
const payloads = await measurePayloads();
tell("Filters");
const filters = await measureFilter();
const loads = await measureLoad(tell);
const reads = await measureRead(tell);

writeFileSync(
  FILE,
  `# Benchmarks

Written by \`npm run bench\`. Figures of one run on one machine: ${describeMachine()}.
Ratios are within this run; a difference below 1.3 is noise.

## Loading

Database time, from the first statement to the last commit; of the offline importer, the time that it reports itself.

${measuredTable(loads)}

## Reading for the snapshot

${measuredTable(reads)}

## Bytes on the wire

${payloads}

## Filters, in Node

Median over a set of views, from the view's change to what is told of.

${filterTable()}
`,
);
tell(`Written: ${FILE}`);
const missed = [
  ...[...loads, ...reads].flatMap(({ what, bar }) => (bar?.met === false ? [what] : [])),
  ...filters.flatMap(({ name, median, bar }) => (bar !== undefined && median > bar ? [name] : [])),
];
for (const what of missed) tell(`Bar missed: ${what}`);
process.exitCode = missed.length === 0 ? 0 : 1;

async function measurePayloads(): Promise<string> {
  const { seed } = await readSeed([SEED_DIRECTORY]);
  if (seed === null) throw new Error("The seed has errors: npm run entente -- check");
  const dataSet = {
    ...dataVersion(seed),
    paths: ["seed"],
    records: seed.records.length,
    complete: true,
    counts: {},
    formerIds: seed.formerIds,
  };
  const layout = (await readLayout([SEED_DIRECTORY])) ?? NO_LAYOUT;
  const { picture, texts } = encodeSnapshot(toRows(seed), dataSet, layout);
  const rows = [
    ["Picture (/api/graph)", JSON.stringify(picture), `under ${FIRST_PAYLOAD} in brotli`],
    ["Texts (/api/graph/texts)", JSON.stringify(texts), ""],
  ] as const;
  return table(
    ["Payload of the seed", "JSON", "brotli 11", "Bar"],
    rows.map(([name, json, bar]) => {
      const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
      const small = brotliCompressSync(json, { params }).length;
      return [name, number(Buffer.byteLength(json)), number(small), bar];
    }),
  );
}

function measuredTable(results: readonly Measured[]): string {
  return table(
    ["What", "Agreements", "Milliseconds", "Ratio", "Bar"],
    results.map(({ what, size, milliseconds, ratio, bar }) => [
      what,
      size,
      number(milliseconds),
      ratio === undefined ? "" : `${ratio.value.toPrecision(2)} (${ratio.against})`,
      bar === undefined ? "" : `${bar.text}: ${bar.met ? "met" : "missed"}`,
    ]),
  );
}

function filterTable(): string {
  return table(
    ["What", "Agreements", "Nodes", "Milliseconds", "Bar"],
    filters.map(({ name, agreements, nodes, median, bar }) => [
      name,
      number(agreements),
      number(nodes),
      median.toFixed(2),
      bar === undefined ? "" : `under ${bar}: ${median <= bar ? "met" : "missed"}`,
    ]),
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

function describeMachine(): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} × ${cpu?.model ?? "unknown processor"}, ${memory} GB, ${process.platform}, Node ${process.versions.node}`;
}

function number(value: number): string {
  return Math.round(value).toLocaleString("en-GB");
}
