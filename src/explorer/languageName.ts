/** A language's name in English, from its ISO 639-1 code. */
const NAMES = new Intl.DisplayNames("en-GB", { type: "language" });

/** The code itself where it is none. */
export function languageName(code: string): string {
  try {
    return NAMES.of(code) ?? code;
  } catch {
    return code;
  }
}
