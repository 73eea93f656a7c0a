/** A figure as PNG: the outlined SVG in dots, with its resolution and what it remembers. Node alone runs this. */
import { crc32 } from "node:zlib";
import { type ResvgRenderOptions, renderAsync } from "@resvg/resvg-js";
import type { Figure } from "./figure.ts";
import { MEMORY_KEYWORD } from "./readFigure.ts";
import { FigureRefused } from "./refused.ts";

const INCH = 25.4;
/** Dots in all: an A2 poster at 200 dots an inch, or two columns at 1,200. */
const MOST_DOTS = 80_000_000;

/**
 * @param svg of the figure, without a memory of its own
 * @throws FigureRefused where it would have too many dots
 */
export async function writePng(
  { width, height, unit }: Figure,
  svg: string,
  dpi: number,
  memory: string,
): Promise<Uint8Array> {
  const across = Math.round((width * unit * dpi) / INCH);
  const dots = across * Math.round((height * unit * dpi) / INCH);
  if (dots > MOST_DOTS)
    throw new FigureRefused(
      `A picture of ${Math.round(width * unit)} mm at ${dpi} dpi has ${Math.round(dots / 1e6)} million dots; ${MOST_DOTS / 1e6} million are the most. Ask for fewer dpi, or for SVG or PDF.`,
    );
  const options: ResvgRenderOptions = {
    fitTo: { mode: "width", value: across },
    font: { loadSystemFonts: false },
  };
  // Beside the thread that answers others.
  const picture = await renderAsync(svg, options);
  return withChunks(picture.asPng(), [
    ["pHYs", resolutionChunk(dpi)],
    ["iTXt", textChunk(memory)],
  ]);
}

/** Dots a metre, both ways. */
function resolutionChunk(dpi: number): Buffer {
  const chunk = Buffer.alloc(9);
  const dots = Math.round((dpi * 1000) / INCH);
  chunk.writeUInt32BE(dots, 0);
  chunk.writeUInt32BE(dots, 4);
  chunk.writeUInt8(1, 8);
  return chunk;
}

/** Keyword, not compressed, no language, no translated keyword, text. */
function textChunk(text: string): Buffer {
  return Buffer.concat([Buffer.from(`${MEMORY_KEYWORD}\0\0\0\0\0`, "latin1"), Buffer.from(text)]);
}

/** Behind the first chunk, IHDR, which every PNG has. */
function withChunks(png: Uint8Array, chunks: readonly (readonly [string, Buffer])[]): Uint8Array {
  const head = 8 + 4 + 4 + 13 + 4;
  return Buffer.concat([
    png.subarray(0, head),
    ...chunks.map(([type, data]) => chunkOf(type, data)),
    png.subarray(head),
  ]);
}

function chunkOf(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
