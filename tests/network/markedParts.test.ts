import { expect, it } from "vitest";
import { markedParts } from "../../src/network/markedParts.ts";

const shown = (text: string, ...terms: string[]) =>
  markedParts(text, terms)
    .map(({ text: part, marked }) => (marked ? `[${part}]` : part))
    .join("");

it.each([
  ["Wider cooperation on blockchain", ["blockchain"], "Wider cooperation on [blockchain]"],
  ["Türkiye’s data centres", ["turkiye", "centres"], "[Türkiye]’s data [centres]"],
  ["میثم عابدی", ["عابدی"], "میثم [عابدی]"],
  ["Шойтов", ["shoitov"], "[Шойтов]"],
  ["中国和日本", ["日本"], "中国和[日本]"],
  ["<mark>data</mark>", ["data"], "<mark>[data]</mark>"],
  ["nothing of it", ["else"], "nothing of it"],
  ["", ["data"], ""],
])("In “%s” the words %j are marked, and nothing is lost", (text, terms, expected) => {
  expect(shown(text, ...terms)).toBe(expected);
  expect(
    markedParts(text, terms)
      .map((part) => part.text)
      .join(""),
  ).toBe(text);
});
