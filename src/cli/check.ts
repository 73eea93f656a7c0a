/** `entente check`: are the files in order? Needs no database. */
import { plural } from "../network/plural.ts";
import { type AddCommand, examples, openContext } from "./context.ts";
import { Refused } from "./exit.ts";
import { pathsOrSeed, problemLine, readWithProgress } from "./set.ts";

export const addCheck: AddCommand = (program) => {
  program
    .command("check")
    .description("check files without a database: every error at once, each with its place")
    .argument("[path...]", "folders and record files; the project's seed where none is given")
    .addHelpText("after", examples("check", "check mine/", "check seed mine/"))
    .action(check);
};

async function check(given: readonly string[]): Promise<void> {
  const { terminal } = openContext();
  const { problems, warnings, seed, files } = await readWithProgress(terminal, pathsOrSeed(given));
  for (const problem of problems) terminal.result(problemLine(terminal, "error", problem));
  for (const problem of warnings) terminal.result(problemLine(terminal, "warning", problem));
  const found = `${plural(problems.length, "error")} and ${plural(warnings.length, "warning")}`;
  const summary = `${found} in ${plural(files.length, "file")}`;
  if (seed === null) throw new Refused(`${summary}.`);
  terminal.tell(
    terminal.style("green", `${summary}, ${plural(seed.records.length, "agreement")}.`),
  );
}
