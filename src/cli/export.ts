/** `entente export`: the data of a view, or all of it, in a format that other programs read. */
import { writeFile } from "node:fs/promises";
import { Argument } from "commander";
import { EXPORT_FORMATS } from "../publish/export.ts";
import { EXPORT_NAMES, type ExportName, exportLabel } from "../publish/exportWords.ts";
import { type AddCommand, examples, openContext } from "./context.ts";
import { Refused } from "./exit.ts";
import { readViewedData } from "./viewedData.ts";
import { readViewOption, VIEW_OPTION } from "./viewOption.ts";

interface Options {
  readonly view?: string;
  readonly output?: string;
}

export const addExport: AddCommand = (program) => {
  program
    .command("export")
    .description("write the data of a view, or all of it, for another program")
    .addArgument(new Argument("<format>", formats()).choices(EXPORT_NAMES))
    .option(
      VIEW_OPTION[0],
      `${VIEW_OPTION[1].split(";")[0]}; where it is left out, the whole graph, and for dyads and view the opening view`,
    )
    .option("-o, --output <file>", "where to write it; standard output where it is left out")
    .addHelpText(
      "after",
      examples(
        "export gexf -o entente.gexf",
        "export dyads --view '?v=1&domains=submarine-cables' > cables.csv",
      ),
    )
    .action(exportData);
};

function formats(): string {
  return `one of\n${EXPORT_NAMES.map((name) => `  ${name}: ${exportLabel(name)}`).join("\n")}\n`;
}

async function exportData(format: ExportName, { view: given, output }: Options): Promise<void> {
  const context = openContext();
  const { view: wanted } = await readViewOption(given);
  if (
    EXPORT_FORMATS[format].type === "application/zip" &&
    output === undefined &&
    process.stdout.isTTY
  )
    throw new Refused(`${format} is a zip, which no terminal can show: say where with -o.`);
  const { snapshot, network, view } = await readViewedData(context, wanted);
  const what = { snapshot, network, view: given === undefined ? undefined : view };
  const content = await EXPORT_FORMATS[format].write(what, {
    dataSet: network.dataSet,
    origin: context.environment.publicUrl?.href,
    day: new Date().toISOString().slice(0, 10),
  });
  if (output !== undefined) await writeTo(output, content);
  else await new Promise((done) => process.stdout.write(content, done));
}

async function writeTo(file: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFile(file, content);
  } catch (error) {
    throw new Refused(`${file} cannot be written: ${(error as Error).message}`);
  }
}
