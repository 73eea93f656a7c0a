import { inflateSync } from "node:zlib";
import { Resvg } from "@resvg/resvg-js";
import { describe, expect, it } from "vitest";
import { readFigure } from "../../../src/publish/figure/readFigure.ts";
import {
  FIGURE_FORMATS,
  type FigureFormat,
  renderFigure,
} from "../../../src/publish/figure/render.ts";
import { seedFigure } from "./seedFigure.ts";

const FORMATS = Object.keys(FIGURE_FORMATS) as FigureFormat[];
/** Markup, three scripts and both directions, an emoji, half a character, a bidi control. */
const NASTY =
  "<script>alert('1')</script> ]]> & \"x\" جمهوری اسلامی ایران (1404) Россия 中国 😀 \u202e\ud800 end";

async function bytesOf(query: string, format: FigureFormat, title?: string): Promise<Uint8Array> {
  const made = await seedFigure(query, title === undefined ? {} : { title });
  return renderFigure(made, format);
}

describe.each(FORMATS)("A figure as %s", { timeout: 60_000 }, (format) => {
  it("is the same to the byte when it is made again", async () => {
    const [one, other] = [
      await bytesOf("v=1&from=2024&mm=85&dpi=100", format),
      await bytesOf("v=1&from=2024&mm=85&dpi=100", format),
    ];
    expect(Buffer.compare(one, other)).toBe(0);
  });

  it("remembers its view, the data version and the records behind it", async () => {
    const made = await seedFigure("v=1&parties=IR&mm=85&dpi=72", { title: NASTY });
    const reading = readFigure(await renderFigure(made, format));
    expect(reading).toEqual({ ok: true, memory: JSON.parse(JSON.stringify(made.memory)) });
    expect(Object.keys(made.memory.records).length).toBeGreaterThan(5);
    expect(Object.values(made.memory.records).every((hash) => /^[0-9a-f]{8}$/.test(hash))).toBe(
      true,
    );
  });
});

describe("A figure as SVG", { timeout: 60_000 }, () => {
  const textOf = async (query: string, title?: string) =>
    Buffer.from(await bytesOf(query, "svg", title)).toString();

  it("names no other file and runs nothing, whatever its title says", async () => {
    const svg = await textOf("v=1&from=2024", NASTY);
    const references = [...svg.matchAll(/href="([^"]*)"/g)].map(([, to]) => to ?? "");
    expect(references.length).toBeGreaterThan(50);
    expect(references.filter((to) => !to.startsWith("#"))).toEqual([]);
    expect([...svg.matchAll(/url\(([^)]*)\)/g)].filter(([, to]) => !to?.startsWith("#"))).toEqual(
      [],
    );
    expect(svg).not.toMatch(/<(script|style|image|foreignObject|a)[\s>]|\son\w+=/i);
    expect(svg).toContain("&lt;script&gt;");
  });

  it("has its size in millimetres, a name, a description and a layer of text", async () => {
    const svg = await textOf("v=1&mm=85");
    expect(svg).toMatch(/<svg [^>]*width="85mm"[^>]*role="img" aria-labelledby="title desc"/);
    expect(svg).toMatch(/<title id="title">Ties between states and blocs: .+<\/title>/);
    expect(svg).toMatch(/<text [^>]*>Russia<\/text>/);
  });

  it("needs no font where it is opened: names are ink without any", async () => {
    const svg = await textOf("v=1&parties=IR", "جمهوری اسلامی");
    const options = { font: { loadSystemFonts: false } };
    const ink = (text: string) => {
      const { pixels } = new Resvg(text, options).render();
      let dark = 0;
      for (let at = 0; at < pixels.length; at += 4) if ((pixels[at] ?? 255) < 128) dark++;
      return dark;
    };
    const nameless = svg.replace(/<g id="(names|words)">[\s\S]*?\n<\/g>/g, "");
    expect(ink(svg)).toBeGreaterThan(1.2 * ink(nameless));
  });
});

describe("A figure as PNG", { timeout: 60_000 }, () => {
  it("has ink, and says how large it is on paper", async () => {
    const png = Buffer.from(await bytesOf("v=1&mm=85&dpi=200", "png"));
    const width = png.readUInt32BE(16);
    expect(width).toBe(Math.round((85 / 25.4) * 200));
    const at = png.indexOf("pHYs");
    expect(png.readUInt32BE(at + 4)).toBe(Math.round(200 / 0.0254));
    expect(inkOf(png)).toBeGreaterThan(0.05);
  });

  it("is refused where it would have too many dots", async () => {
    await expect(bytesOf("v=1&mm=1200&dpi=1200", "png")).rejects.toThrow(/million dots/);
  });
});

/** The part of a PNG's filtered bytes that differ from the dot before: none in a picture of one colour. */
function inkOf(png: Buffer): number {
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString("latin1", at + 4, at + 8) === "IDAT")
      parts.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const bytes = inflateSync(Buffer.concat(parts));
  return bytes.reduce((sum, byte) => sum + (byte === 0 ? 0 : 1), 0) / bytes.length;
}
