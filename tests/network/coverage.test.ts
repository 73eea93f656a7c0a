import { describe, expect, it } from "vitest";
import { coverageOf } from "../../src/network/coverage.ts";
import { networkOf } from "./fixture.ts";
import { seedNetwork } from "./seedNetwork.ts";

const { network } = await seedNetwork();
const coverage = coverageOf(network);

describe("the coverage of the seed", () => {
  it("counts every agreement once by year or as undated, and once by confidence and kind", () => {
    const sum = (counts: readonly { readonly count: number }[]) =>
      counts.reduce((total, { count }) => total + count, 0);
    expect(coverage.agreements).toBe(518);
    expect(sum(coverage.years) + coverage.undated).toBe(518);
    expect(sum(coverage.confidence)).toBe(518);
    expect(sum(coverage.kinds)).toBe(518);
    expect(coverage.confidence.map(({ label }) => label)).toEqual(["High", "Medium", "Low"]);
  });

  it("names the five regions, the one with most agreements first, and how much of each is there", () => {
    expect(coverage.regions.map(({ label }) => label).sort()).toEqual([
      "Africa",
      "Americas",
      "Asia",
      "Europe",
      "Oceania",
    ]);
    for (const { count, present, all } of coverage.regions) {
      expect(count).toBeGreaterThan(10);
      expect(present).toBeGreaterThan(0);
      expect(present).toBeLessThanOrEqual(all);
    }
  });

  it("names languages in words, English first", () => {
    expect(coverage.languages[0]?.label).toBe("English");
    expect(coverage.languages.map(({ label }) => label)).toContain("Persian");
  });
});

it("A network without agreements has a coverage of nothing", () => {
  expect(coverageOf(networkOf([]))).toMatchObject({ agreements: 0, regions: [], undated: 0 });
});
