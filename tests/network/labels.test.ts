import { beforeAll, describe, expect, it } from "vitest";
import { LENSES } from "../../src/model/lens.ts";
import { DEFAULT_VIEW } from "../../src/model/view.ts";
import { textWidth } from "../../src/network/advanceWidths.ts";
import { type Box, overlap } from "../../src/network/boxes.ts";
import { fitFrame } from "../../src/network/fit.ts";
import { type PlacedLabel, placeLabels, type Screen } from "../../src/network/labels.ts";
import { drawMarks, type Marks } from "../../src/network/marks.ts";
import { LABEL_TIERS } from "../../src/network/pictureMarks.ts";
import { seedNetwork } from "./seedNetwork.ts";

const LEGEND: Box = { left: 16, top: 580, right: 316, bottom: 752 };
const CONTROLS: Box = { left: 700, top: 640, right: 748, bottom: 760 };

beforeAll(seedNetwork, 120_000);

/** The fitted camera on a canvas of the sketch's size. */
function screen(zoom = 1): Screen {
  const scale = (680 / 10_000) * zoom;
  return {
    width: 748,
    height: 760,
    project: (x, y, into) => {
      into[0] = 374 + (x - 5000) * scale;
      into[1] = 380 - (y - 5000) * scale;
    },
    radius: (radius) => radius * Math.sqrt(zoom),
    obstacles: [LEGEND, CONTROLS],
  };
}

/** The camera that the explorer fits on a window of 1440 by 900, beside one panel or between two. */
function fitted(marks: Marks, width: number): Screen {
  const height = 760;
  const heading: Box = { left: 0, top: 0, right: width, bottom: 46 };
  const legend: Box = { left: 1, top: 540, right: 357, bottom: height };
  const tools: Box = { left: width - 60, top: 600, right: width, bottom: height };
  const free: Box = { left: 52, top: 68, right: width - 52, bottom: height - 26 };
  const { scale, left, top } = fitFrame(marks.stage.nodes, free, [legend, tools]);
  const factor = Math.min(1.15, Math.max(0.62, Math.sqrt((free.right - free.left) / 750)));
  return {
    width,
    height,
    project: (x, y, into) => {
      into[0] = left + x * scale;
      into[1] = top - y * scale;
    },
    radius: (radius) => radius * factor,
    obstacles: [heading, legend, tools],
  };
}

/** Boxes of the drawn marks on that screen, by place. */
function discs(marks: Marks, { project, radius }: Screen): Map<number, Box> {
  const found = new Map<number, Box>();
  const at: [number, number] = [0, 0];
  for (const [place, size] of marks.nodes.radius.entries()) {
    if (size === 0) continue;
    project(marks.stage.nodes.x[place] ?? 0, marks.stage.nodes.y[place] ?? 0, at);
    const r = radius(size);
    found.set(place, { left: at[0] - r, right: at[0] + r, top: at[1] - r, bottom: at[1] + r });
  }
  return found;
}

function overlapping(labels: readonly PlacedLabel[]): string[] {
  return labels.flatMap((one, place) =>
    labels
      .slice(place + 1)
      .filter((other) => overlap(one.box, other.box))
      .map((other) => `${one.text} / ${other.text}`),
  );
}

function isUpper(marks: Marks, place: number): boolean {
  return (marks.nodes.tier[place] ?? 255) < 2;
}

describe.each(LENSES)("the names on the %s lens of the seed, at 748 by 760 pixels", (lens) => {
  it.each([1, 2, 5])(
    "cover no other name, no obstacle and no edge of the screen, at zoom %d",
    async (zoom) => {
      const marks = drawMarks((await seedNetwork()).network, { ...DEFAULT_VIEW, lens });
      const labels = placeLabels(marks, screen(zoom));
      expect(labels.length).toBeGreaterThan(5);
      expect(overlapping(labels)).toEqual([]);
      for (const { box, text } of labels) {
        expect([overlap(box, LEGEND), overlap(box, CONTROLS), text]).toEqual([false, false, text]);
        expect(box.left).toBeGreaterThanOrEqual(0);
        expect(box.top).toBeGreaterThanOrEqual(0);
        expect(box.right).toBeLessThanOrEqual(748);
        expect(box.bottom).toBeLessThanOrEqual(760);
      }
    },
  );
});

