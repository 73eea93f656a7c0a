import { beforeAll, describe, expect, it } from "vitest";
import { LENSES } from "../../src/model/lens.ts";
import { DEFAULT_VIEW, type View } from "../../src/model/view.ts";
import { filteredLine } from "../../src/network/filteredLine.ts";
import { drawMarks, type Marks } from "../../src/network/marks.ts";
import { agreementsBehind } from "../../src/network/projection.ts";
import { networkOf } from "./fixture.ts";
import { type SeedNetwork, seedNetwork } from "./seedNetwork.ts";

const network = networkOf(
  [
    {
      id: "a",
      parties: ["IR", "RU"],
      domains: ["ai-safety", "cybersecurity"],
      signed: { "ir/abedi": "ir/ict", "ru/shoitov": "ru/mincifry" },
    },
    { id: "b", parties: ["EU", "JP"], date: "2020", domains: ["cybersecurity"] },
    {
      id: "c",
      parties: ["IR", "CN", "RU"],
      domains: ["cybersecurity"],
      signed: { "ir/abedi": "ir/foreign", "ru/lavrov": "ru/mid", "cn/wang": "cn/mfa" },
    },
    { id: "d", parties: ["IR", "US"], capacity: { US: "company" }, domains: ["ai-safety"] },
    { id: "e", parties: ["IR", "US"], status: "negotiating" },
    { id: "f", parties: ["IR"] },
    { id: "g", parties: ["FR", "EU"], date: "2021" },
  ],
  [
    ["FR", "EU", "1958"],
    ["HR", "EU", "2013"],
  ],
);

const view = (more: Partial<View> = {}): View => ({ ...DEFAULT_VIEW, ...more });
const draw = (more: Partial<View>) => drawMarks(network, view(more));

/** Drawn edges as “CN IR 0.5” with their agreements. */
function lines({ stage, edges, mask }: Marks): string[] {
  return stage.edges.ids
    .flatMap((id, edge) => {
      if ((edges.width[edge] ?? 0) === 0) return [];
      const behind = agreementsBehind(stage.projection, edge, mask).map((at) => "abcdefg"[at]);
      return [
        `${id.replaceAll(/(country|bloc|domain|official|organisation)\//g, "")} ${behind.join("")}`,
      ];
    })
    .sort();
}

function drawn({ stage, nodes }: Marks): string[] {
  return stage.nodes.ids.filter((_, place) => (nodes.radius[place] ?? 0) > 0).sort();
}

describe("the domains lens", () => {
  it("links a party with each domain that its agreements cover", () => {
    expect(lines(draw({ lens: "domains" }))).toEqual([
      "CN~cybersecurity c",
      "EU~cybersecurity b",
      "IR~ai-safety ad",
      "IR~cybersecurity ac",
      "JP~cybersecurity b",
      "RU~ai-safety a",
      "RU~cybersecurity ac",
    ]);
  });

  it("draws companies dashed and members through their bloc where asked", () => {
    const marks = draw({ lens: "domains", companies: true, throughBlocs: true });
    expect(lines(marks)).toContain("US~ai-safety d");
    expect(lines(marks)).toContain("HR~cybersecurity b");
    const dashed = marks.stage.edges.ids.filter((_, edge) => marks.stage.edges.dashed[edge] === 1);
    expect(dashed).toEqual(["country/US~domain/ai-safety"]);
  });

  it("sizes a node by its agreements, each once however many domains they cover", () => {
    const { stage, nodes } = draw({ lens: "domains" });
    const radius = (id: string) => nodes.radius[stage.nodes.places.get(id) ?? -1] ?? 0;
    expect((radius("country/IR") / radius("country/RU")) ** 2).toBeCloseTo(3 / 2, 4);
  });

  it("says who and what is drawn, and what is left out", () => {
    const { counts, left, title } = draw({ lens: "domains" });
    expect(title).toBe("Who agrees on what");
    expect(counts).toBe("4 states and 1 bloc, 2 domains, 7 links, from 4 agreements, 2020");
    expect(left.sentence).toBe(
      "Left out: 2 agreements that cover no domain and 1 under negotiation.",
    );
  });
});

