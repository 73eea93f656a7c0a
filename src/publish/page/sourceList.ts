/** The sources of a view as a list to read: by publisher, each with its date and language. */
import { sourceLine } from "../../network/sourceLine.ts";
import type { Whole } from "../../network/whole.ts";
import { type Markup, markup } from "./markup.ts";

/** @param sources node numbers */
export function sourceList(whole: Whole, sources: readonly number[]): Markup {
  return markup`<ol class="sources">${sources.map((source) => {
    const { title, url, language, about } = sourceLine(whole, source);
    return markup`<li><a href="${url}" target="_blank" rel="noopener noreferrer"><bdi${
      language === undefined ? undefined : markup` lang="${language}"`
    }>${title}</bdi></a> <span>${about}</span></li>`;
  })}</ol>`;
}
