/** The legend of a figure: each role with its mark, in as many columns as there is room for, and what lines mean. */
import type { Marks } from "../../network/marks.ts";
import { type Block, paragraph, stack } from "./block.ts";
import type { Curve, Item, MarkShape } from "./figure.ts";
import type { Look } from "./look.ts";

const TYPE = { size: 10.5, weight: 400 } as const;
/** A column is at least this wide. */
const COLUMN = 250;
const GUTTER = 18;
const SWATCH = { radius: 4.6, room: 16 } as const;
/** Of a dashed line's sample. */
const SAMPLE = 26;

export function keyBlock(marks: Marks, look: Look, width: number): Block {
  const entries = marks.legend.entries.filter(({ on }) => on);
  const count = Math.max(
    1,
    Math.min(entries.length, Math.floor((width + GUTTER) / (COLUMN + GUTTER))),
  );
  const column = (width - (count - 1) * GUTTER) / count;
  const cells = entries.map((entry) => {
    const role = marks.stage.roles.findIndex(({ name }) => name === entry.role);
    const words = paragraph(
      [entry.text, entry.more].filter((part) => part !== "").join(" "),
      { ...TYPE, colour: look.ink },
      column - SWATCH.room,
    );
    return withSwatch(words, role, look);
  });
  const rows = Array.from({ length: Math.ceil(cells.length / count) }, (_, row) =>
    sideBySide(cells.slice(row * count, (row + 1) * count), column + GUTTER),
  );
  const quiet = { size: 10, weight: 400, colour: look.muted } as const;
  return stack(
    [
      ...(rows.length > 0 ? [stack(rows, 2)] : []),
      paragraph(`${marks.means} ${keySentence(marks, look)}`, quiet, width),
      ...(drawsDashed(marks) ? [dashedLine(look, width)] : []),
    ],
    4,
  );
}

/** What tells the roles apart is not always colour. */
export function keySentence({ legend }: Marks, { telling }: Pick<Look, "telling">): string {
  return legend.sentence.replace(/^Colour\b/, telling);
}

export function drawsDashed({ stage, edges }: Marks): boolean {
  return stage.edges.dashed.some((dashed, edge) => dashed === 1 && (edges.width[edge] ?? 0) > 0);
}

function withSwatch(words: Block, role: number, look: Look): Block {
  return {
    height: words.height,
    place(left, top) {
      const swatch: MarkShape = {
        is: "shape",
        x: left + SWATCH.radius + 1,
        y: top + TYPE.size * 0.64,
        radius: SWATCH.radius,
        ...look.swatch(role),
      };
      return [swatch, ...words.place(left + SWATCH.room, top)];
    },
  };
}

function sideBySide(cells: readonly Block[], step: number): Block {
  return {
    height: Math.max(...cells.map(({ height }) => height)),
    place: (left, top) => cells.flatMap((cell, place) => cell.place(left + place * step, top)),
  };
}

function dashedLine(look: Look, width: number): Block {
  const words = paragraph(
    "Dashed: companies or institutions alone stand for a party.",
    { size: 10, weight: 400, colour: look.muted },
    width - SAMPLE - 6,
  );
  return {
    height: words.height,
    place(left, top): readonly Item[] {
      const y = top + 6.4;
      const line: Curve = {
        is: "curve",
        x0: left,
        y0: y,
        cx: left + SAMPLE / 2,
        cy: y,
        x1: left + SAMPLE,
        y1: y,
        stroke: { colour: look.muted, width: 1.2 },
        opacity: 1,
        dashed: true,
      };
      return [line, ...words.place(left + SAMPLE + 6, top)];
    },
  };
}
