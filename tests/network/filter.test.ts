import { describe, expect, it } from "vitest";
import { DEFAULT_VIEW } from "../../src/model/view.ts";
import { facetCounts } from "../../src/network/facetCounts.ts";
import { filterAgreements } from "../../src/network/filter.ts";
import { networkOf } from "./fixture.ts";

const network = networkOf([
  { id: "a", parties: ["IR", "RU"], date: "2025-12-05", domains: ["ai-safety", "cybersecurity"] },
  { id: "b", parties: ["IR", "RU"], date: "2021", domains: ["artificial-intelligence"] },
  { id: "c", parties: ["CN", "RU"], date: "2023-07", domains: ["cybersecurity"] },
  { id: "d", parties: ["CN", "RU"], domains: ["artificial-intelligence", "ai-safety"] },
]);

/** Ids of the agreements that pass. */
function passing(view: Partial<typeof DEFAULT_VIEW>): string {
  const mask = filterAgreements(network, { ...DEFAULT_VIEW, ...view });
  return ["a", "b", "c", "d"].filter((_, place) => mask[place] === 1).join("");
}

describe("the filters", () => {
  it("let everything pass at first", () => {
    expect(passing({})).toBe("abcd");
  });

  it("let a broader domain's agreements include those of the narrower", () => {
    expect(passing({ domains: ["artificial-intelligence"] })).toBe("abd");
    expect(passing({ domains: ["ai-safety"] })).toBe("ad");
  });

  it("take agreements of any of several domains", () => {
    expect(passing({ domains: ["ai-safety", "cybersecurity"] })).toBe("acd");
  });

  it("let nothing pass for a domain that no record has", () => {
    expect(passing({ domains: ["quantum"] })).toBe("");
  });

  it("take the first and the last year with what lies between, whatever the date's precision", () => {
    expect(passing({ from: 2021, to: 2023 })).toBe("bcd");
    expect(passing({ from: 2025 })).toBe("ad");
    expect(passing({ to: 2020 })).toBe("d");
  });

  it("lose the undated to their own switch alone, never to the years", () => {
    expect(passing({ undated: false })).toBe("abc");
    expect(passing({ from: 2022, undated: false })).toBe("ac");
  });

  it("hold together: domains and years", () => {
    expect(passing({ domains: ["artificial-intelligence"], from: 2022, undated: false })).toBe("a");
  });
});

describe("the counts beside the filters", () => {
  it("tell what each value would leave under the other filters", () => {
    const counts = facetCounts(network, {
      ...DEFAULT_VIEW,
      domains: ["cybersecurity"],
      from: 2023,
    });
    expect(counts.facets.domains).toEqual(
      new Map([
        ["ai-safety", 2],
        ["artificial-intelligence", 2],
        ["cybersecurity", 2],
      ]),
    );
    expect(counts.years).toEqual([
      { year: 2021, count: 0 },
      { year: 2022, count: 0 },
      { year: 2023, count: 1 },
      { year: 2024, count: 0 },
      { year: 2025, count: 1 },
    ]);
    expect(counts.undated).toBe(0);
    expect(counts.passing).toBe(2);
    expect(counts.total).toBe(4);
  });

  it("count an agreement once for a broader domain, though it covers two of its parts", () => {
    const { domains } = facetCounts(network, DEFAULT_VIEW).facets;
    expect(domains.get("artificial-intelligence")).toBe(3);
  });

  it("have no years where no agreement has a date", () => {
    const undated = networkOf([{ id: "a", parties: ["IR", "RU"] }]);
    expect(facetCounts(undated, DEFAULT_VIEW)).toMatchObject({ years: [], undated: 1, passing: 1 });
  });
});
