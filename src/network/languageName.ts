/** Languages by their English names. */

const names = new Intl.DisplayNames("en-GB", { type: "language" });

/** The code itself where it names no language. @param code ISO 639-1 */
export function languageName(code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}
