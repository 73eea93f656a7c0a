/** `entente embed`: a view as one HTML file that needs no server. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { whyNoAddress, writeAddress } from "../model/address.ts";
import { numeral } from "../network/numeral.ts";
import { FigureRefused } from "../publish/figure/refused.ts";
import { type SingleCode, singlePage } from "../publish/page/singlePage.ts";
import { buildIfStale, DIST } from "./builds.ts";
import { type AddCommand, examples, openContext } from "./context.ts";
import { Refused } from "./exit.ts";
import { readViewedData } from "./viewedData.ts";
import { readViewOption, VIEW_OPTION } from "./viewOption.ts";

interface Options {
  readonly view?: string;
  readonly out: string;
}

export const addEmbed: AddCommand = (program) => {
  program
    .command("embed")
    .description("write a view as one HTML file, its data inside, that opens without a server")
    .option(...VIEW_OPTION)
    .requiredOption("-o, --out <file>", "where to")
    .addHelpText(
      "after",
      examples(
        "embed -o ties.html",
        "embed --view 'http://localhost:4321/?v=1&domains=submarine-cables' -o cables.html",
      ),
    )
    .action(embed);
};

async function embed({ view: given, out }: Options): Promise<void> {
  const context = openContext();
  const { view: asked, presentation } = await readViewOption(given);
  await buildIfStale(context.terminal);
  const { snapshot, network, view } = await readViewedData(context, asked);
  const origin = context.environment.publicUrl?.href.replace(/\/$/, "");
  const address = writeAddress(view);
  const page = await singlePage(
    {
      snapshot,
      network,
      view,
      presentation,
      edition: {
        dataSet: network.dataSet,
        origin,
        day: new Date().toISOString().slice(0, 10),
      },
      explorer:
        // A view that is too long for an address has none to lead to.
        whyNoAddress(view) === null
          ? origin && `${origin}/${address === "" ? "" : `?${address}`}`
          : undefined,
    },
    await readSingleCode(DIST),
  ).catch((error: unknown) => {
    throw error instanceof FigureRefused ? new Refused(error.message) : error;
  });
  await write(out, page);
  const bytes = numeral(Buffer.byteLength(page));
  context.terminal.tell(`Written: ${out}, ${bytes} bytes.`);
}

/** @throws Error where the page has not been built */
export async function readSingleCode(dist: string): Promise<SingleCode> {
  const read = (name: string) => readFile(join(dist, "single", name), "utf8");
  return {
    script: await read("single.js"),
    unpack: await read("unpack.js"),
    style: await read("single.css"),
  };
}

async function write(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    if (/^(ENOENT|EACCES|EISDIR|EROFS|ENOTDIR)$/.test(code))
      throw new Refused(`“${file}” cannot be written: ${(error as Error).message}`);
    throw error;
  }
}
