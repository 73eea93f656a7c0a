/**
 * The report as HTML, from its source text and what the data says. A line in double braces is written from the data:
 * `{{figure NAME}}`, `{{embed NAME}}`, `{{query NAME}}`, `{{table NAME LISTED …}}`, `{{notes NAME}}` and
 * `{{sources LISTED …}}`, where the figures that are listed give the sources; within a sentence `{{counts NAME}}`, and `{{note NAME TIE}}` for the number that a tie has in its figure. Everything else is Markdown.
 */
import { marked } from "marked";
import { writeAddress } from "../../src/model/address.ts";
import type { View } from "../../src/model/view.ts";
import { drawMarks } from "../../src/network/marks.ts";
import { rowsTo } from "../../src/network/relation.ts";
import { sourcesOfAgreements } from "../../src/network/sourcesOfAgreements.ts";
import type { Whole } from "../../src/network/whole.ts";
import { citeInWords } from "../../src/publish/citation/inWords.ts";
import { sourceItem } from "../../src/publish/citation/sourceItem.ts";
import { evidenceOf } from "../../src/publish/evidence.ts";
import type { MadeFigure } from "../../src/publish/figure/make.ts";
import { type Note, notedAgreement, notesOf } from "../../src/publish/notes/notes.ts";
import { writeNotes } from "../../src/publish/notes/write.ts";
import { markup } from "../../src/publish/page/markup.ts";

export interface ReportData {
  readonly whole: Whole;
  /** By name, their queries answered. */
  readonly figures: Readonly<Record<string, MadeFigure>>;
  /** Where an Entente answers, without a last slash: the embed lives there. */
  readonly site: string;
}

/** @throws Error naming what the source asks for and the report has not */
export function composeReport(source: string, data: ReportData): string {
  const title = /^# (.+)$/m.exec(source)?.[1] ?? "Report";
  const parts = source.split(/^\{\{(.+)\}\}$/m);
  const body = parts.map((part, place) =>
    place % 2 === 1 ? writeBlock(part, data) : marked.parse(withInline(part, data)),
  );
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${markup`<title>${title}</title>`.markup}
<link rel="stylesheet" href="report.css">
</head>
<body>
${body.join("\n").trim()}
</body>
</html>
`;
}

const BLOCKS: Readonly<Record<string, (data: ReportData, ...names: string[]) => string>> = {
  figure: writeFigure,
  embed: writeEmbed,
  table: writeTable,
  notes: (data, name = "") => anchored(writeNotes(notesIn(data, name), "html")),
  sources: writeSources,
  query: writeQuery,
};

function writeBlock(directive: string, data: ReportData): string {
  const [kind = "", ...names] = directive.trim().split(/\s+/);
  const write = BLOCKS[kind];
  if (write === undefined)
    throw new Error(`The report asks for {{${directive}}}: there is no “${kind}”.`);
  return write(data, ...names);
}

function withInline(text: string, data: ReportData): string {
  return text
    .replace(/\{\{counts (\S+)\}\}/g, (_, name: string) => countsOf(data, name))
    .replace(/\{\{note (\S+) (\S+)\}\}/g, (_, name: string, tie: string) => {
      const note = notesIn(data, name).find(({ id }) => id === tie);
      if (note === undefined) throw new Error(`The figure “${name}” draws no tie “${tie}”.`);
      return `<sup><a href="#note-${note.number}">${note.number}</a></sup>`;
    });
}

/** “12 states, from 5 agreements, 2017–2023”. */
function countsOf(data: ReportData, name: string): string {
  return drawMarks(data.whole.network, viewOf(data, name)).counts;
}

function writeFigure({ figures }: ReportData, name = ""): string {
  const { title, description } = figureOf(figures, name).figure;
  return markup`<figure id="${name}"><img src="${name}.svg" alt="${title}"><details><summary>The figure in words</summary><p>${description}</p></details></figure>`
    .markup;
}

/** Without an Entente at the site, and on paper, the picture in its place. */
function writeEmbed({ figures, site }: ReportData, name = ""): string {
  const { figure, memory } = figureOf(figures, name);
  const query = writeAddress(memory.view);
  return markup`<script src="${site}/entente-view.js" async></script>
<figure id="${name}"><entente-view src="${site}/embed?${query}" title="${figure.title}"><img src="${name}.svg" alt="${figure.title}"></entente-view><figcaption><a href="${site}/?${query}">Open it in the explorer</a></figcaption></figure>`
    .markup;
}

/** The agreements behind a view, the oldest first, each with the numbers of its sources in the report's list. */
function writeTable(data: ReportData, name = "", ...listed: string[]): string {
  const { whole } = data;
  const numbers = new Map(sourcesIn(data, listed).map((node, place) => [node, place + 1]));
  const rows = agreementsIn(data, name).map((agreement) => {
    const { name: title, standing } = notedAgreement(whole, agreement);
    const parties = rowsTo(whole.relations.PARTY_TO, agreement)
      .map((row) => whole.names[whole.relations.PARTY_TO.from[row] ?? -1] ?? "")
      .sort()
      .join(", ");
    const sources = sourcesOfAgreements(whole, [agreement])
      .map((source) => numbers.get(source) ?? 0)
      .sort((a, b) => a - b)
      .map((number) => markup`<a href="#source-${number}">${number}</a> `);
    return markup`<tr><th scope="row">${title}</th><td>${parties}</td><td>${standing}</td><td>${sources}</td></tr>`;
  });
  return markup`<table><thead><tr><th scope="col">Agreement</th><th scope="col">Parties</th><th scope="col">Standing</th><th scope="col">Sources</th></tr></thead><tbody>${rows}</tbody></table>`
    .markup;
}

function writeQuery(data: ReportData, name = ""): string {
  const { scope } = viewOf(data, name);
  if (scope.of !== "query") throw new Error(`“${name}” is no answer to a query.`);
  const parameters = Object.entries(scope.parameters).map(
    ([parameter, value]) => `\n// $${parameter} is ${JSON.stringify(value)}`,
  );
  return markup`<pre><code>${scope.query}${parameters}</code></pre>`.markup;
}

