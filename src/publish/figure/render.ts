/** A figure in the bytes of a format. Node alone runs this. */

import { loadFonts } from "./fonts.ts";
import type { MadeFigure } from "./make.ts";
import { writeMemory } from "./memory.ts";
import { setLine } from "./setLine.ts";
import { writeSvg } from "./svg.ts";

export const FIGURE_FORMATS = {
  svg: "image/svg+xml",
  png: "image/png",
  pdf: "application/pdf",
} as const;

export type FigureFormat = keyof typeof FIGURE_FORMATS;

let isPrepared = false;

/** Reads the fonts and, with a first line in each weight, the tables that all later lines need: a tenth of a second. */
export function prepareType(): void {
  if (isPrepared) return;
  isPrepared = true;
  const fonts = loadFonts();
  setLine("Entente", 400, fonts);
  setLine("Entente", 600, fonts);
}

/** The same bytes for the same figure on every machine. @throws FigureRefused */
export async function renderFigure(
  { figure, memory }: MadeFigure,
  format: FigureFormat,
): Promise<Uint8Array> {
  const fonts = loadFonts();
  const remembered = writeMemory(memory);
  if (format === "svg") return Buffer.from(writeSvg(figure, fonts, remembered));
  // What is not asked for is not loaded either.
  if (format === "pdf") return (await import("./pdf.ts")).writePdf(figure, fonts, remembered);
  const { writePng } = await import("./png.ts");
  return writePng(figure, writeSvg(figure, fonts, ""), memory.presentation.dpi, remembered);
}
