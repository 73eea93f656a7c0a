import { describe, expect, it } from "vitest";
import { fitFrame } from "../../src/network/fit.ts";

const FREE = { left: 10, top: 20, right: 410, bottom: 320 };
const points = (...places: readonly (readonly [number, number])[]) => ({
  x: Float64Array.from(places, ([x]) => x),
  y: Float64Array.from(places, ([, y]) => y),
});

function onScreen(all: ReturnType<typeof points>, obstacles: Parameters<typeof fitFrame>[2] = []) {
  const { scale, left, top } = fitFrame(all, FREE, obstacles);
  return Array.from(all.x, (x, place) => ({
    x: left + x * scale,
    y: top - (all.y[place] ?? 0) * scale,
  }));
}

describe("The fitted frame", () => {
  it("puts all points inside what is free, as large as they go, with y up", () => {
    const [low, high] = onScreen(points([0, 0], [10_000, 10_000]));
    expect(low?.y).toBeCloseTo(320);
    expect(high?.y).toBeCloseTo(20);
    expect((low?.x ?? 0) + (high?.x ?? 0)).toBeCloseTo(420);
  });

  it("keeps clear of an obstacle in a corner", () => {
    const legend = { left: 10, top: 220, right: 160, bottom: 320 };
    const all = points([0, 0], [10_000, 0], [0, 10_000], [10_000, 10_000], [5000, 5000]);
    for (const { x, y } of onScreen(all, [legend]))
      expect(x > legend.left && x < legend.right && y > legend.top && y < legend.bottom).toBe(
        false,
      );
  });

  it("fills what is free where no frame keeps clear", () => {
    const everywhere = { left: 0, top: 0, right: 500, bottom: 400 };
    const placed = onScreen(points([0, 0], [10_000, 10_000]), [everywhere]);
    expect(placed.map(({ y }) => Math.round(y))).toEqual([320, 20]);
  });

  it("stands near the top of a room that is higher than wide, and keeps clear of what is below", () => {
    const card = { left: 10, top: 500, right: 310, bottom: 620 };
    const high = { left: 10, top: 20, right: 310, bottom: 620 };
    const { scale, top } = fitFrame(points([0, 0], [10_000, 10_000]), high, [card]);
    expect(scale).toBeCloseTo(300 / 10_000);
    expect(top - 10_000 * scale).toBeCloseTo(20 + 24);
  });

  it.each([
    ["no point", points()],
    ["one point", points([5000, 5000])],
    ["points in one place", points([1, 1], [1, 1])],
  ])("is finite for %s", (_, all) => {
    const { scale, left, top } = fitFrame(all, FREE, []);
    expect([scale, left, top].every(Number.isFinite)).toBe(true);
  });
});