describe("the people lens", () => {
  it("links who acted together, each with the body acted for that day, and bodies with states", () => {
    expect(lines(draw({ lens: "people" }))).toEqual([
      "cn/mfa BELONGS_TO CN c",
      "cn/wang HOLDS_OFFICE cn/mfa c",
      "cn/wang~ir/abedi c",
      "cn/wang~ru/lavrov c",
      "ir/abedi HOLDS_OFFICE ir/foreign c",
      "ir/abedi HOLDS_OFFICE ir/ict a",
      "ir/abedi~ru/lavrov c",
      "ir/abedi~ru/shoitov a",
      "ir/foreign BELONGS_TO IR c",
      "ir/ict BELONGS_TO IR a",
      "ru/lavrov HOLDS_OFFICE ru/mid c",
      "ru/mid BELONGS_TO RU c",
      "ru/mincifry BELONGS_TO RU a",
      "ru/shoitov HOLDS_OFFICE ru/mincifry a",
    ]);
  });

  it("draws only what the filtered agreements show", () => {
    const marks = draw({ lens: "people", domains: ["ai-safety"] });
    expect(lines(marks)).toHaveLength(5);
    expect(marks.counts).toBe("2 people, 2 bodies, 5 links, from 1 agreement");
  });
});

describe("the switches of the ties lens", () => {
  it("let each member stand beside its bloc, by the same share and not with its fellows", () => {
    expect(lines(draw({ throughBlocs: true })).filter((line) => line.endsWith(" b"))).toEqual([
      "EU~JP b",
      "FR~JP b",
      "HR~JP b",
    ]);
  });

  it("say what is left out and which switch would draw it", () => {
    const { left } = draw({});
    expect(left.reasons.map(({ id, count, by }) => [id, count, by])).toEqual([
      ["alone", 1, undefined],
      ["companies", 1, "companies"],
      ["members", 1, undefined],
      ["negotiating", 1, "negotiations"],
    ]);
    expect(draw({ negotiations: true, companies: true }).left.count).toBe(2);
  });

  it("keep one stage each, and return to the same one", () => {
    const before = draw({}).stage;
    expect(draw({ companies: true }).stage).not.toBe(before);
    expect(draw({}).stage).toBe(before);
    for (let largest = 2; largest < 40; largest++) draw({ largest });
    expect(draw({}).stage).not.toBe(before);
  });
});

describe("what a view is about", () => {
  const about = (ids: string[], more: Partial<View> = {}) =>
    draw({ scope: { of: "ids", ids }, ...more });

  it("lets only the agreements pass that are named", () => {
    expect(lines(about(["agreement/c", "agreement/gone"]))).toEqual([
      "CN~IR c",
      "CN~RU c",
      "IR~RU c",
    ]);
  });

  it("ties only the states that are named, and draws those that nothing ties", () => {
    const marks = about(["country/IR", "country/RU", "country/JP"]);
    expect(lines(marks)).toEqual(["IR~RU ac"]);
    expect(drawn(marks)).toEqual(["country/IR", "country/JP", "country/RU"]);
  });

  it("lets pass what a person, body or domain has a part in", () => {
    expect(lines(about(["official/ru/shoitov"]))).toEqual(["IR~RU a"]);
    expect(lines(about(["organisation/cn/mfa"]))).toEqual(["CN~IR c", "CN~RU c", "IR~RU c"]);
    expect(lines(about(["domain/artificial-intelligence"]))).toEqual(["IR~RU a"]);
  });

  it("is in the network exactly the set and the relationships in it, alone or not", () => {
    const marks = about(["country/IR", "agreement/a", "country/HR", "official/ir/abedi"], {
      lens: "network",
    });
    expect(drawn(marks)).toEqual(["agreement/a", "country/HR", "country/IR", "official/ir/abedi"]);
    expect(lines(marks)).toEqual(["IR PARTY_TO agreement/a a", "ir/abedi SIGNED agreement/a a"]);
  });

  it("is empty with a reason where nothing or only values were found", () => {
    expect(about([]).empty?.reason).toBe("scope");
    const found = draw({ scope: { of: "query", query: "RETURN 1", parameters: {}, found: [] } });
    expect(drawn(found)).toEqual([]);
    expect(found.empty?.sentence).toMatch(/only values/);
    expect(about(["country/ZZ"]).empty?.sentence).toMatch(/is not in this data/);
  });

  it("says how many of its entries the data does not have", () => {
    expect(about(["country/IR", "country/RU", "country/ZZ"]).notices).toEqual([
      "1 of the 3 entries that this view is about cannot be drawn.",
    ]);
  });
});

