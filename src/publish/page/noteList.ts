/** The notes of a numbered picture, below it: what ties whom, and the sources, each number as beside its tie. */
import { webOnly } from "../../network/isWeb.ts";
import type { Note } from "../notes/notes.ts";
import { type Markup, markup } from "./markup.ts";

export function noteList(notes: readonly Note[]): Markup {
  return markup`<ol class="notes">${notes.map(
    ({ number, id, subject, agreements, sources }) =>
      markup`<li value="${number}"><b${id.includes("~") ? markup` data-tie="${id}"` : undefined} dir="auto">${subject}</b>${agreements.map(
        ({ name, standing }, place) =>
          markup`${place === 0 ? ": " : "; "}<bdi>${name}</bdi> (${standing})`,
      )}. ${
        sources.length === 0
          ? "No source of its own."
          : sources.map(
              ({ publisher, title, url, published, accessed }) =>
                markup` <span class="cited">${publisher}${publisher === "" ? "" : ", "}<a href="${webOnly(url)}" target="_blank" rel="noopener noreferrer"><bdi>${title}</bdi></a>${published === null ? "" : `, ${published}`}${accessed === null ? "" : ` (accessed ${accessed})`}.</span>`,
            )
      }</li>`,
  )}</ol>`;
}
