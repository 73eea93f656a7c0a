/** One property of many nodes or relationships, as the snapshot's column: the form that takes the least room. */
import type { Property } from "./grammar.ts";
import type { Value } from "./rows.ts";
import type { Column } from "./snapshot.ts";

/** Null where every value is absent: such a column is left out. */
export function encodeColumn(property: Property, values: readonly Value[]): Column | null {
  if (values.every((value) => value === null || (isList(value) && value.length === 0))) return null;
  if (property.many === true) return listsColumn(values.map(asList));
  if (property.kind === "number" || property.kind === "year" || property.kind === "boolean") {
    return { as: "number", values: values.map(asNumber) };
  }
  const texts = values.map(asText);
  return property.kind === "enum" || isRepetitive(texts)
    ? wordsColumn(texts)
    : { as: "text", values: texts };
}

export function listsColumn(lists: readonly (readonly string[])[]): Column {
  const words = byFrequency(lists.flat());
  const codes = codesOf(words);
  return {
    as: "lists",
    words,
    codes: lists.map((list) => list.map((word) => codes.get(word) ?? 0)),
  };
}

function wordsColumn(texts: readonly (string | null)[]): Column {
  const words = byFrequency(texts.filter((text) => text !== null));
  const codes = codesOf(words);
  return {
    as: "words",
    words,
    codes: texts.map((text) => (text === null ? 0 : (codes.get(text) ?? 0))),
  };
}

/** The most frequent first, so that the codes are short; ties by code unit, so that the bytes are always the same. */
function byFrequency(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts]
    .sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .map(([text]) => text);
}

function codesOf(words: readonly string[]): Map<string, number> {
  return new Map(words.map((word, place) => [word, place + 1]));
}

function isRepetitive(texts: readonly (string | null)[]): boolean {
  const present = texts.filter((text) => text !== null);
  return new Set(present).size * 2 <= present.length;
}

function isList(value: Value): value is readonly string[] {
  return Array.isArray(value);
}

function asList(value: Value): readonly string[] {
  if (value === null) return [];
  return isList(value) ? value : [String(value)];
}

function asNumber(value: Value): number | null {
  return value === null ? null : Number(value);
}

function asText(value: Value): string | null {
  return value === null ? null : String(value);
}
