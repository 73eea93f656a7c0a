/** Blocks of words above and below the picture, each laid out for a width before it has its place. */

import type { Item, Words } from "./figure.ts";
import { breakLines, type Type } from "./lines.ts";
import { printable } from "./printable.ts";

export interface Block {
  readonly height: number;
  /** @param left, top of the place that the block has found */
  readonly place: (left: number, top: number) => readonly Item[];
}

const LEADING = 1.3;
/** Of the line: where its baseline is. */
const BASELINE = 0.95;

/** A paragraph; nothing where there is no text. Right-to-left text is set from the right. */
export function paragraph(
  text: string,
  type: Type & { readonly colour: string },
  width: number,
): Block {
  const lines = breakLines(printable(text), type, width);
  const leading = type.size * LEADING;
  const fromRight = isRightToLeft(text);
  return {
    height: lines.length * leading,
    place: (left, top) =>
      lines.map(
        (line, place): Words => ({
          is: "words",
          text: line,
          x: fromRight ? left + width : left,
          y: top + place * leading + type.size * BASELINE,
          anchor: fromRight ? "end" : "start",
          ...type,
        }),
      ),
  };
}

/** One below the other; empty ones take no room. */
export function stack(blocks: readonly Block[], gap: number): Block {
  const full = blocks.filter(({ height }) => height > 0);
  const height = full.reduce(
    (sum, block) => sum + block.height,
    Math.max(0, full.length - 1) * gap,
  );
  return {
    height,
    place(left, top) {
      let down = top;
      return full.flatMap((block) => {
        const items = block.place(left, down);
        down += block.height + gap;
        return items;
      });
    },
  };
}

/** By its first letter. */
function isRightToLeft(text: string): boolean {
  const [letter = ""] = /\p{L}/u.exec(text) ?? [];
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(letter);
}
