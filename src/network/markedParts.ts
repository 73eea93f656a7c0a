/** A text in pieces, those that are among the words looked for marked: pieces of text, never markup. */
import { words } from "./words.ts";

export interface MarkedPart {
  readonly text: string;
  readonly marked: boolean;
}

/** @param terms folded words, as a hit of the search has them */
export function markedParts(text: string, terms: readonly string[]): readonly MarkedPart[] {
  const wanted = new Set(terms);
  const parts: { text: string; marked: boolean }[] = [];
  for (const piece of pieces(text)) {
    const marked = words(piece).some((word) => wanted.has(word));
    const last = parts.at(-1);
    if (last?.marked === marked) last.text += piece;
    else parts.push({ text: piece, marked });
  }
  return parts;
}

let segmenter: Intl.Segmenter | undefined;

/** Words as their script parts them, and what stands between. */
function pieces(text: string): readonly string[] {
  const rough = text.match(/[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+/gu) ?? [];
  return rough.flatMap((piece) => {
    if (words(piece).length < 2) return [piece];
    segmenter ??= new Intl.Segmenter("zh", { granularity: "word" });
    return Array.from(segmenter.segment(piece), ({ segment }) => segment);
  });
}
