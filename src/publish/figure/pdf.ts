/**
 * A figure as PDF: the same outlines, with a layer of real text that is not seen, for search and copying. Nothing in it
 * depends on the day or the machine: pdfkit's own compressor is Node's, which differs between machines, and so is not used.
 */
import { zlibSync } from "fflate";
import PDFDocument from "pdfkit";
import { DASH } from "../../network/dash.ts";
import type { Curve, Figure, Item, Layer, MarkShape, Words } from "./figure.ts";
import { FONT_FILES, type Fonts } from "./fonts.ts";
import { fixed, glyphPath, shapePath } from "./outline.ts";
import { MEMORY_ELEMENT } from "./readFigure.ts";
import { lineSetter, type SetLines } from "./setLine.ts";
import { escapeXml } from "./xml.ts";

const POINT = 25.4 / 72;
/** Where there is no day to tell, since the file is the same whenever it is made. */
const NO_DAY = new Date(0);
const HALO = 0.26;

/** What pdfkit has and its types lack. */
interface Internals {
  endMetadata: () => void;
  readonly _root: { readonly data: Record<string, unknown> };
}

interface Content {
  buffer: Buffer[];
  readonly data: Record<string, unknown>;
}

type Document = InstanceType<typeof PDFDocument>;

interface Type {
  readonly fonts: Fonts;
  readonly set: SetLines;
}

export async function writePdf(figure: Figure, fonts: Fonts, memory: string): Promise<Uint8Array> {
  const { width, height, unit, paper, title } = figure;
  const scale = unit / POINT;
  const document = new PDFDocument({
    size: [Number(fixed(width * scale)), Number(fixed(height * scale))],
    margin: 0,
    compress: false,
    pdfVersion: "1.7",
    lang: "en",
    displayTitle: true,
    info: { Title: title, Creator: "Entente", Producer: "Entente", CreationDate: NO_DAY },
  });
  writeMetadata(document, figure, memory);
  const bytes = collect(document);
  document.scale(scale);
  document.rect(0, 0, width, height).fill(paper);
  const type: Type = { fonts, set: lineSetter(fonts) };
  for (const layer of figure.layers) drawLayer(document, layer, type);
  writeTexts(document, figure, type);
  compress(document);
  document.end();
  return bytes;
}

/** By a compressor that is JavaScript alone, and so writes the same bytes everywhere. */
function compress(document: Document): void {
  const content = document.page.content as unknown as Content;
  content.buffer = [Buffer.from(zlibSync(Buffer.concat(content.buffer)))];
  content.data.Filter = "FlateDecode";
}

/** In place of pdfkit's own, which does not escape titles. */
function writeMetadata(document: Document, { title, description }: Figure, memory: string): void {
  const inner = document as Document & Internals;
  inner.endMetadata = () => {
    const stream = document.ref({ Type: "Metadata", Subtype: "XML" });
    stream.end(Buffer.from(metadataOf(title, description, memory)));
    inner._root.data.Metadata = stream;
  };
}

function metadataOf(title: string, description: string, memory: string): string {
  const text = (name: string, value: string) =>
    `<${name}><rdf:Alt><rdf:li xml:lang="en">${escapeXml(value)}</rdf:li></rdf:Alt></${name}>`;
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:entente="urn:entente:figure">',
    text("dc:title", title),
    text("dc:description", description),
    `<${MEMORY_ELEMENT}>${escapeXml(memory)}</${MEMORY_ELEMENT}>`,
    "</rdf:Description></rdf:RDF></x:xmpmeta>",
    '<?xpacket end="r"?>',
  ].join("\n");
}

function collect(document: Document): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  document.on("data", (part: Buffer) => parts.push(part));
  return new Promise((resolve, reject) => {
    document.on("end", () => resolve(Buffer.concat(parts)));
    document.on("error", reject);
  });
}

function drawLayer(document: Document, { clip, items }: Layer, type: Type): void {
  document.save();
  if (clip !== undefined)
    document.rect(clip.left, clip.top, clip.right - clip.left, clip.bottom - clip.top).clip();
  for (const item of items) drawItem(document, item, type);
  document.restore();
}

function drawItem(document: Document, item: Item, type: Type): void {
  if (item.is === "shape") drawShape(document, item);
  else if (item.is === "curve") drawCurve(document, item);
  else drawWords(document, item, type);
}

function drawShape(document: Document, shape: MarkShape): void {
  const { fill, stroke } = shape;
  if (shape.shape === "disc") document.circle(shape.x, shape.y, shape.radius);
  else document.path(shapePath(shape));
  if (stroke !== undefined) document.lineWidth(stroke.width);
  if (fill !== undefined && stroke !== undefined) document.fillAndStroke(fill, stroke.colour);
  else if (fill !== undefined) document.fill(fill);
  else if (stroke !== undefined) document.stroke(stroke.colour);
}

function drawCurve(document: Document, curve: Curve): void {
  const { x0, y0, cx, cy, x1, y1, stroke, opacity, dashed } = curve;
  document.save();
  document.lineWidth(stroke.width).lineCap(dashed ? "butt" : "round");
  if (dashed) {
    document.dash(DASH.drawn, { space: DASH.left });
  }
  document.strokeOpacity(opacity).strokeColor(stroke.colour, opacity);
  document.moveTo(x0, y0).quadraticCurveTo(cx, cy, x1, y1).stroke();
  document.restore();
}

const SHARE = { start: 0, middle: 0.5, end: 1 } as const;

function drawWords(document: Document, words: Words, { fonts, set }: Type): void {
  const { text, x, y, anchor, size, weight, colour, halo } = words;
  const line = set(text, weight);
  const left = x - ((line.width * size) / 1000) * SHARE[anchor];
  const path = line.glyphs
    .map((glyph) =>
      glyphPath(
        glyph.glyph,
        size / fonts[glyph.font].unitsPerEm,
        left + (glyph.x * size) / 1000,
        y - (glyph.y * size) / 1000,
        -1,
      ),
    )
    .join("");
  if (path === "") return;
  if (halo !== undefined)
    document
      .lineWidth(size * HALO)
      .lineJoin("round")
      .path(path)
      .stroke(halo);
  document.path(path).fill(colour);
}

/** Rendering mode 3 neither fills nor strokes: the text is there, and is not seen. */
function writeTexts(document: Document, { layers }: Figure, type: Type): void {
  document.addContent("3 Tr");
  for (const { items } of layers)
    for (const item of items) if (item.is === "words") writeText(document, item, type);
}

function writeText(
  document: Document,
  { text, x, y, anchor, size, weight }: Words,
  { set }: Type,
): void {
  const line = set(text, weight);
  const left = x - ((line.width * size) / 1000) * SHARE[anchor];
  for (const piece of line.pieces) {
    if (piece.text.trim() === "") continue;
    document
      .font(FONT_FILES[piece.font])
      .fontSize(size)
      .text(piece.text, left + (piece.x * size) / 1000, y, {
        lineBreak: false,
        baseline: "alphabetic",
      });
  }
}
