/**
 * Sets one line of text as glyphs: bidirectional order, a font for each script, shaping. The outlines come from the
 * fonts that ship with the project, so that a figure needs none where it is opened.
 */
import anyAscii from "any-ascii";
import bidiFactory from "bidi-js";
import type { Glyph } from "fontkit";
import type { FontName, Fonts } from "./fonts.ts";

export interface SetGlyph {
  readonly font: FontName;
  readonly glyph: Glyph;
  /** From the line's left end and baseline, in thousandths of the font size, y up. */
  readonly x: number;
  readonly y: number;
}

/** A piece of one font and direction. */
export interface Piece {
  readonly font: FontName;
  readonly text: string;
  readonly x: number;
}

export interface SetLine {
  readonly glyphs: readonly SetGlyph[];
  /** From left to right. */
  readonly pieces: readonly Piece[];
  /** In thousandths of the font size. */
  readonly width: number;
}

const bidi = bidiFactory();

export type SetLines = (text: string, weight: 400 | 600) => SetLine;

/** Sets each line once, however often it is asked for: outlines and text layer have the same lines. */
export function lineSetter(fonts: Fonts): SetLines {
  const known = new Map<string, SetLine>();
  return (text, weight) => {
    const key = `${weight} ${text}`;
    const line = known.get(key) ?? setLine(text, weight, fonts);
    known.set(key, line);
    return line;
  };
}

export function setLine(text: string, weight: 400 | 600, fonts: Fonts): SetLine {
  const glyphs: SetGlyph[] = [];
  const pieces: Piece[] = [];
  let x = 0;
  for (const run of inVisualOrder(runsOf(text, weight, fonts))) {
    const font = fonts[run.font];
    const shaped = font.layout(
      run.text,
      undefined,
      undefined,
      undefined,
      run.level % 2 ? "rtl" : "ltr",
    );
    const scale = 1000 / font.unitsPerEm;
    pieces.push({ font: run.font, text: run.text, x });
    for (const [place, glyph] of shaped.glyphs.entries()) {
      const { xOffset = 0, yOffset = 0, xAdvance = 0 } = shaped.positions[place] ?? {};
      glyphs.push({ font: run.font, glyph, x: x + xOffset * scale, y: yOffset * scale });
      x += xAdvance * scale;
    }
  }
  return { glyphs, pieces, width: x };
}

interface Run {
  readonly font: FontName;
  readonly level: number;
  text: string;
}

function runsOf(text: string, weight: 400 | 600, fonts: Fonts): readonly Run[] {
  const embedding = bidi.getEmbeddingLevels(text);
  const runs: Run[] = [];
  let at = 0;
  for (const character of text) {
    const level = embedding.levels[at] ?? 0;
    at += character.length;
    const mirrored = level % 2 === 1 ? bidi.getMirroredCharacter(character) : null;
    const last = runs.at(-1);
    const [font, own] = fontFor(mirrored ?? character, weight, fonts, last?.font);
    if (last !== undefined && last.font === font && last.level === level) last.text += own;
    else runs.push({ font, level, text: own });
  }
  return runs;
}

/** A space, a digit or a mark stays with what goes before it. */
function fontFor(
  character: string,
  weight: 400 | 600,
  fonts: Fonts,
  before: FontName | undefined,
): readonly [FontName, string] {
  const point = character.codePointAt(0) ?? 0;
  const has = (font: FontName) => fonts[font].hasGlyphForCodePoint(point);
  const [latin, arabic]: readonly [FontName, FontName] = [`latin-${weight}`, `arabic-${weight}`];
  if (/\p{M}|\s|\p{Cf}/u.test(character) && before !== undefined && has(before))
    return [before, character];
  if (has(latin)) return [latin, character];
  if (has(arabic)) return [arabic, character];
  return /\p{M}|\p{Cf}/u.test(character)
    ? [before ?? latin, ""]
    : [before ?? latin, anyAscii(character) || "?"];
}

/** Rule L2 of the Unicode bidirectional algorithm, on runs. */
function inVisualOrder(runs: readonly Run[]): readonly Run[] {
  const order = [...runs];
  const highest = Math.max(0, ...runs.map(({ level }) => level));
  for (let level = highest; level > 0; level--)
    for (let start = 0; start < order.length; start++) {
      let end = start;
      while ((order[end]?.level ?? -1) >= level) end++;
      if (end - start > 1) order.splice(start, end - start, ...order.slice(start, end).reverse());
      start = Math.max(start, end - 1);
    }
  return order;
}
