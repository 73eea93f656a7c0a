import { beforeAll, describe, expect, it } from "vitest";
import { Layout, NO_LAYOUT } from "../../src/model/layout.ts";
import { computeLayout, layoutFits } from "../../src/network/layout.ts";
import { formatLayout, readLayout } from "../../src/seed/layoutFile.ts";
import { SEED_DIRECTORY } from "../../src/seed/read.ts";
import { networkOf, type Told } from "./fixture.ts";
import { type SeedNetwork, seedNetwork } from "./seedNetwork.ts";

let seed: SeedNetwork;
beforeAll(async () => {
  seed = await seedNetwork();
}, 120_000);

/** Three circles of friends, loosely tied. */
const circles = ["A", "B", "C"].flatMap((circle): Told[] => {
  const members = ["A", "B", "C", "D", "E"].map((letter) => circle + letter);
  return members.flatMap((one, place) =>
    members
      .slice(place + 1)
      .map((other) => ({ id: `${one}-${other}`.toLowerCase(), parties: [one, other] })),
  );
});
const bridges: Told[] = [
  { id: "bridge-1", parties: ["AA", "BA"] },
  { id: "bridge-2", parties: ["BB", "CA"] },
];
const agreements = [...circles, ...bridges];

describe("the committed layout", () => {
  it("fits the records: `npm run layout` would change nothing", async () => {
    const committed = await readLayout([SEED_DIRECTORY]);
    expect(
      committed?.fits === layoutFits(seed.network),
      "seed/layout.json no longer fits the records. Run `npm run layout` and commit it.",
    ).toBe(true);
    expect(committed && computeLayout(seed.network, committed)).toBe(committed);
  });

  it("has a place for every node that either lens draws, no two on one spot", async () => {
    const committed = await readLayout([SEED_DIRECTORY]);
    for (const { positions } of Object.values(committed?.lenses ?? {})) {
      const spots = Object.values(positions).map(([x, y]) => `${x} ${y}`);
      expect(new Set(spots).size).toBe(spots.length);
    }
    expect(Object.keys(committed?.lenses.ties.positions ?? {}).length).toBeGreaterThan(130);
    expect(Object.keys(committed?.lenses.network.positions ?? {}).length).toBeGreaterThan(2000);
  });
});

describe("a computed layout", () => {
  it("is the same to the byte, whatever the order of the records", () => {
    const once = formatLayout(computeLayout(networkOf(agreements), null));
    const again = formatLayout(computeLayout(networkOf(agreements.toReversed()), null));
    expect(again).toBe(once);
  });

  it("has the declared shape, with whole numbers on the grid", () => {
    const layout = Layout.parse(computeLayout(networkOf(agreements), null));
    for (const { positions } of Object.values(layout.lenses))
      for (const [x, y] of Object.values(positions)) {
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
        expect(Math.max(x, y)).toBeLessThanOrEqual(10_000);
      }
  });

  it("finds the circles as groups", () => {
    const { groups } = computeLayout(networkOf(agreements), null).lenses.ties;
    const circlesOf = groups.map((group) => [...new Set(group.map((id) => id.charAt(8)))].join(""));
    expect(circlesOf.sort()).toEqual(["A", "B", "C"]);
  });

  it("returns the earlier one where that still fits", () => {
    const network = networkOf(agreements);
    const layout = computeLayout(network, null);
    expect(computeLayout(network, layout)).toBe(layout);
  });

  it("keeps colours and roughly the places when a record is added", () => {
    const before = computeLayout(networkOf(agreements), null);
    const network = networkOf([...agreements, { id: "new", parties: ["AB", "ZZ"] }]);
    const after = computeLayout(network, before);
    const ofCircle = (groups: readonly (readonly string[])[]) =>
      groups.map((group) => group.find((id) => id !== "country/ZZ")?.charAt(8));
    expect(ofCircle(after.lenses.ties.groups)).toEqual(ofCircle(before.lenses.ties.groups));
    const moved = Object.entries(before.lenses.ties.positions).map(([id, [x, y]]) => {
      const [toX, toY] = after.lenses.ties.positions[id] ?? [0, 0];
      return Math.hypot(toX - x, toY - y);
    });
    expect(moved.sort((a, b) => a - b)[Math.floor(moved.length / 2)]).toBeLessThan(2_000);
    expect(after.lenses.ties.positions["country/ZZ"]).toBeDefined();
  });

  it("leaves the place of a group that is gone to the next new one", () => {
    const before = computeLayout(networkOf(agreements), null);
    const gone = before.lenses.ties.groups.findIndex((group) => group[0]?.charAt(8) === "B");
    const without = networkOf(
      agreements.filter(({ parties }) => !parties.some((code) => code[0] === "B")),
    );
    const after = computeLayout(without, before);
    expect(after.lenses.ties.groups).toHaveLength(3);
    expect(after.lenses.ties.groups[gone]).toEqual([]);
  });

  it("is told apart by anything that would draw another picture, and by nothing else", () => {
    const fits = layoutFits(networkOf(agreements));
    const changed = (more: Partial<Told>) =>
      layoutFits(networkOf([{ ...(agreements[0] as Told), ...more }, ...agreements.slice(1)]));
    expect(changed({ parties: ["AA", "CC"] })).not.toBe(fits);
    expect(changed({ domains: ["cybersecurity"] })).not.toBe(fits);
    expect(changed({ date: "2024" })).toBe(fits);
  });

  it("of nothing is nothing", () => {
    const empty = computeLayout(networkOf([]), null);
    expect(empty.lenses.ties).toMatchObject({ positions: {}, groups: [] });
    expect(NO_LAYOUT.lenses.ties.positions).toEqual({});
  });
});
