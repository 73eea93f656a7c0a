import { beforeAll, describe, expect, it } from "vitest";
import { DEFAULT_VIEW, type View } from "../../src/model/view.ts";
import { facetCounts, loosened } from "../../src/network/facetCounts.ts";
import { FACET_IDS } from "../../src/network/facetIndex.ts";
import { FACETS, facetWords } from "../../src/network/facets.ts";
import { filterAgreements } from "../../src/network/filter.ts";
import { networkOf } from "./fixture.ts";
import { type SeedNetwork, seedNetwork } from "./seedNetwork.ts";

const network = networkOf(
  [
    {
      id: "a",
      parties: ["IR", "RU"],
      date: "2025",
      language: "fa",
      confidence: "low",
      signed: { "ir/abedi": "ir/ict", "ru/shoitov": "ru/mincifry" },
    },
    { id: "b", parties: ["CN", "RU"], date: "2021", kind: "treaty", language: "ru" },
    { id: "c", parties: ["EU", "JP"], date: "2023", status: "announced" },
    { id: "d", parties: ["EU", "JP"], date: "2010", signed: { "jp/kono": "jp/meti" } },
  ],
  [
    ["FR", "EU", "1958"],
    ["HR", "EU", "2013-07-01"],
  ],
);

function passing(change: Partial<View>): string {
  const mask = filterAgreements(network, { ...DEFAULT_VIEW, ...change });
  return ["a", "b", "c", "d"].filter((_, place) => mask[place] === 1).join("");
}

describe("the facets", () => {
  it("filter by party, any of several or all of them together", () => {
    expect(passing({ parties: ["IR", "CN"] })).toBe("ab");
    expect(passing({ parties: ["IR", "CN"], together: true })).toBe("");
    expect(passing({ parties: ["RU", "CN"], together: true })).toBe("b");
    expect(passing({ parties: ["RU", "RU"], together: true })).toBe("ab");
  });

  it("take a state for itself, and for its bloc in the years of membership where asked", () => {
    expect(passing({ parties: ["FR"] })).toBe("");
    expect(passing({ parties: ["FR"], throughBlocs: true })).toBe("cd");
    expect(passing({ parties: ["HR"], throughBlocs: true })).toBe("c");
  });

  it.each([
    [{ kinds: ["treaty"] }, "b"],
    [{ statuses: ["announced", "suspended"] }, "c"],
    [{ confidence: ["low"] }, "a"],
    [{ signatories: ["official/ru/shoitov", "official/jp/kono"] }, "ad"],
    [{ languages: ["fa", "ru"] }, "ab"],
    [{ languages: ["fa"], parties: ["CN"] }, ""],
    [{ kinds: ["convention"] }, ""],
  ] as [Partial<View>, string][])("let pass what fits: %j", (change, expected) => {
    expect(passing(change)).toBe(expected);
  });

  it("tell for each filter what would pass if it alone were cleared", () => {
    const view = { ...DEFAULT_VIEW, languages: ["fa"], parties: ["CN"], from: 2020 };
    expect([...loosened(network, view)]).toEqual([
      ["parties", 1],
      ["languages", 1],
      ["years", 0],
    ]);
  });

  it("count under all filters at once what a further party would leave, where all must be in it", () => {
    const { parties } = facetCounts(network, {
      ...DEFAULT_VIEW,
      parties: ["RU"],
      together: true,
    }).facets;
    expect(Object.fromEntries(parties)).toEqual({ IR: 1, RU: 2, CN: 1, EU: 0, JP: 0 });
  });

  it("name their values in words and in the order to show them", () => {
    const label = (id: string) =>
      FACETS.find((facet) => facet.id === id)
        ?.values(network)
        .map((value) => `${value.value}=${value.label}`);
    expect(label("languages")).toEqual(["fa=Persian", "ru=Russian"]);
    expect(label("statuses")).toEqual(["announced=Announced", "signed=Signed"]);
    expect(label("parties")).toEqual(["CN=CN", "EU=EU", "IR=IR", "JP=JP", "RU=RU"]);
    expect(facetWords(network, "kinds", "treaty")).toBe("Treaty");
    expect(facetWords(network, "kinds", "pamphlet")).toBe("pamphlet");
  });
});

describe("the facets of the seed", () => {
  let seed: SeedNetwork;
  beforeAll(async () => {
    seed = await seedNetwork();
  }, 120_000);

  it("count for every value what choosing it alone leaves", () => {
    const base: View = { ...DEFAULT_VIEW, from: 2015, domains: ["cybersecurity"] };
    const { facets } = facetCounts(seed.network, base);
    for (const id of FACET_IDS) {
      const values = FACETS.find((facet) => facet.id === id)?.values(seed.network) ?? [];
      expect(values.length).toBeGreaterThan(1);
      for (const { value } of values.slice(0, 12)) {
        const mask = filterAgreements(seed.network, { ...base, [id]: [value] } as View);
        const passes = mask.reduce((sum, each) => sum + each, 0);
        expect(`${id} ${value} ${facets[id].get(value) ?? 0}`).toBe(`${id} ${value} ${passes}`);
      }
    }
  });

  it("have no two values of one facet under the same words and context", () => {
    for (const facet of FACETS) {
      const words = facet.values(seed.network).map(({ label, context }) => `${label}|${context}`);
      expect([facet.id, new Set(words).size]).toEqual([facet.id, words.length]);
    }
  });
});
