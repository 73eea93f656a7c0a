/** Breaks a text into lines of a width, by the table of advance widths, so that it breaks alike on every machine. */
import { type LabelWeight, textWidth } from "../../network/advanceWidths.ts";

export interface Type {
  readonly size: number;
  readonly weight: LabelWeight;
}

/** At spaces; a word that is longer than a line is cut. */
export function breakLines(text: string, { size, weight }: Type, width: number): readonly string[] {
  const fits = (line: string) => textWidth(line, size, weight) <= width;
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").flatMap((long) => pieces(long, fits))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (fits(longer) || line === "") line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return line === "" ? lines : [...lines, line];
}

function pieces(word: string, fits: (line: string) => boolean): readonly string[] {
  if (fits(word)) return [word];
  const found: string[] = [];
  let piece = "";
  for (const character of word) {
    if (piece !== "" && !fits(piece + character)) {
      found.push(piece);
      piece = "";
    }
    piece += character;
  }
  return [...found, piece];
}