describe("only the lines of the chosen parties", () => {
  it("are drawn where that is asked for, and sized by them; in a lens without parties it means nothing", () => {
    const chosen = { parties: ["CN"], direct: true };
    expect(lines(draw({ parties: ["CN"] }))).toEqual(["CN~IR c", "CN~RU c", "IR~RU c"]);
    const ties = draw(chosen);
    expect(lines(ties)).toEqual(["CN~IR c", "CN~RU c"]);
    expect(drawn(ties)).toEqual(["country/CN", "country/IR", "country/RU"]);
    expect(ties.counts).toBe("3 states, 2 ties, from 1 agreement");
    const domains = draw({ ...chosen, lens: "domains" });
    expect(lines(domains)).toEqual(["CN~cybersecurity c"]);
    expect(drawn(domains)).toEqual(["country/CN", "domain/cybersecurity"]);
    expect(lines(draw({ ...chosen, lens: "people" }))).toEqual(
      lines(draw({ parties: ["CN"], lens: "people" })),
    );
    expect(lines(draw({ direct: true }))).toEqual(lines(draw({})));
  });
});

describe("a line under filters", () => {
  it("tells how much of it passes, where that is a part", () => {
    const line = (more: Partial<View>) => filteredLine(draw(more), "country/IR~country/RU");
    expect(line({})).toBeNull();
    expect(line({ domains: ["ai-safety"] })).toEqual({ passing: 1, all: 2, weight: 1 });
    expect(line({ parties: ["JP"] })).toBeNull();
  });
});

describe("the years of a picture", () => {
  it("tell what passes without a date where years are asked for", () => {
    expect(draw({ from: 2020 }).counts).toMatch(/from 3 agreements, 2020 and 2 without a date$/);
    expect(draw({ from: 2025 }).counts).toMatch(/from 2 agreements, without a date$/);
    expect(draw({ from: 2020, undated: false }).counts).toMatch(/from 1 agreement, 2020$/);
    expect(draw({}).counts).toMatch(/, 2020$/);
  });
});

describe("the legend as a filter", () => {
  it("keeps what is switched off, so that it can be switched on again", () => {
    const marks = draw({ lens: "network", types: ["Country", "Agreement"] });
    expect(marks.legend.filter).toBe("types");
    const off = marks.legend.entries.filter(({ on }) => !on).map(({ role }) => role);
    expect(off).toEqual(["Bloc", "Organisation", "Official", "TechnologyDomain"]);
    const labels = new Set(drawn(marks).map((id) => id.split("/")[0]));
    expect([...labels].sort()).toEqual(["agreement", "country"]);
  });

  it("filters by group where colour stands for groups", () => {
    const marks = draw({ groups: ["further"] });
    expect(marks.legend.filter).toBe("groups");
    expect(marks.legend.entries.map(({ role, on }) => [role, on])).toEqual([["further", true]]);
  });

  it("says why nothing is left when all of it is off", () => {
    expect(draw({ groups: ["group-1"] }).empty?.reason).toBe("left");
    expect(draw({ domains: ["quantum"] }).empty).toMatchObject({
      reason: "filters",
      loosen: [{ filter: "domains", label: "Domains", passing: 7 }],
    });
    expect(draw({ kinds: ["memorandum"], statuses: ["negotiating"] }).empty).toMatchObject({
      reason: "lens",
      sentence: expect.stringContaining("1 agreement under negotiation"),
    });
    const throughCompany: Partial<View> = { lens: "domains", parties: ["US"] };
    expect(lines(draw(throughCompany))).toEqual(["IR~ai-safety d"]);
    expect(draw({ ...throughCompany, direct: true }).empty?.reason).toBe("others");
  });
});

