/**
 * `npm run bench`: every measurement in one run, written to docs/benchmarks.md with the machine that it ran on. With
 * names of sections (`npm run bench -- page read`) only those are measured, and only told.
 */
import { writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join, resolve } from "node:path";
import type { Measured } from "./measured.ts";
import { SECTIONS, type Section } from "./sections.ts";

const FILE = join(resolve(import.meta.dirname, "../.."), "docs/benchmarks.md");

interface Outcome {
  readonly section: Section;
  readonly rows: readonly Measured[];
  /** Why it could not be measured. */
  readonly failure?: string;
}

const tell = (line: string) => void process.stderr.write(`${line}\n`);

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !SECTIONS.some((section) => section.name === name));
if (unknown.length > 0) {
  tell(
    `Unknown: ${unknown.join(", ")}. There are: ${SECTIONS.map(({ name }) => name).join(", ")}.`,
  );
  process.exit(2);
}

const began = performance.now();
const outcomes: Outcome[] = [];
for (const section of SECTIONS)
  if (asked.length === 0 || asked.includes(section.name)) outcomes.push(await measure(section));

const text = document();
if (asked.length > 0) process.stdout.write(text);
else {
  writeFileSync(FILE, text);
  tell(`Written: ${FILE}`);
}
for (const { section, rows, failure } of outcomes) {
  if (failure !== undefined) tell(`Not measured: ${section.title}: ${failure}`);
  for (const { what, size, bar } of rows)
    if (bar?.met === false) tell(`Bar missed: ${what} (${size}): ${bar.text}`);
}
const good = outcomes.every(
  ({ rows, failure }) => failure === undefined && rows.every(({ bar }) => bar?.met !== false),
);
// Not only the code: what a failed measurement has left running must not keep the run open.
process.exit(good ? 0 : 1);

async function measure(section: Section): Promise<Outcome> {
  tell(section.title);
  try {
    const rows = await section.measure(tell);
    // What comes later may fail, or be ended.
    tell(table(rows));
    return { section, rows };
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    return { section, rows: [], failure };
  }
}

function document(): string {
  const minutes = Math.max(1, Math.round((performance.now() - began) / 60_000));
  const sections = outcomes.map(
    ({ section, rows, failure }) =>
      `## ${section.title}\n\n${section.about}\n\n${failure === undefined ? table(rows) : `Not measured: ${failure}`}\n`,
  );
  return `# Benchmarks

Written by \`npm run bench\`. Figures of one run of ${minutes} minutes on one machine: ${describeMachine()}.
Ratios are within this run; a difference below 1.3 is noise.

${sections.join("\n")}`;
}

function table(rows: readonly Measured[]): string {
  const head = ["What", "Of", "Measured", "Ratio", "Bar"];
  const lines = rows.map(({ what, size, value, unit, ratio, bar }) => [
    what,
    size,
    `${number(value)} ${unit}`,
    ratio === undefined ? "" : `${ratio.value.toPrecision(2)} (${ratio.against})`,
    bar === undefined ? "" : `${bar.text}: ${bar.met ? "met" : "**missed**"}`,
  ]);
  return [head, head.map(() => "---"), ...lines].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

function describeMachine(): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} × ${cpu?.model ?? "unknown processor"}, ${memory} GB, ${process.platform}, Node ${process.versions.node}`;
}

/** With one or two places where it is small. */
function number(value: number): string {
  const places = value < 10 ? 2 : value < 100 ? 1 : 0;
  return value.toLocaleString("en-GB", {
    minimumFractionDigits: places,
    maximumFractionDigits: places,
  });
}
