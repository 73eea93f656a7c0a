/** How messages speak: what was found, what is allowed, and what was probably meant. */
import { closest, distance } from "fastest-levenshtein";

/** A value as a message names it: `“memorandom”`, `the number 2025`, `a list`. */
export function found(value: unknown): string {
  if (value === undefined || value === null) return "nothing";
  if (typeof value === "string") return quote(value);
  if (typeof value === "number") return `the number ${value}`;
  if (typeof value === "boolean") return `the word ${value} without quotes`;
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  return "fields";
}

/** Text from a file inside a message: in quotation marks, cut, and without characters that could steer a terminal. */
export function quote(text: string): string {
  const visible = text.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
  return `“${visible.length > 80 ? `${visible.slice(0, 79)}…` : visible}”`;
}

/**
 * ` Did you mean “x”?` where a known word is near enough to the given one; empty otherwise. Of a map the keys are the
 * words that people write, and the values what they should have written.
 */
export function didYouMean(
  given: string,
  known: readonly string[] | ReadonlyMap<string, string>,
): string {
  const words = Array.isArray(known) ? known : [...known.keys()];
  const word = nearest(given, words);
  if (word === undefined) return "";
  return ` Did you mean ${quote(known instanceof Map ? (known.get(word) ?? word) : word)}?`;
}

/** `a, b or c`; a long list is cut with the count of the rest. */
export function listing(words: readonly string[], most = 30): string {
  if (words.length > most)
    return `${words.slice(0, most).join(", ")} and ${words.length - most} more`;
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}

/** The known word that differs least, letter case aside, if at most a third of the given one differs. */
function nearest(given: string, known: readonly string[]): string | undefined {
  if (given.length > 200 || known.length === 0) return undefined;
  const lower = given.toLowerCase();
  const byLower = new Map(known.map((word) => [word.toLowerCase(), word]));
  const best = closest(lower, [...byLower.keys()]);
  const allowed = Math.max(1, Math.floor(Math.max(lower.length, best.length) / 3));
  return distance(lower, best) <= allowed ? byLower.get(best) : undefined;
}
