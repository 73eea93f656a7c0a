/**
 * Items to cite as BibTeX, RIS and CSL-JSON. Large, since the library behind it is: the page loads it when somebody
 * cites.
 */
import { Cite, plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { escapeLatex, latexUrl } from "../latex.ts";
import { type CslItem, isoDate } from "./cslItem.ts";

export const CITATION_FORMATS = ["bibtex", "ris", "csl-json"] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

/** With a last line end. Titles stay in their scripts. */
export function writeCitations(items: readonly CslItem[], format: CitationFormat): string {
  if (format === "csl-json") return `${JSON.stringify(items, null, 2)}\n`;
  return format === "ris" ? writeRis(items) : writeBibtex(items);
}

/** The library would break addresses over lines and cut the keys; so it maps the fields, and the lines are written here. The day of access, which it puts into M1 for a page, belongs into Y2. */
function writeRis(items: readonly CslItem[]): string {
  const records = cite(items).format("ris", { format: "object", spec: "new" });
  const lines = records.flatMap(({ TY, ER: _, M1, ...rest }, place) => [
    `TY  - ${String(TY)}`,
    ...Object.entries({ ...rest, ...(M1 && { Y2: M1 }), ID: items[place]?.id ?? "" }).flatMap(
      ([tag, value]) => [value].flat().map((text) => `${tag}  - ${onOneLine(String(text))}`),
    ),
    "ER  - ",
    "",
  ]);
  return lines.join("\r\n");
}

/** The library's own escapes would drop every letter that is not Latin, so the texts are escaped here. */
function writeBibtex(items: readonly CslItem[]): string {
  Object.assign(plugins.config.get("@bibtex").format, {
    asciiOnly: false,
    useIdAsLabel: true,
    checkLabel: false,
  });
  return `${cite(items.map(forBibtex)).format("bibtex").trim()}\n`;
}

/** Years and months alone: BibTeX knows no day, so the note gives the whole dates. */
function forBibtex({ version: _, ...item }: CslItem): CslItem {
  const { issued, accessed, note, URL } = item;
  const [year = 0, ...rest] = issued?.["date-parts"][0] ?? [];
  const notes = [
    ...(note === undefined ? [] : [escapeLatex(note)]),
    ...(rest.length > 1 && issued !== undefined ? [`published ${isoDate(issued)}`] : []),
    ...(accessed === undefined ? [] : [`accessed ${isoDate(accessed)}`]),
  ].join("; ");
  return {
    ...item,
    title: escapeLatex(item.title),
    ...(item.publisher && { publisher: escapeLatex(item.publisher) }),
    ...(item["container-title"] && { "container-title": escapeLatex(item["container-title"]) }),
    ...(URL && { URL: latexUrl(URL) }),
    ...(issued && { issued: { "date-parts": [[year, ...rest.slice(0, 1)]] } }),
    ...(notes && { note: notes.charAt(0).toUpperCase() + notes.slice(1) }),
  };
}

/** A line end within a field would begin another field. */
function onOneLine(text: string): string {
  return text.replaceAll(/\p{Cc}+/gu, " ");
}

function cite(items: readonly CslItem[]): Cite {
  return new Cite(items, { generateGraph: false });
}
