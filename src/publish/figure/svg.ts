/**
 * A figure as SVG: every text as outlines, with a layer of real text, not seen, for search, copying and screen readers.
 * It names no other file, runs nothing, and is the same to the byte wherever it is written.
 */
import type { Box } from "../../network/boxes.ts";
import { DASH } from "../../network/dash.ts";
import type { Curve, Figure, Item, Layer, MarkShape, Words } from "./figure.ts";
import type { Fonts } from "./fonts.ts";
import { fixed, glyphPath, shapePath } from "./outline.ts";
import { MEMORY_ELEMENT } from "./readFigure.ts";
import { lineSetter, type SetLines } from "./setLine.ts";
import { escapeXml } from "./xml.ts";

/** @param memory what the figure remembers, as JSON; empty: nothing */
export function writeSvg(figure: Figure, fonts: Fonts, memory: string): string {
  const { width, height, unit, paper, title, description } = figure;
  const glyphs = new Glyphs(fonts);
  const clips = figure.layers.flatMap(({ clip }) => (clip === undefined ? [] : [clip]));
  const layers = figure.layers.map((layer) => writeLayer(layer, glyphs));
  const texts = figure.layers.flatMap(({ items }) => items.filter((item) => item.is === "words"));
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${fixed(width * unit)}mm" height="${fixed(height * unit)}mm" viewBox="0 0 ${fixed(width)} ${fixed(height)}" role="img" aria-labelledby="title desc">`,
    `<title id="title">${escapeXml(title)}</title>`,
    `<desc id="desc">${escapeXml(description)}</desc>`,
    ...(memory === ""
      ? []
      : [
          `<metadata><${MEMORY_ELEMENT} xmlns:entente="urn:entente:figure">${escapeXml(memory)}</${MEMORY_ELEMENT}></metadata>`,
        ]),
    "<defs>",
    ...(clips[0] === undefined ? [] : [writeClip(clips[0])]),
    ...glyphs.definitions(),
    "</defs>",
    `<rect width="${fixed(width)}" height="${fixed(height)}" fill="${paper}"/>`,
    ...layers,
    `<g fill-opacity="0" font-family="'Source Sans 3', 'Noto Sans Arabic', sans-serif">`,
    ...texts.map((words) => writeText(words, glyphs)),
    "</g>",
    "</svg>",
  ].join("\n")}\n`;
}

function writeClip({ left, top, right, bottom }: Box): string {
  return `<clipPath id="picture"><rect x="${fixed(left)}" y="${fixed(top)}" width="${fixed(right - left)}" height="${fixed(bottom - top)}"/></clipPath>`;
}

function writeLayer({ name, clip, items }: Layer, glyphs: Glyphs): string {
  const clipped = clip === undefined ? "" : ' clip-path="url(#picture)"';
  return [
    `<g id="${name}"${clipped}>`,
    ...items.map((item) => writeItem(item, glyphs)),
    "</g>",
  ].join("\n");
}

function writeItem(item: Item, glyphs: Glyphs): string {
  switch (item.is) {
    case "shape":
      return writeShape(item);
    case "curve":
      return writeCurve(item);
    case "words":
      return glyphs.write(item);
  }
}

function writeShape(shape: MarkShape): string {
  const { fill = "none", stroke } = shape;
  const paint = `fill="${fill}"${stroke === undefined ? "" : ` stroke="${stroke.colour}" stroke-width="${fixed(stroke.width)}"`}`;
  return shape.shape === "disc"
    ? `<circle cx="${fixed(shape.x)}" cy="${fixed(shape.y)}" r="${fixed(shape.radius)}" ${paint}/>`
    : `<path d="${shapePath(shape)}" ${paint}/>`;
}

function writeCurve({ x0, y0, cx, cy, x1, y1, stroke, opacity, dashed }: Curve): string {
  const d = `M${fixed(x0)} ${fixed(y0)}Q${fixed(cx)} ${fixed(cy)} ${fixed(x1)} ${fixed(y1)}`;
  const dash = dashed ? ` stroke-dasharray="${DASH.drawn} ${DASH.left}"` : "";
  const through = opacity < 1 ? ` stroke-opacity="${fixed(opacity)}"` : "";
  return `<path d="${d}" fill="none" stroke="${stroke.colour}" stroke-width="${fixed(stroke.width)}" stroke-linecap="${dashed ? "butt" : "round"}"${through}${dash}/>`;
}

/** For search and copying: where the outlines are, as wide as they are. */
function writeText({ text, x, y, anchor, size, weight }: Words, glyphs: Glyphs): string {
  const width = glyphs.width(text, size, weight);
  return `<text x="${fixed(x - width * SHARE[anchor])}" y="${fixed(y)}" font-size="${fixed(size)}" font-weight="${weight}" textLength="${fixed(width)}">${escapeXml(text)}</text>`;
}

const SHARE = { start: 0, middle: 0.5, end: 1 } as const;
/** Of the font size: the rim around a name. */
const HALO = 0.26;

/** Each glyph is outlined once and then placed by reference. */
class Glyphs {
  readonly #fonts: Fonts;
  readonly #set: SetLines;
  readonly #ids = new Map<string, string>();
  readonly #definitions: string[] = [];
  #names = 0;

  constructor(fonts: Fonts) {
    this.#fonts = fonts;
    this.#set = lineSetter(fonts);
  }

  definitions(): readonly string[] {
    return this.#definitions;
  }

  width(text: string, size: number, weight: 400 | 600): number {
    return (this.#set(text, weight).width * size) / 1000;
  }

  write({ text, x, y, anchor, size, weight, colour, halo }: Words): string {
    const line = this.#set(text, weight);
    const left = x - ((line.width * size) / 1000) * SHARE[anchor];
    const uses = line.glyphs
      .filter(({ glyph }) => glyph.path.commands.length > 0)
      .map((glyph) => {
        const id = this.#define(glyph.font, glyph.glyph);
        const down = glyph.y === 0 ? "" : ` y="${fixed(-glyph.y)}"`;
        return `<use href="#${id}" x="${fixed(glyph.x)}"${down}/>`;
      })
      .join("");
    const at = `transform="translate(${fixed(left)} ${fixed(y)}) scale(${size / 1000})"`;
    if (halo === undefined) return `<g ${at} fill="${colour}">${uses}</g>`;
    const id = `n${this.#names++}`;
    return `<g ${at}><g fill="${halo}" stroke="${halo}" stroke-width="${HALO * 1000}" stroke-linejoin="round" stroke-opacity="0.88"><g id="${id}">${uses}</g></g><use href="#${id}" fill="${colour}"/></g>`;
  }

  #define(font: keyof Fonts, glyph: Parameters<typeof glyphPath>[0]): string {
    const key = `${font} ${glyph.id}`;
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = `g${this.#ids.size}`;
    this.#ids.set(key, id);
    const scale = 1000 / this.#fonts[font].unitsPerEm;
    this.#definitions.push(`<path id="${id}" d="${glyphPath(glyph, scale, 0, 0, -1)}"/>`);
    return id;
  }
}
