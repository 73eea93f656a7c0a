/** `npm run sample-report`: writes the figures, the HTML and the PDF of the report anew, from its source text and the database. */
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { openContext } from "../../src/cli/context.ts";
import { explain } from "../../src/cli/exit.ts";
import { readViewedData } from "../../src/cli/viewedData.ts";
import { readViewOption } from "../../src/cli/viewOption.ts";
import { wholeGraph } from "../../src/network/whole.ts";
import { type MadeFigure, makeFigure } from "../../src/publish/figure/make.ts";
import { renderFigure } from "../../src/publish/figure/render.ts";
import { openBrowser } from "../../tests/browser/visit.ts";
import { composeReport } from "./compose.ts";
import { FIGURES, USUAL_SITE } from "./figures.ts";

const HERE = import.meta.dirname;

try {
  await build();
} catch (error) {
  process.exitCode = explain(error);
}

async function build(): Promise<void> {
  const context = openContext();
  const { publicUrl } = context.environment;
  const figures: Record<string, MadeFigure> = {};
  let whole: ReturnType<typeof wholeGraph> | undefined;
  for (const [name, presentation] of Object.entries(FIGURES)) {
    const { view: asked } = await readViewOption(join(HERE, `${name}.view.json`));
    const { network, snapshot, view } = await readViewedData(context, asked);
    const data = { network, texts: snapshot.texts, origin: publicUrl?.href };
    const made = makeFigure(data, view, presentation);
    await writeFile(join(HERE, `${name}.svg`), await renderFigure(made, "svg"));
    figures[name] = made;
    whole = wholeGraph(network, snapshot.texts);
  }
  if (whole === undefined) throw new Error("The report has no figure.");
  const site = publicUrl?.href.replace(/\/$/, "") ?? USUAL_SITE;
  const html = composeReport(await readFile(join(HERE, "report.md"), "utf8"), {
    whole,
    figures,
    site,
  });
  await writeFile(join(HERE, "report.html"), html);
  await writeFile(join(HERE, "report.pdf"), await print(html));
  context.terminal.tell("Written: docs/sample-report/report.html and report.pdf.");
}

/** By Chromium, with nothing fetched: what is live shows its picture. The last line says of which HTML it is. */
async function print(html: string): Promise<Uint8Array> {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await page.route(/^https?:/, (route) => route.abort());
    await page.goto(pathToFileURL(join(HERE, "report.html")).href);
    const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
    const hash = createHash("sha256").update(html).digest("hex");
    // As in figures: no day of making, so that nothing differs but what the report says.
    const undated = pdf.toString("latin1").replaceAll(/\(D:\d{14}/g, "(D:19700101000000");
    return Buffer.concat([
      Buffer.from(undated, "latin1"),
      Buffer.from(`\n% of report.html, sha256 ${hash}\n`),
    ]);
  } finally {
    await browser.close();
  }
}
