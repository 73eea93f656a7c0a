/** A text with the words that were looked for marked, as pieces of text. */
import { Fragment } from "react";
import { markedParts } from "../../network/markedParts.ts";

export function Marked({
  text,
  terms,
}: {
  readonly text: string;
  readonly terms: readonly string[];
}) {
  return markedParts(text, terms).map(({ text: part, marked }, place) =>
    marked ? <mark key={place}>{part}</mark> : <Fragment key={place}>{part}</Fragment>,
  );
}
