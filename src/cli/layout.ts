/**
 * `npm run layout`: computes places and groups of the seed's nodes from its records and its earlier layout, and writes
 * seed/layout.json. With `--afresh` it forgets the earlier one: every place and colour may change.
 */
import { encodeSnapshot } from "../model/encode.ts";
import { NO_LAYOUT } from "../model/layout.ts";
import { computeLayout } from "../network/layout.ts";
import { buildNetwork } from "../network/network.ts";
import { readLayout, writeLayout } from "../seed/layoutFile.ts";
import { formatProblem } from "../seed/problem.ts";
import { readSeed, SEED_DIRECTORY } from "../seed/read.ts";
import { toRows } from "../seed/rows.ts";
import { dataVersion } from "../seed/version.ts";

const started = performance.now();
const { seed, problems } = await readSeed([SEED_DIRECTORY]);
if (seed === null) {
  for (const problem of problems) process.stderr.write(`${formatProblem(problem)}\n`);
  process.exitCode = 1;
} else {
  const dataSet = {
    ...dataVersion(seed),
    paths: [],
    records: seed.records.length,
    complete: true,
    counts: {},
    formerIds: {},
  };
  const network = buildNetwork(encodeSnapshot(toRows(seed), dataSet, NO_LAYOUT).picture);
  const previous = process.argv.includes("--afresh") ? null : await readLayout([SEED_DIRECTORY]);
  const layout = computeLayout(network, previous);
  if (layout === previous) {
    process.stderr.write("seed/layout.json fits the records; nothing to do.\n");
  } else {
    await writeLayout(SEED_DIRECTORY, layout);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const places = Object.entries(layout.lenses).map(
      ([lens, { positions }]) => `${Object.keys(positions).length} (${lens})`,
    );
    process.stderr.write(
      `seed/layout.json: places ${places.join(", ")}, ${layout.lenses.ties.groups.length} groups, in ${seconds} s.\n`,
    );
  }
}