describe("the names of the opening view", () => {
  it.each([748, 1130])(
    "include every one of the two upper tiers, on a canvas %d pixels wide",
    async (width) => {
      const marks = drawMarks((await seedNetwork()).network, DEFAULT_VIEW);
      const labels = placeLabels(marks, fitted(marks, width));
      const named = new Set(labels.map(({ node }) => node));
      const upper = [...marks.nodes.tier.keys()].filter((place) => isUpper(marks, place));
      expect(upper.map((place) => marks.stage.nodes.ids[place])).toContain("country/KZ");
      expect(upper.length).toBeGreaterThan(20);
      expect(
        upper.filter((place) => !named.has(place)).map((place) => marks.stage.nodes.names[place]),
      ).toEqual([]);
      expect(overlapping(labels)).toEqual([]);
    },
  );

  it.each([748, 1130])(
    "stand clear of every mark, but those of the upper tiers, which may cover marks below them, on a canvas %d pixels wide",
    async (width) => {
      const marks = drawMarks((await seedNetwork()).network, DEFAULT_VIEW);
      const boxes = discs(marks, fitted(marks, width));
      for (const { node, box, text } of placeLabels(marks, fitted(marks, width)))
        for (const [place, disc] of boxes) {
          if (place === node || !overlap(box, disc)) continue;
          expect([text, isUpper(marks, node), isUpper(marks, place)]).toEqual([text, true, false]);
        }
    },
  );

  it("include the ten strongest", async () => {
    const marks = drawMarks((await seedNetwork()).network, DEFAULT_VIEW);
    const named = new Set(placeLabels(marks, screen()).map(({ node }) => node));
    const strongest = [...marks.nodes.rank.keys()].filter(
      (place) => (marks.nodes.rank[place] ?? 99) < 10,
    );
    expect(strongest.filter((place) => !named.has(place))).toEqual([]);
  });

  it("of the least wait in a crowd until one comes nearer, but for whom the reader points at", async () => {
    const marks = drawMarks((await seedNetwork()).network, { ...DEFAULT_VIEW, lens: "network" });
    const least = LABEL_TIERS.length - 1;
    const some = marks.nodes.tier.indexOf(least);
    const tiers = placeLabels(marks, screen(), [some]).map(({ node, tier }) => [node, tier]);
    expect(tiers.filter(([, tier]) => tier === least)).toEqual([[some, least]]);
    const near = placeLabels(marks, screen(6)).map(({ tier }) => tier);
    expect(near).toContain(least);
  });

  it("are the same whenever they are placed", async () => {
    const marks = drawMarks((await seedNetwork()).network, DEFAULT_VIEW);
    expect(placeLabels(marks, screen())).toEqual(placeLabels(marks, screen()));
  });

  it("always include whom the reader points at, even where that covers a mark", async () => {
    const marks = drawMarks((await seedNetwork()).network, DEFAULT_VIEW);
    const open = { ...screen(), obstacles: [] };
    const unnamed = new Set(placeLabels(marks, open).map(({ node }) => node));
    const missed = [...marks.nodes.rank.keys()].filter((place) => !unnamed.has(place));
    expect(missed.length).toBeGreaterThan(0);
    for (const place of missed) {
      const labels = placeLabels(marks, open, [place]);
      expect(labels[0]?.node).toBe(place);
      expect(overlapping(labels)).toEqual([]);
    }
  });

  it("are fewer where fewer are asked for, the strongest first", async () => {
    const marks = drawMarks((await seedNetwork()).network, DEFAULT_VIEW);
    const labels = placeLabels(marks, { ...screen(), limit: 5 });
    expect(labels).toHaveLength(5);
    expect(labels[0]?.node).toBe(0);
  });
});

describe("the width of a text", () => {
  it("grows with size and weight, and knows accents, Cyrillic and square scripts", () => {
    expect(textWidth("Iran", 10, 400)).toBeCloseTo((263 + 347 + 504 + 547) / 100, 5);
    expect(textWidth("Iran", 20, 400)).toBeCloseTo(2 * textWidth("Iran", 10, 400), 5);
    expect(textWidth("Iran", 10, 600)).toBeGreaterThan(textWidth("Iran", 10, 400));
    expect(textWidth("ạ", 10, 400)).toBeCloseTo(textWidth("a", 10, 400), 5);
    expect(textWidth("Шойтов", 10, 400)).toBeGreaterThan(20);
    expect(textWidth("伊朗", 10, 400)).toBe(20);
    expect(textWidth("", 10, 400)).toBe(0);
  });

  it("is measured for the weights that labels have", () => {
    expect(new Set(LABEL_TIERS.map(({ weight }) => weight))).toEqual(new Set([400, 600]));
  });
});
