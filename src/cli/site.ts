/** `entente site`: the whole explorer as a folder that any host of files can serve. */

import { numeral } from "../network/numeral.ts";
import { buildIfStale, DIST } from "./builds.ts";
import { type AddCommand, examples, openContext, ROOT, VERSION } from "./context.ts";
import { UsageError } from "./exit.ts";
import { assertOwnFolder, replaceFolder } from "./siteFolder.ts";
import { readViewedData } from "./viewedData.ts";

interface Options {
  readonly out: string;
  readonly url?: string;
}

export const addSite: AddCommand = (program) => {
  program
    .command("site")
    .description("write the explorer as a folder of files that needs neither server nor database")
    .requiredOption("-o, --out <folder>", "where to: a new folder, an empty one, or one of its own")
    .option(
      "--url <address>",
      "where the folder will lie on the web, such as https://me.github.io/entente/ (usual: PUBLIC_URL)",
    )
    .addHelpText(
      "after",
      `
All works as on a server, in any sub-folder of any host of files: the picture, search, details with
sources, the table, the address of every record, About, exports and single files. Queries in Cypher,
figures for print and live embeds need a server, and say so. Without --url and PUBLIC_URL, addresses
are relative; with either, 404.html finds its way in a sub-folder as well. What else lies in the
folder, such as .git or CNAME, stays.
${examples("site -o public/", "site -o public/ --url https://me.github.io/entente/")}`,
    )
    .action(site);
};

async function site({ out, url: given }: Options): Promise<void> {
  const context = openContext();
  const { environment, terminal } = context;
  const url = given === undefined ? environment.publicUrl : readUrl(given);
  await assertOwnFolder(out);
  await buildIfStale(terminal);
  const { DEFAULT_VIEW } = await import("../model/view.ts");
  const { snapshot, network } = await readViewedData(context, DEFAULT_VIEW);
  const { tellAbout } = await import("../server/routes/about.ts");
  const { readDist } = await import("../server/dist.ts");
  const { makeFiles } = await import("../server/files.ts");
  const dist = await readDist(DIST);
  if (dist === null) throw new Error("The page could not be built.");
  const { feedbackUrl } = environment;
  const about = await tellAbout(network.dataSet.paths, {
    version: VERSION,
    root: ROOT,
    publicUrl: url,
    feedbackUrl,
  });
  terminal.tell("Writing the pages …");
  const files = makeFiles({ snapshot, network, about, dist, url });
  const { name, hash } = network.dataSet;
  await replaceFolder(out, files, { name, hash });
  terminal.tell(`Written: ${out}, ${numeral(files.size)} files of data version ${name} (${hash}).`);
}

function readUrl(given: string): URL {
  if (!/^https?:\/\//i.test(given) || !URL.canParse(given))
    throw new UsageError(`--url: “${given}” is no http or https address.`);
  return new URL(given);
}
