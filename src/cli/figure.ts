/** `entente figure`: a view as a picture for print, without a browser. */
import { writeFile } from "node:fs/promises";
import { extname } from "node:path";
import { Option } from "commander";
import type { Presentation } from "../model/presentation.ts";
import { readPresentation } from "../model/presentationAddress.ts";
import { namedIn } from "../network/namedIn.ts";
import { numeral } from "../network/numeral.ts";
import { plural } from "../network/plural.ts";
import { wholeGraph } from "../network/whole.ts";
import { type AddCommand, examples, openContext } from "./context.ts";
import { Refused, UsageError } from "./exit.ts";
import { readViewedData } from "./viewedData.ts";
import { readViewOption, VIEW_OPTION } from "./viewOption.ts";

interface Options {
  readonly view?: string;
  readonly out: string;
  readonly mm?: string;
  readonly height?: string;
  readonly dpi?: string;
  readonly theme?: string;
  readonly palette?: string;
  /** A file, or true. */
  readonly notes?: string | true;
  readonly legend: boolean;
}

export const addFigure: AddCommand = (program) => {
  program
    .command("figure")
    .description("draw a view as SVG, PNG or PDF for print")
    .option(...VIEW_OPTION)
    .requiredOption("-o, --out <file>", "where to; its ending says what: .svg, .png or .pdf")
    .option("--mm <width>", "width in millimetres: 85 for one column, 180 for two (usual)")
    .option("--height <height>", "height in millimetres; it follows from the picture if left out")
    .option("--dpi <dots>", "dots an inch, of a PNG (usual: 300)")
    .addOption(new Option("--theme <theme>", "on light or dark paper").choices(["light", "dark"]))
    .addOption(
      new Option("--palette <palette>", "grey tells groups apart by shape").choices([
        "colour",
        "grey",
      ]),
    )
    .option(
      "--notes [file]",
      "number the ties; with a file (.txt, .html, .tex, .md), write a note for each there",
    )
    .option("--no-legend", "leave the legend out")
    .addHelpText(
      "after",
      examples(
        "figure -o ties.pdf",
        "figure --view 'http://localhost:4321/?v=1&from=2020' --mm 85 --palette grey -o since-2020.svg",
        "figure --view view.json --notes notes.tex -o figure.pdf",
      ),
    )
    .action(figure);
};

async function figure(options: Options): Promise<void> {
  const context = openContext();
  const format = formatOf(options.out, FIGURES);
  const notes = typeof options.notes === "string" ? options.notes : undefined;
  const noteFormat = notes === undefined ? undefined : formatOf(notes, NOTES);
  const given = await readViewOption(options.view);
  const presentation = presentationOf(options, given.presentation);
  const { snapshot, network, view } = await readViewedData(context, given.view, {
    // A note may rest on a claim of its own, whose sources are not read for a picture.
    ...(notes === undefined && { extent: "evidence" }),
    // Groups are those of the ties, whatever the lens.
    lenses: [...new Set(["ties" as const, given.view.lens])],
    meanwhile: loadDrawing,
  });
  const { makeFigure, renderFigure, FigureRefused } = await loadDrawing();
  try {
    const data = { network, texts: snapshot.texts, origin: context.environment.publicUrl?.href };
    const bytes = await renderFigure(makeFigure(data, view, presentation), format);
    await writeFile(options.out, bytes);
    context.terminal.tell(`Written: ${options.out}, ${numeral(bytes.length)} bytes.`);
    if (notes === undefined || noteFormat === undefined) return;
    const { notesOf } = await import("../publish/notes/notes.ts");
    const { writeNotes } = await import("../publish/notes/write.ts");
    const named = namedIn(network, snapshot.texts, view.language);
    const written = notesOf(wholeGraph(named, snapshot.texts), view);
    await writeFile(notes, writeNotes(written, noteFormat));
    context.terminal.tell(`Written: ${notes}, ${plural(written.length, "note")}.`);
  } catch (error) {
    if (error instanceof FigureRefused) throw new Refused(error.message);
    throw explainWriting(error);
  }
}

async function loadDrawing() {
  const [{ makeFigure }, { prepareType, renderFigure }, { FigureRefused }] = await Promise.all([
    import("../publish/figure/make.ts"),
    import("../publish/figure/render.ts"),
    import("../publish/figure/refused.ts"),
  ]);
  prepareType();
  return { makeFigure, renderFigure, FigureRefused };
}

const FIGURES = { ".svg": "svg", ".png": "png", ".pdf": "pdf" } as const;
const NOTES = { ".txt": "text", ".html": "html", ".tex": "latex", ".md": "markdown" } as const;

function formatOf<Format>(file: string, formats: Readonly<Record<string, Format>>): Format {
  const format = formats[extname(file).toLowerCase()];
  if (format !== undefined) return format;
  const endings = Object.keys(formats)
    .join(", ")
    .replace(/, (?=[^,]*$)/, " or ");
  throw new UsageError(`“${file}” should end in ${endings}: that says what is written.`);
}

/** What the options say goes before what the address says. */
function presentationOf(options: Options, given: Presentation): Presentation {
  const said = {
    mm: options.mm,
    heightMm: options.height,
    dpi: options.dpi,
    theme: options.theme,
    palette: options.palette,
  };
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...given, ...defined(said) }))
    if (value !== undefined) parameters.set(name, inAddress(value));
  if (options.notes) parameters.set("notes", "yes");
  if (!options.legend) parameters.set("legend", "no");
  const reading = readPresentation(parameters.toString());
  if (!reading.ok) throw new UsageError(reading.problems.join("\n"));
  return reading.presentation;
}

function inAddress(value: string | number | boolean): string {
  return typeof value === "boolean" ? (value ? "yes" : "no") : String(value);
}

function defined<Values extends object>(values: Values): Partial<Values> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  ) as Partial<Values>;
}

/** The system's message names the file. */
function explainWriting(error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT" || code === "EACCES" || code === "EISDIR" || code === "EROFS")
    return new Refused(`Nothing can be written there: ${(error as Error).message}`);
  return error;
}
