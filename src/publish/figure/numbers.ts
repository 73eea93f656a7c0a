/** A number at each drawn tie, on a free place along its line, for the notes under the figure. */
import { textWidth } from "../../network/advanceWidths.ts";
import { type Box, Covered, isInside } from "../../network/boxes.ts";
import { curveOf, type Curve as Line, type Pixels } from "../../network/curve.ts";
import type { PlacedLabel } from "../../network/labels.ts";
import type { Marks } from "../../network/marks.ts";
import { MOST_NUMBERS, numberedTies } from "../numberedTies.ts";
import type { Words } from "./figure.ts";
import type { Look } from "./look.ts";
import { FigureRefused } from "./refused.ts";

const SIZE = 8.5;
/** Shares of the way from one end to the other, tried in this order. */
const ALONG = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82];
/** Pixels beside the line. */
const BESIDE = [0, 7, -7, 14, -14];
/** Owners of a covered box. */
const NAME = -1;
const NUMBER = -2;

/** @throws FigureRefused where there are more ties than a picture can number */
export function assertFewTies(marks: Marks): void {
  const ties = numberedTies(marks).length;
  if (ties > MOST_NUMBERS)
    throw new FigureRefused(
      `A picture with ${ties} numbered ties could not be read; ${MOST_NUMBERS} are the most. Narrow the view, or leave the numbers out.`,
    );
}

/** Every drawn tie gets its number: where no place is free, one in the middle of its line. */
export function placeNumbers(
  marks: Marks,
  pixels: Pixels,
  scale: number,
  names: readonly PlacedLabel[],
  area: Box,
  look: Look,
): readonly Words[] {
  const covered = new Covered({ width: area.right, height: area.bottom });
  for (const { box } of names) covered.add(box, NAME);
  for (const [node, radius] of marks.nodes.radius.entries())
    if (radius > 0) covered.add(discBox(pixels, node, radius * scale), node);
  return numberedTies(marks).map(({ number, edge }) => {
    const line = curveOf(marks.stage, edge, pixels);
    const boxes = placesOf(line).map(([x, y]) => numberBox(`${number}`, x, y));
    const box =
      boxes.find(
        (free) =>
          isInside(free, { width: area.right, height: area.bottom }) &&
          !covered.has(free, () => true),
      ) ??
      boxes.find((free) => !covered.has(free, (owner) => owner === NUMBER || owner === NAME)) ??
      boxes[0];
    if (box !== undefined) covered.add(box, NUMBER);
    return toWords(`${number}`, box ?? area, look);
  });
}

function placesOf({ x0, y0, cx, cy, x1, y1 }: Line): readonly (readonly [number, number])[] {
  const length = Math.sqrt((x1 - x0) * (x1 - x0) + (y1 - y0) * (y1 - y0)) || 1;
  const [right, down] = [-(y1 - y0) / length, (x1 - x0) / length];
  return BESIDE.flatMap((beside) =>
    ALONG.map((t) => {
      const [a, b, c] = [(1 - t) * (1 - t), 2 * (1 - t) * t, t * t];
      return [
        a * x0 + b * cx + c * x1 + right * beside,
        a * y0 + b * cy + c * y1 + down * beside,
      ] as const;
    }),
  );
}

function numberBox(text: string, x: number, y: number): Box {
  const half = textWidth(text, SIZE, 600) / 2 + 1;
  return { left: x - half, top: y - SIZE * 0.45, right: x + half, bottom: y + SIZE * 0.45 };
}

function discBox(pixels: Pixels, node: number, radius: number): Box {
  const [x, y] = [pixels[node * 2] ?? 0, pixels[node * 2 + 1] ?? 0];
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
}

function toWords(text: string, box: Box, look: Look): Words {
  return {
    is: "words",
    text,
    x: (box.left + box.right) / 2,
    y: (box.top + box.bottom) / 2 + SIZE * 0.33,
    anchor: "middle",
    size: SIZE,
    weight: 600,
    colour: look.ink,
    halo: look.paper,
  };
}
