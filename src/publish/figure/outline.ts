/** Shapes and glyphs as path data, with numbers written alike on every machine. */
import type { Glyph } from "fontkit";
import { corners } from "../../network/shapes.ts";
import type { MarkShape } from "./figure.ts";

/** At most two digits behind the point, no trailing zeros, no minus before nothing. */
export function fixed(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return String(rounded === 0 ? 0 : rounded);
}

const LETTERS = {
  moveTo: "M",
  lineTo: "L",
  quadraticCurveTo: "Q",
  bezierCurveTo: "C",
  closePath: "Z",
} as const;

/**
 * A glyph's outline, y up as fonts have it.
 * @param scale of its own units
 */
export function glyphPath({ path }: Glyph, scale: number, x = 0, y = 0, flip: 1 | -1 = 1): string {
  return path.commands
    .map(({ command, args }) => {
      const numbers = args.map((value, place) =>
        fixed(place % 2 === 0 ? x + value * scale : y + flip * value * scale),
      );
      return LETTERS[command] + numbers.join(" ");
    })
    .join("");
}

/** Of what is no disc. */
export function shapePath({ shape, x, y, radius }: MarkShape): string {
  const points = corners(shape, radius).map(
    ([right, down]) => `${fixed(x + right)} ${fixed(y + down)}`,
  );
  return `M${points.join("L")}Z`;
}
