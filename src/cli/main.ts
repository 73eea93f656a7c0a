/** The `entente` command: parses arguments and calls one function for each. */
import { Command } from "commander";
import { describeVariables } from "../environment.ts";
import { type AddCommand, examples, VERSION } from "./context.ts";
import { explain } from "./exit.ts";
import { formatTable } from "./table.ts";
import { endQuietlyOnClosedPipe } from "./terminal.ts";

/** Each with all that it needs, in the order of the help. */
const COMMANDS: Readonly<Record<string, () => Promise<AddCommand>>> = {
  start: async () => (await import("./start.ts")).addStart,
  db: async () => (await import("./db.ts")).addDb,
  check: async () => (await import("./check.ts")).addCheck,
  load: async () => (await import("./load.ts")).addLoad,
  query: async () => (await import("./query.ts")).addQuery,
  export: async () => (await import("./export.ts")).addExport,
  figure: async () => (await import("./figure.ts")).addFigure,
  embed: async () => (await import("./embed.ts")).addEmbed,
  site: async () => (await import("./site.ts")).addSite,
};

endQuietlyOnClosedPipe();
try {
  const program = await createProgram(process.argv[2]);
  await program.parseAsync();
} catch (error) {
  process.exitCode = explain(error);
}

/** @param called the first argument: where it names a command, the others' code is not loaded */
async function createProgram(called = ""): Promise<Command> {
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
  const names = Object.hasOwn(COMMANDS, called) ? [called] : Object.keys(COMMANDS);
  for (const name of names) (await COMMANDS[name]?.())?.(program);
  return program;
}
