/** `entente load`: makes the database equal to a set of files. */
import type { DataSet } from "../model/dataSet.ts";
import { encodeSnapshot } from "../model/encode.ts";
import { NO_LAYOUT } from "../model/layout.ts";
import { buildNetwork } from "../network/network.ts";
import { numeral } from "../network/numeral.ts";
import { createLayouts } from "../server/layouts.ts";
import type { LoadCount, LoadReport } from "../store/loadReport.ts";
import { type AddCommand, type Context, examples, openContext, ROOT } from "./context.ts";
import { withDatabase } from "./database.ts";
import { type CheckedSet, loadWithProgress, pathsOrSeed, readSet } from "./set.ts";
import { formatTable } from "./table.ts";

interface Options {
  readonly dryRun: boolean;
  readonly verify: boolean;
  readonly replace: boolean;
}

export const addLoad: AddCommand = (program) => {
  program
    .command("load")
    .description("make the database equal to the files: create, update and remove its own records")
    .argument("[path...]", "folders and record files, the whole set; the seed where none is given")
    .option("--dry-run", "tell what would change, and write nothing", false)
    .option("--verify", "compare every value, even where nothing seems to have changed", false)
    .option("--replace", "put this set in the place of another", false)
    .addHelpText("after", examples("load", "load seed mine/", "load mine/ --replace --dry-run"))
    .action(load);
};

async function load(given: readonly string[], options: Options): Promise<void> {
  const context = openContext();
  const { terminal } = context;
  const set = await readSet(terminal, pathsOrSeed(given));
  const report = await withDatabase(context, (database) =>
    loadWithProgress(terminal, database, set, options),
  );
  if (!options.dryRun) await layOut(context, set, report.dataSet);
  terminal.result(formatReport(report));
  terminal.tell(terminal.style("green", summary(report, options)));
}

/** Places are computed here, once, so that no visitor waits for them. */
async function layOut(
  { environment: { home }, terminal }: Context,
  { rows }: CheckedSet,
  dataSet: DataSet,
): Promise<void> {
  const onCompute = () => terminal.tell("Laying out the network …");
  const layoutFor = createLayouts({ home, root: ROOT, onCompute });
  await layoutFor(buildNetwork(encodeSnapshot(rows, dataSet, NO_LAYOUT).picture));
}

function formatReport({ nodes, relationships }: LoadReport): string {
  const columns = ["", "created", "updated", "unchanged", "removed"];
  const rows = [...nodes, ...relationships, sum([...nodes, ...relationships])];
  return formatTable(
    columns,
    rows.map(({ name, created, updated, unchanged, removed }) => [
      name,
      ...[created, updated, unchanged, removed].map(numeral),
    ]),
    { rightFrom: 1 },
  );
}

function sum(counts: readonly LoadCount[]): LoadCount {
  const total = (key: "created" | "updated" | "unchanged" | "removed") =>
    counts.reduce((so_far, each) => so_far + each[key], 0);
  return {
    name: "all",
    created: total("created"),
    updated: total("updated"),
    unchanged: total("unchanged"),
    removed: total("removed"),
  };
}

function summary({ dataSet, changes, compared, databaseTime }: LoadReport, { dryRun }: Options) {
  const set = `${dataSet.name} (${dataSet.hash.slice(0, 12)}), ${dataSet.records} ${dataSet.records === 1 ? "agreement" : "agreements"}`;
  if (dryRun) return `Dry run: nothing has been written. The set is ${set}.`;
  const seconds = (databaseTime / 1000).toFixed(1);
  if (changes > 0) return `The database holds ${set}; written in ${seconds} s.`;
  return `The database holds ${set} already${compared ? ", every value compared" : ""}.`;
}