function agreementsIn(data: ReportData, name: string): readonly number[] {
  const { whole } = data;
  const date = (agreement: number) => notedAgreement(whole, agreement).date ?? "";
  return [...evidenceOf(whole, viewOf(data, name)).agreements].sort((a, b) =>
    date(a) < date(b) ? -1 : date(a) > date(b) ? 1 : a - b,
  );
}

function writeSources(data: ReportData, ...names: string[]): string {
  const items = sourcesIn(data, names).map((source, place) => {
    const item = sourceItem(data.whole, source);
    const [before = "", after = ""] = citeInWords(item).split(item.URL ?? "\n");
    const link = item.URL && markup`<a href="${item.URL}">${item.URL}</a>`;
    return markup`<li id="source-${place + 1}">${before}${link || ""}${after}</li>`;
  });
  return markup`<ol class="sources">${items}</ol>`.markup;
}

/** Of several figures together, each once. */
function sourcesIn(data: ReportData, names: readonly string[]): readonly number[] {
  return sourcesOfAgreements(
    data.whole,
    names.flatMap((name) => agreementsIn(data, name)),
  );
}

function notesIn(data: ReportData, name: string): readonly Note[] {
  return notesOf(data.whole, viewOf(data, name));
}

/** Where the numbers in the text lead. */
function anchored(notes: string): string {
  return notes
    .replace("<div ", '<div class="notes" ')
    .replace(/<p><sup>(\d+)<\/sup>/g, '<p id="note-$1" class="note"><sup>$1</sup>');
}

function viewOf({ figures }: ReportData, name: string): View {
  return figureOf(figures, name).memory.view;
}

function figureOf(figures: ReportData["figures"], name: string): MadeFigure {
  const figure = figures[name];
  if (figure === undefined)
    throw new Error(`The report asks for “${name}”, which is no figure of it.`);
  return figure;
}
