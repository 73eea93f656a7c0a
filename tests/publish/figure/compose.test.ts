import { describe, expect, it } from "vitest";
import { textWidth } from "../../../src/network/advanceWidths.ts";
import type { Box } from "../../../src/network/boxes.ts";
import { overlap } from "../../../src/network/boxes.ts";
import type { Figure, Words } from "../../../src/publish/figure/figure.ts";
import { seedFigure } from "./seedFigure.ts";

const layer = (figure: Figure, name: string) =>
  figure.layers.filter((each) => each.name === name).flatMap(({ items }) => items);
const words = (figure: Figure, name: string) =>
  layer(figure, name).filter((item): item is Words => item.is === "words");
const texts = (figure: Figure, name: string) => words(figure, name).map(({ text }) => text);

function boxOf({ text, x, y, anchor, size, weight }: Words): Box {
  const width = textWidth(text, size, weight);
  const left = x - width * { start: 0, middle: 0.5, end: 1 }[anchor];
  return { left, top: y - size * 0.74, right: left + width, bottom: y + size * 0.22 };
}

function overlaps(all: readonly Words[]): readonly string[] {
  const boxes = all.map((each) => [each.text, boxOf(each)] as const);
  return boxes.flatMap(([one, a], place) =>
    boxes.slice(place + 1).flatMap(([other, b]) => (overlap(a, b) ? [`${one} / ${other}`] : [])),
  );
}

describe("A figure", { timeout: 60_000 }, () => {
  it.each([40, 85, 180, 600])(
    "%i mm wide is as wide as that, with no text beside the paper or upon other text",
    async (mm) => {
      const { figure } = await seedFigure(`v=1&mm=${mm}`);
      expect(figure.width * figure.unit).toBeCloseTo(mm, 6);
      const all = [...words(figure, "names"), ...words(figure, "words")];
      expect(overlaps(all)).toEqual([]);
      for (const box of all.map(boxOf)) {
        expect(box.left).toBeGreaterThanOrEqual(0);
        expect(box.right).toBeLessThanOrEqual(figure.width + 0.5);
        expect(box.bottom).toBeLessThanOrEqual(figure.height);
      }
    },
  );

  it("has the height that was asked for, and refuses one in which there is no room", async () => {
    const { figure } = await seedFigure("v=1&mm=180&heightMm=120");
    expect(figure.height * figure.unit).toBeCloseTo(120, 6);
    await expect(seedFigure("v=1&mm=180&heightMm=40")).rejects.toThrow(
      /must be at least \d+ mm high/,
    );
  });

  it("says what it shows, how much stands behind it, what is left out and where it comes from", async () => {
    const { figure } = await seedFigure(
      "v=1&from=2020&title=Since+2020&caption=Drawn+from+the+records",
    );
    const said = texts(figure, "words").join(" ");
    expect(said).toContain("Since 2020");
    expect(said).toContain("Drawn from the records");
    expect(said).toMatch(
      /\d+ agreements, [\d,]+ sources from \d+ publishers\. Only from 2020 on or without a date\./,
    );
    expect(said).toMatch(/Left out: \d+ .*of more than 12 parties/);
    expect(said).toMatch(/Source: Entente, data version .* sources read until \d+ \w+ 20\d\d/);
    expect(said).toContain("https://entente.example/?v=1&from=2020");
  });

  it("says so where nothing is left to draw", async () => {
    const { figure } = await seedFigure("v=1&from=1950&to=1951&undated=no");
    expect(layer(figure, "ties")).toEqual([]);
    expect(texts(figure, "words").join(" ")).toMatch(/[Nn]o(ne of the)? agreements? /);
    expect(figure.description).toContain("Nothing is drawn");
  });

  it("has its legend only where it is wanted", async () => {
    const said = async (query: string) =>
      texts((await seedFigure(query)).figure, "words").join(" ");
    expect(await said("v=1")).toContain("Colour: who ties with whom most overall.");
    expect(await said("v=1&legend=no")).not.toContain("Colour:");
  });

  it("without colour tells every role by a shape and filling of its own", async () => {
    for (const lens of ["ties", "domains", "people", "network"]) {
      const { figure } = await seedFigure(`v=1&lens=${lens}&palette=grey`);
      const swatches = layer(figure, "words").flatMap((item) =>
        item.is === "shape" ? [`${item.shape} ${item.fill}`] : [],
      );
      expect(swatches.length).toBeGreaterThan(2);
      expect(new Set(swatches).size).toBe(swatches.length);
      const colours = figure.layers
        .flatMap(({ items }) => items)
        .flatMap((item) =>
          item.is === "curve"
            ? [item.stroke.colour]
            : item.is === "shape"
              ? [item.fill ?? "#000000"]
              : [item.colour],
        );
      const tints = [...new Set(colours)].filter((colour) => {
        const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) =>
          Number.parseInt(colour.slice(at, at + 2), 16),
        );
        return Math.max(r, g, b) - Math.min(r, g, b) > 12;
      });
      expect(tints).toEqual([]);
    }
  });

  it("draws dashed what is dashed on screen, and says what that means", async () => {
    const { figure } = await seedFigure("v=1&companies=yes");
    expect(layer(figure, "ties").some((item) => item.is === "curve" && item.dashed)).toBe(true);
    expect(texts(figure, "words").join(" ")).toContain("Dashed: companies or institutions");
  });

  it("numbers every drawn tie once, and refuses more than can be read", async () => {
    const { figure } = await seedFigure("v=1&parties=IR&notes=yes");
    const numbers = texts(figure, "numbers").map(Number);
    const ties = layer(figure, "ties").length;
    expect(numbers).toEqual(Array.from({ length: ties }, (_, place) => place + 1));
    await expect(seedFigure("v=1&notes=yes")).rejects.toThrow(/numbered ties could not be read/);
  });

  it("keeps marks outside of a camera's picture out of sight", async () => {
    const { figure } = await seedFigure("v=1&camera=7000,7000,4");
    const marks = figure.layers.find(({ name }) => name === "marks");
    expect(marks?.clip).toBeDefined();
    const names = words(figure, "names").map(boxOf);
    const clip = marks?.clip ?? { left: 0, top: 0, right: 0, bottom: 0 };
    expect(names.length).toBeGreaterThan(3);
    expect(names.every(({ top, bottom }) => top >= clip.top - 1 && bottom <= clip.bottom + 1)).toBe(
      true,
    );
  });
});

describe("The long description of a figure", () => {
  it("names groups, strongest marks and ties, years and what is left out", async () => {
    const { figure } = await seedFigure("v=1");
    expect(figure.description).toMatch(/\d+ ties, from \d+ agreements, \d{4}–\d{4}\./);
    expect(figure.description).toMatch(/Strongest lines: .+ and .+ \(\d+ agreements\); /);
    expect(figure.description).toContain("Left out:");
    const { figure: selected } = await seedFigure("v=1&selection=country/IR");
    expect(selected.description).toContain("Ringed: Iran");
  });
});
