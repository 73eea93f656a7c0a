/** Notes as text for Word (plain, and HTML for its clipboard), LaTeX and Markdown: nothing of the data is markup there. */
import { isWeb } from "../../network/isWeb.ts";
import { escapeLatex, latexUrl } from "../latex.ts";
import { escapeXml } from "../xml.ts";
import type { Note, NotedSource } from "./notes.ts";

export const NOTE_FORMATS = ["text", "html", "latex", "markdown"] as const;
export type NoteFormat = (typeof NOTE_FORMATS)[number];

interface Style {
  readonly escape: (text: string) => string;
  readonly title: (escaped: string) => string;
  readonly link: (url: string) => string;
  /** @param body a whole note, escaped */
  readonly note: (number: number, body: string) => string;
  readonly list: (notes: readonly string[]) => string;
}

const STYLES: Readonly<Record<NoteFormat, Style>> = {
  text: {
    escape: onOneLine,
    title: (title) => `“${title}”`,
    link: onOneLine,
    note: (number, body) => `${number}. ${body}`,
    list: (notes) => `${notes.join("\n")}\n`,
  },
  html: {
    escape: (text) => escapeXml(onOneLine(text)),
    title: (title) => `<i>${title}</i>`,
    link: (url) =>
      isWeb(url) ? `<a href="${escapeXml(url)}">${escapeXml(url)}</a>` : escapeXml(url),
    note: (number, body) => `<p><sup>${number}</sup> ${body}</p>`,
    list: (notes) => `<div lang="en">\n${notes.join("\n")}\n</div>\n`,
  },
  latex: {
    escape: escapeLatex,
    title: (title) => `\\emph{${title}}`,
    link: (url) => `\\url{${latexUrl(url)}}`,
    note: (number, body) => `\\item[${number}.] ${body}`,
    list: (notes) => `\\begin{description}\n${notes.join("\n")}\n\\end{description}\n`,
  },
  markdown: {
    escape: escapeMarkdown,
    title: (title) => `*${title}*`,
    link: (url) => (isWeb(url) ? `<${encodeAngles(url)}>` : escapeMarkdown(url)),
    note: (number, body) => `${number}. ${body}`,
    list: (notes) => `${notes.join("\n")}\n`,
  },
};

/** One note a line or paragraph, in the order of their numbers. A source is cited in full where it comes first. */
export function writeNotes(notes: readonly Note[], format: NoteFormat): string {
  const style = STYLES[format];
  return style.list(notes.map((note) => style.note(note.number, bodyOf(note, style))));
}

function bodyOf({ number, subject, agreements, sources }: Note, style: Style): string {
  const { escape: plain, title } = style;
  const told = agreements.map(({ name, standing }) => `${title(plain(name))} (${plain(standing)})`);
  const cited =
    sources.length === 0
      ? ["no source of its own"]
      : sources.map((source) => cite(source, number, style));
  const about = told.length === 0 ? plain(subject) : `${plain(subject)}: ${told.join("; ")}`;
  return `${about}. ${cited.join("; ")}.`;
}

/** @param note number of the note that cites it */
function cite(source: NotedSource, note: number, style: Style): string {
  const { first, publisher, title, url, published, accessed } = source;
  const named = [
    ...(publisher === "" ? [] : [style.escape(publisher)]),
    style.title(style.escape(title)),
  ].join(", ");
  if (first !== note) return `${named} (see note ${first})`;
  return [
    named,
    ...(published === null ? [] : [published]),
    `${style.link(url)}${accessed === null ? "" : ` (accessed ${accessed})`}`,
  ].join(", ");
}

function onOneLine(text: string): string {
  return text.replaceAll(/\p{Cc}+/gu, " ");
}

function encodeAngles(url: string): string {
  return url.replace(/[<>\s]/g, (character) => encodeURIComponent(character));
}

/** What Markdown would read as markup, HTML among it. */
function escapeMarkdown(text: string): string {
  return onOneLine(text).replace(/[\\`*_{}[\]()<>#+\-.!|~$&@^:=]/g, "\\$&");
}
