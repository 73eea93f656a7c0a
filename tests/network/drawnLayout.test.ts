import { beforeAll, describe, expect, it } from "vitest";
import { DEFAULT_VIEW, type View } from "../../src/model/view.ts";
import { difference } from "../../src/network/difference.ts";
import { drawnPlaces, drawnTask } from "../../src/network/drawnLayout.ts";
import { drawMarks } from "../../src/network/marks.ts";
import { settle } from "../../src/network/settle.ts";
import { type SeedNetwork, seedNetwork } from "./seedNetwork.ts";

let seed: SeedNetwork;
beforeAll(async () => {
  seed = await seedNetwork();
}, 120_000);

const view: View = {
  ...DEFAULT_VIEW,
  parties: ["SG"],
  layout: "drawn",
  pinned: [{ id: "country/SG", x: 1, y: 2 }],
};

describe("a layout of what is drawn", () => {
  it("places exactly what the view draws, on whole numbers of the grid, no two on one spot", () => {
    const task = drawnTask(seed.network, view);
    const places = drawnPlaces(task, settle(task));
    const { nodes } = drawMarks(seed.network, view);
    const placed = Array.from(places.x.keys()).filter((place) => !Number.isNaN(places.x[place]));
    const drawn = Array.from(nodes.radius.keys()).filter((place) => (nodes.radius[place] ?? 0) > 0);
    expect(placed).toEqual(drawn);
    expect(placed.length).toBeGreaterThan(20);
    const spots = placed.map((place) => [places.x[place] ?? -1, places.y[place] ?? -1] as const);
    for (const [x, y] of spots) {
      expect(Number.isInteger(x) && Number.isInteger(y)).toBe(true);
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect(Math.max(x, y)).toBeLessThanOrEqual(10_000);
    }
    expect(new Set(spots.map(String)).size).toBe(spots.length);
  });

  it("is the same each time and hangs on nothing but what is drawn", () => {
    const one = drawnTask(seed.network, view);
    const again = drawnTask(seed.network, { ...view, selection: "country/SG", pinned: [] });
    expect(again.key).toBe(one.key);
    expect(settle(structuredClone(again))).toEqual(settle(one));
    expect(drawnTask(seed.network, { ...view, parties: ["KE"] }).key).not.toBe(one.key);
  });

  it("moves nodes of the same stage, and leaves what is pinned where it was put", () => {
    const task = drawnTask(seed.network, view);
    const before = drawMarks(seed.network, view);
    const after = drawMarks(seed.network, view, drawnPlaces(task, settle(task)));
    const pinned = after.stage.nodes.places.get("country/SG") ?? -1;
    expect([after.stage.nodes.x[pinned], after.stage.nodes.y[pinned]]).toEqual([1, 2]);
    const changed = difference(before, after);
    expect(changed?.nodes.length).toBe(task.places.length - 1);
  });

  it("of nothing is nothing", () => {
    const task = drawnTask(seed.network, { ...view, domains: ["unheard-of"] });
    expect(settle(task)).toEqual({ x: new Float64Array(), y: new Float64Array() });
  });
});
