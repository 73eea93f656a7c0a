/** Puts a figure together: title, picture, legend, caption and source line, one below the other, so that none covers another. */
import type { Presentation } from "../../model/presentation.ts";
import type { View } from "../../model/view.ts";
import type { Box } from "../../network/boxes.ts";
import type { Marks } from "../../network/marks.ts";
import type { Network } from "../../network/network.ts";
import { shownInWords } from "../shown.ts";
import { altText } from "./altText.ts";
import { type Block, paragraph, stack } from "./block.ts";
import type { Figure, Item, Layer } from "./figure.ts";
import { keyBlock } from "./key.ts";
import { type Look, lookOf, PRINTED } from "./look.ts";
import { assertFewTies } from "./numbers.ts";
import { aspectOf, drawPicture } from "./picture.ts";
import { isSpelled, printable } from "./printable.ts";
import { FigureRefused } from "./refused.ts";

export interface FigureInput {
  readonly network: Network;
  readonly view: View;
  readonly presentation: Presentation;
  readonly marks: Marks;
  /** Such as “403 agreements, 1,250 sources from 400 publishers”. */
  readonly evidence: string;
  /** Whose data, which version, where from, under which licence. */
  readonly source: string;
}

/** Millimetres of a pixel where the figure is at most as wide as `USUAL`: 0.6 point, so that the least name has 6. */
const UNIT = 0.6 * (25.4 / 72);
/** Wider than this, a figure is a poster: its type grows with it. */
const USUAL = 240;
/** One column of a journal: finer type, still 5 point. */
const COLUMN = 120;
const FINER = 0.87;
const MARGIN = 8;
const GAP = 7;
/** Below this height there is no room for names. */
const LEAST_PICTURE = 110;

/** Pure: the same figure for the same input, in the page and in Node. @throws FigureRefused */
export function composeFigure(input: FigureInput): Figure {
  const { marks, presentation, view } = input;
  if (presentation.notes) assertFewTies(marks);
  const { mm, heightMm } = presentation;
  const unit = UNIT * (mm < COLUMN ? FINER : Math.max(1, mm / USUAL));
  const theme = presentation.theme === "dark" ? "dark" : "light";
  const look = lookOf(marks.stage, PRINTED[theme], presentation.palette);
  const width = mm / unit;
  const inner = width - 2 * MARGIN;
  const head = headBlock(input, look, inner);
  const foot = footBlock(input, look, inner);
  const rest = 2 * MARGIN + head.height + foot.height + 2 * GAP;
  const free =
    heightMm === undefined ? inner * aspectOf(marks, view.camera) : heightMm / unit - rest;
  if (free < LEAST_PICTURE) {
    const needed = Math.ceil((rest + LEAST_PICTURE) * unit);
    throw new FigureRefused(
      `A figure of ${mm} mm with this title, legend and caption must be at least ${needed} mm high.`,
    );
  }
  const top = MARGIN + head.height + GAP;
  const box: Box = { left: MARGIN, top, right: width - MARGIN, bottom: top + free };
  const drawn = marks.empty === undefined;
  return {
    width,
    height: rest + free,
    unit,
    paper: look.paper,
    layers: [
      ...(drawn
        ? drawPicture({ marks, look, camera: view.camera, numbered: presentation.notes }, box).map(
            spelled,
          )
        : []),
      {
        name: "words",
        items: [
          ...(drawn ? [] : nothing(marks, look, box)),
          ...head.place(MARGIN, MARGIN),
          ...foot.place(MARGIN, box.bottom + GAP),
        ],
      },
    ],
    ...altText(input.network, view, marks, look),
  };
}

function headBlock({ view, marks }: FigureInput, look: Look, width: number): Block {
  return stack(
    [
      paragraph(view.title ?? marks.title, { size: 15, weight: 600, colour: look.ink }, width),
      paragraph(`${marks.counts}.`, { size: 11, weight: 400, colour: look.muted }, width),
    ],
    2,
  );
}

function footBlock(input: FigureInput, look: Look, width: number): Block {
  const { network, view, marks, presentation, evidence, source } = input;
  const quiet = { size: 9.5, weight: 400, colour: look.muted } as const;
  const hasSpelled = [view.title ?? "", view.caption ?? "", ...drawnNames(marks)].some(isSpelled);
  const remarks = [
    `${evidence}.`,
    ...shownInWords(network, view),
    marks.left.sentence,
    ...marks.notices,
    ...(presentation.notes ? ["Numbers lead to the notes."] : []),
    ...(hasSpelled
      ? ["Names in scripts that the figure’s type lacks are spelled in Latin letters."]
      : []),
  ];
  return stack(
    [
      ...(presentation.legend ? [keyBlock(marks, look, width)] : []),
      paragraph(view.caption ?? "", { size: 11, weight: 400, colour: look.ink }, width),
      stack(
        [
          paragraph(remarks.filter((remark) => remark !== "").join(" "), quiet, width),
          paragraph(source, quiet, width),
        ],
        1,
      ),
    ],
    GAP,
  );
}

/** Names in letters that the figure's type has. */
function spelled(layer: Layer): Layer {
  const items = layer.items.map((item) =>
    item.is === "words" ? { ...item, text: printable(item.text) } : item,
  );
  return { ...layer, items };
}

function drawnNames({ stage, nodes }: Marks): readonly string[] {
  return stage.nodes.names.filter((_, node) => (nodes.radius[node] ?? 0) > 0);
}

/** In the middle of the empty picture. */
function nothing({ empty }: Marks, look: Look, { left, right, top, bottom }: Box): readonly Item[] {
  const width = (right - left) * 0.8;
  const words = paragraph(
    empty?.sentence ?? "",
    { size: 12, weight: 400, colour: look.muted },
    width,
  );
  return words.place(left + (right - left) * 0.1, (top + bottom - words.height) / 2);
}