describe("hidden, pinned and sized", () => {
  it("takes away what is hidden with its edges, and nothing else", () => {
    const marks = draw({ hidden: ["country/RU"] });
    expect(drawn(marks)).toEqual(["bloc/EU", "country/CN", "country/IR", "country/JP"]);
    expect(lines(marks)).toEqual(["CN~IR c", "EU~JP b"]);
    expect(marks.notices).toEqual(["1 entry is hidden."]);
  });

  it("puts what is pinned where it was put, on a stage of the same nodes and edges", () => {
    const before = draw({});
    const { stage } = draw({ pinned: [{ id: "country/IR", x: 12, y: -340 }] });
    const place = stage.nodes.places.get("country/IR") ?? -1;
    expect([stage.nodes.x[place], stage.nodes.y[place]]).toEqual([12, -340]);
    expect(stage.projection).toBe(before.stage.projection);
  });

  it("draws areas by number of lines, or all alike", () => {
    const radius = (marks: Marks, id: string) =>
      marks.nodes.radius[marks.stage.nodes.places.get(id) ?? -1] ?? 0;
    const degree = draw({ size: "degree" });
    expect((radius(degree, "country/IR") / radius(degree, "country/JP")) ** 2).toBeCloseTo(2, 4);
    const equal = draw({ size: "equal" });
    expect(new Set([...equal.nodes.radius].filter((each) => each > 0)).size).toBe(1);
  });
});

describe("every lens of the seed", () => {
  let seed: SeedNetwork;
  beforeAll(async () => {
    seed = await seedNetwork();
  }, 120_000);

  it.each(LENSES)(
    "the %s lens stands on agreements that pass, and accounts for all that do",
    (lens) => {
      const { stage, edges, mask, left, counts, legend } = drawMarks(seed.network, view({ lens }));
      const behind = new Set<number>();
      for (let edge = 0; edge < stage.edges.count; edge++) {
        if ((edges.width[edge] ?? 0) === 0) continue;
        for (const agreement of agreementsBehind(stage.projection, edge, mask))
          behind.add(agreement);
      }
      expect(behind.size + left.count).toBe(seed.network.tables.Agreement.count);
      expect(counts).toContain(`from ${behind.size} agreements`);
      expect(left.reasons.reduce((sum, { count }) => sum + count, 0)).toBe(left.count);
      expect(legend.entries.every(({ on }) => on)).toBe(true);
    },
  );

  it.each(LENSES)(
    "the %s lens can be coloured by type and by group, and legend and marks agree",
    (lens) => {
      for (const colour of ["type", "group"] as const) {
        const { stage, nodes, legend } = drawMarks(seed.network, view({ lens, colour }));
        const roles = new Map<string, number>();
        for (let place = 0; place < stage.nodes.count; place++)
          if ((nodes.radius[place] ?? 0) > 0) {
            const name = stage.roles[stage.nodes.role[place] ?? 0]?.name ?? "";
            roles.set(name, (roles.get(name) ?? 0) + 1);
          }
        expect(Object.fromEntries(legend.entries.map(({ role, count }) => [role, count]))).toEqual(
          Object.fromEntries(roles),
        );
      }
    },
  );
});
