/** Rows as a table of text, for a terminal. */

interface Options {
  /** From this column on, figures stand to the right. */
  readonly rightFrom?: number;
  /** Longest cell, in columns of the terminal; longer ones end in “…”. */
  readonly widest?: number;
}

export function formatTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  { rightFrom = Number.POSITIVE_INFINITY, widest = Number.POSITIVE_INFINITY }: Options = {},
): string {
  const cells = [head, ...rows].map((row) => row.map((cell) => shorten(printable(cell), widest)));
  const widths = head.map((_, column) =>
    Math.max(...cells.map((row) => displayWidth(row[column] ?? ""))),
  );
  const lines = cells.map((row) =>
    row
      .map((cell, column) => {
        const gap = " ".repeat((widths[column] ?? 0) - displayWidth(cell));
        return column >= rightFrom ? gap + cell : cell + gap;
      })
      .join("  ")
      .trimEnd(),
  );
  const rule = widths.map((width) => "─".repeat(width)).join("  ");
  return [lines[0], rule, ...lines.slice(1)].join("\n");
}

/** Data must not steer the terminal: control characters are shown, not sent. */
function printable(text: string): string {
  return text
    .replace(/\r?\n|\t/g, " ")
    .replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, (character) => {
      const code = character.codePointAt(0) ?? 0;
      return `\\u${code.toString(16).padStart(4, "0")}`;
    });
}

function shorten(text: string, widest: number): string {
  if (displayWidth(text) <= widest) return text;
  let short = "";
  for (const { segment } of SEGMENTER.segment(text)) {
    if (displayWidth(short + segment) >= widest) break;
    short += segment;
  }
  return `${short}…`;
}

const SEGMENTER = new Intl.Segmenter();

/** Columns of a terminal: two for Chinese, Japanese, Korean and emoji, one for other characters as they are seen. */
function displayWidth(text: string): number {
  let width = 0;
  for (const { segment } of SEGMENTER.segment(text)) {
    width +=
      /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}/u.test(
        segment,
      )
        ? 2
        : 1;
  }
  return width;
}
