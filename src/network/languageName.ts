/** Languages by their English names. */

let names: Intl.DisplayNames | undefined;

/** The code itself where it names no language. @param code ISO 639-1 */
export function languageName(code: string): string {
  // Made when first asked for: it takes twenty milliseconds.
  names ??= new Intl.DisplayNames("en-GB", { type: "language" });
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}
