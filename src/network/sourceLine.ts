/** A source as a list tells it: the link, and in a few words whose it is, of when, in which language. */
import { dateInWords } from "./dateWords.ts";
import { webOnly } from "./isWeb.ts";
import { languageName } from "./languageName.ts";
import { propertyOf, type Whole } from "./whole.ts";

export interface SourceLine {
  readonly title: string;
  /** Empty where a browser would do more with it than open it. */
  readonly url: string;
  /** BCP 47; undefined where nobody has said. */
  readonly language: string | undefined;
  /** “ITU · 5 December 2025 · Russian”. */
  readonly about: string;
}

export function sourceLine(whole: Whole, source: number): SourceLine {
  const read = (property: string) => propertyOf(whole, source, property) ?? "";
  const [url, language, published, accessed] = [
    read("url"),
    read("language"),
    read("published"),
    read("accessed"),
  ];
  const date =
    published !== ""
      ? dateInWords(published)
      : accessed === ""
        ? ""
        : `read ${dateInWords(accessed)}`;
  const foreign = language === "" || language === "en" ? "" : languageName(language);
  return {
    title: whole.names[source] ?? "",
    url: webOnly(url),
    language: language === "" ? undefined : language,
    about: [read("publisher"), date, foreign].filter((part) => part !== "").join(" · "),
  };
}
