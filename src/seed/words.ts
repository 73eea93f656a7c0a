/** How messages speak: what was found, what is allowed, and what was probably meant. */
import { distance } from "fastest-levenshtein";

/** Longer texts are not compared: they are no mistyped words. */
const MAX_GUESSED = 200;

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

/**
 * The known word that differs least, letter case aside, if at most a third of it differs; of several the one that begins
 * most alike.
 */
function nearest(given: string, known: readonly string[]): string | undefined {
  const lower = given.toLowerCase();
  let best: { readonly word: string; readonly rank: number } | undefined;
  for (const word of given.length > MAX_GUESSED ? [] : known) {
    const other = word.toLowerCase();
    const allowed = Math.max(1, Math.floor(Math.max(lower.length, other.length) / 3));
    if (Math.abs(lower.length - other.length) > allowed) continue;
    const difference = distance(lower, other);
    const rank = difference - alikeAtStart(lower, other) / (MAX_GUESSED + 1);
    if (difference <= allowed && (best === undefined || rank < best.rank)) best = { word, rank };
  }
  return best?.word;
}

function alikeAtStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}
