/** The `entente` command: parses arguments and calls one function for each. */
import { Command } from "commander";
import { describeVariables } from "../environment.ts";
import { addCheck } from "./check.ts";
import { type AddCommand, examples, VERSION } from "./context.ts";
import { addDb } from "./db.ts";
import { addEmbed } from "./embed.ts";
import { explain } from "./exit.ts";
import { addExport } from "./export.ts";
import { addFigure } from "./figure.ts";
import { addLoad } from "./load.ts";
import { addQuery } from "./query.ts";
import { addStart } from "./start.ts";
import { formatTable } from "./table.ts";
import { endQuietlyOnClosedPipe } from "./terminal.ts";

const COMMANDS: readonly AddCommand[] = [
  addStart,
  addDb,
  addCheck,
  addLoad,
  addQuery,
  addExport,
  addFigure,
  addEmbed,
];

endQuietlyOnClosedPipe();
try {
  await createProgram().parseAsync();
} catch (error) {
  process.exitCode = explain(error);
}

function createProgram(): Command {
  const program = new Command("entente")
    .description(
      "International agreements on digital matters as a network, each claim with its source.",
    )
    .version(VERSION)
    .exitOverride()
    .addHelpText(
      "after",
      `\n${formatTable(["Variable", "What it says (usual value)"], describeVariables())}\n` +
        "\nExit codes: 0 done, 1 refused, 2 usage, 3 the database is out of reach.\n" +
        examples("start", "check mine/"),
    );
  for (const add of COMMANDS) add(program);
  return program;
}
