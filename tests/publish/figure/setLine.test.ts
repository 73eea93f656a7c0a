import { describe, expect, it } from "vitest";
import { loadFonts } from "../../../src/publish/figure/fonts.ts";
import { setLine } from "../../../src/publish/figure/setLine.ts";

const FONTS = loadFonts();
const set = (text: string) => setLine(text, 400, FONTS);

describe("A line of a figure", () => {
  it("joins Arabic letters and runs from right to left", () => {
    const { glyphs } = set("ایران");
    const forms = glyphs.map(({ glyph }) => glyph.name);
    expect(forms.some((name) => name.includes(".init"))).toBe(true);
    expect(glyphs.filter(({ glyph }) => glyph.codePoints[0] === 0x0627).at(-1)?.x).toBe(
      Math.max(...glyphs.map(({ x }) => x)),
    );
  });

  it("puts scripts of two directions into the order in which they are read", () => {
    const pieces = set("Iran ایران and روسیه 2025").pieces.map(({ text }) => text.trim());
    expect(pieces.filter((text) => text !== "").join("|")).toBe("Iran|ایران|and|2025|روسیه");
  });

  it("mirrors brackets in text from right to left", () => {
    const { pieces } = set("ایران (تهران)");
    expect(pieces.map(({ text }) => text).join("")).toMatch(/^\(/);
  });

  it("sets Cyrillic, Greek and accents with glyphs of their own", () => {
    for (const text of ["Россия", "Ελλάς", "Türkiye", "Việt Nam", "Łódź", "Oʻzbekiston"])
      expect(
        set(text).glyphs.every(({ glyph }) => glyph.id !== 0),
        text,
      ).toBe(true);
  });

  it("has no box and no gap for what no font has", () => {
    const { glyphs, width } = set("中国 😀");
    expect(glyphs.every(({ glyph }) => glyph.id !== 0)).toBe(true);
    expect(width).toBeGreaterThan(2000);
  });

  it("is about as wide as the table by which names are placed says", () => {
    expect(set("United States").width).toBeGreaterThan(5000);
    expect(set("United States").width).toBeLessThan(7000);
  });
});
