/** The sources of a view as a list to read: by publisher, each with its date and language. */
import { dateInWords } from "../../network/dateWords.ts";
import { propertyOf, type Whole } from "../../network/whole.ts";
import type { Evidence } from "../evidence.ts";
import { type Markup, markup } from "./markup.ts";

const LANGUAGES = new Intl.DisplayNames("en-GB", { type: "language" });

export function sourceList(whole: Whole, { sources }: Evidence): Markup {
  return markup`<ol class="sources">${sources.map((source) => {
    const read = (property: string) => propertyOf(whole, source, property) ?? "";
    const language = read("language");
    const published = read("published");
    const accessed = read("accessed");
    const about = [
      read("publisher"),
      published !== ""
        ? dateInWords(published)
        : accessed === ""
          ? ""
          : `read ${dateInWords(accessed)}`,
      language === "" || language === "en" ? "" : (LANGUAGES.of(language) ?? language),
    ].filter((part) => part !== "");
    return markup`<li><a href="${safeAddress(read("url"))}" target="_blank" rel="noopener noreferrer"><bdi${
      language === "" ? undefined : markup` lang="${language}"`
    }>${whole.names[source] ?? ""}</bdi></a> <span>${about.join(" · ")}</span></li>`;
  })}</ol>`;
}

/** An address that a browser only opens. */
function safeAddress(url: string): string {
  return /^https?:\/\//i.test(url) ? url : "";
}

/** “403 agreements, 1,250 sources from 400 publishers”. */
export function evidenceInWords(whole: Whole, { agreements, sources }: Evidence): string {
  const publishers = new Set(sources.map((source) => propertyOf(whole, source, "publisher")));
  return `${plural(agreements.length, "agreement")}, ${plural(sources.length, "source")} from ${plural(publishers.size, "publisher")}`;
}

function plural(count: number, noun: string): string {
  return `${count.toLocaleString("en-GB")} ${noun}${count === 1 ? "" : "s"}`;
}
