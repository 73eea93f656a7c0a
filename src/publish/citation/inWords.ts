/** An item to cite as one line for a footnote or a list of references. */
import { dateInWords } from "../../network/dateWords.ts";
import { type CslItem, isoDate } from "./cslItem.ts";

/** “The Entente contributors: “Iran”. In: Entente: agreements …, version 2026.11.1. https://… (seen 27 November 2026).” */
export function citeInWords(item: CslItem): string {
  const authors = item.author?.map(({ literal }) => literal).join(", ") ?? item.publisher;
  const container = item["container-title"];
  const version = item.version === undefined ? "" : `, version ${item.version}`;
  const seen = item.accessed === undefined ? "" : ` (seen ${dateInWords(isoDate(item.accessed))})`;
  return [
    authors === undefined ? "" : `${authors}: `,
    `“${item.title}”. `,
    container === undefined ? "" : `In: ${container}${version}. `,
    item.URL ?? "",
    seen,
    ".",
  ]
    .join("")
    .trim();
}
