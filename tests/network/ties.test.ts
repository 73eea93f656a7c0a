import { describe, expect, it } from "vitest";
import { USUAL_SWITCHES } from "../../src/model/lens.ts";
import { weigh } from "../../src/network/lens.ts";
import { agreementsBehind } from "../../src/network/projection.ts";
import { projectTies } from "../../src/network/ties.ts";
import { type Membership, networkOf, type Told } from "./fixture.ts";

/** Ties as “IR~RU 1” with their weights, in the order of their names. */
function ties(
  agreements: readonly Told[],
  memberships: readonly Membership[] = [],
  switches = USUAL_SWITCHES,
): string[] {
  const network = networkOf(agreements, memberships);
  const projection = projectTies(network, switches);
  const mask = new Uint8Array(network.tables.Agreement.count).fill(1);
  const { edges } = weigh("ties", projection, mask);
  const code = (place: number | undefined) =>
    network.ids[projection.nodes[place ?? -1] ?? -1]?.split("/")[1] ?? "?";
  return Array.from(edges, (weight, edge) => {
    const ends = [code(projection.source[edge]), code(projection.target[edge])].sort();
    return `${ends.join("~")} ${Number(weight.toFixed(4))}${projection.dashed[edge] === 1 ? " dashed" : ""}`;
  }).sort();
}

const many = (count: number) =>
  Array.from({ length: count }, (_, place) => `A${String.fromCharCode(65 + place)}`);

describe("the weight of a tie", () => {
  it("is 1 for an agreement of two, and the agreements of a pair add up", () => {
    expect(ties([{ id: "a", parties: ["IR", "RU"] }])).toEqual(["IR~RU 1"]);
    expect(
      ties([
        { id: "a", parties: ["IR", "RU"] },
        { id: "b", parties: ["RU", "IR", "CN"] },
      ]),
    ).toEqual(["CN~IR 0.5", "CN~RU 0.5", "IR~RU 1.5"]);
  });

  it("is shared among the pairs of many, so that each party gains 1 in all", () => {
    const network = networkOf([{ id: "a", parties: many(12) }]);
    const projection = projectTies(network);
    const { nodes, edges } = weigh("ties", projection, new Uint8Array([1]));
    expect(edges).toHaveLength(66);
    for (const weight of nodes) expect(weight).toBeCloseTo(1, 10);
  });

  it("counts only the agreements that pass the filter", () => {
    const network = networkOf([
      { id: "a", parties: ["IR", "RU"] },
      { id: "b", parties: ["IR", "RU"] },
      { id: "c", parties: ["CN", "RU"] },
    ]);
    const projection = projectTies(network);
    const { edges, counts, nodes, agreements } = weigh(
      "ties",
      projection,
      new Uint8Array([0, 1, 0]),
    );
    expect([...edges].sort()).toEqual([0, 1]);
    expect([...counts].sort()).toEqual([0, 1]);
    expect([...nodes].sort()).toEqual([0, 1, 1]);
    expect(agreements).toBe(1);
  });
});

describe("what draws no tie", () => {
  it("is a record with one party", () => {
    expect(ties([{ id: "a", parties: ["IR"] }])).toEqual([]);
  });

  it("is an agreement of more than twelve parties, unless the switch lets it", () => {
    const agreements = [{ id: "a", parties: many(13) }];
    expect(ties(agreements)).toEqual([]);
    expect(ties(agreements, [], { ...USUAL_SWITCHES, largest: 13 })).toHaveLength(78);
  });

  it("is a negotiation, unless the switch lets it", () => {
    const agreements = [{ id: "a", parties: ["IR", "RU"], status: "negotiating" }];
    expect(ties(agreements)).toEqual([]);
    expect(ties(agreements, [], { ...USUAL_SWITCHES, negotiations: true })).toEqual(["IR~RU 1"]);
  });

  it("is a party for which only a company stands, and with the switch it is dashed", () => {
    const agreements = [{ id: "a", parties: ["KE", "AE", "US"], capacity: { US: "company" } }];
    expect(ties(agreements)).toEqual(["AE~KE 1"]);
    expect(ties(agreements, [], { ...USUAL_SWITCHES, companies: true })).toEqual([
      "AE~KE 0.5",
      "AE~US 0.5 dashed",
      "KE~US 0.5 dashed",
    ]);
  });

  it("is solid again where one agreement of the two states stands beside the company's", () => {
    const agreements = [
      { id: "a", parties: ["AE", "US"], capacity: { US: "institution" } },
      { id: "b", parties: ["AE", "US"] },
    ];
    expect(ties(agreements, [], { ...USUAL_SWITCHES, companies: true })).toEqual(["AE~US 2"]);
  });
});

describe("a bloc", () => {
  it("has ties with others and none with its own members", () => {
    expect(
      ties([{ id: "a", parties: ["ASEAN", "TH", "JP"], date: "2018" }], [["TH", "ASEAN", "1967"]]),
    ).toEqual(["ASEAN~JP 0.5", "JP~TH 0.5"]);
  });

  it("has ties with a state before it joined and after it left, as precisely as the dates say", () => {
    const member: Membership[] = [["GB", "EU", "1973-01-01", "2020-01-31"]];
    const on = (date?: string) =>
      ties([{ id: "a", parties: ["GB", "EU"], ...(date === undefined ? {} : { date }) }], member);
    expect(on("1972-12-31")).toEqual(["EU~GB 1"]);
    expect(on("1973")).toEqual([]);
    expect(on("2016-05")).toEqual([]);
    expect(on("2020-01-31")).toEqual([]);
    expect(on("2020-02")).toEqual(["EU~GB 1"]);
    expect(on("2021-06-14")).toEqual(["EU~GB 1"]);
    expect(on()).toEqual([]);
  });

  it("has no tie with a member whose years no source gives", () => {
    expect(ties([{ id: "a", parties: ["GB", "EU"], date: "2030" }], [["GB", "EU"]])).toEqual([]);
  });
});

describe("an accession", () => {
  const charter = { id: "charter", parties: ["CL", "NZ", "SG"] };

  it("to an agreement of states ties the newcomer to each of them, not them again", () => {
    expect(
      ties([charter, { id: "joins", parties: ["KR", "CL", "NZ", "SG"], accedesTo: "charter" }]),
    ).toEqual([
      "CL~KR 0.3333",
      "CL~NZ 0.5",
      "CL~SG 0.5",
      "KR~NZ 0.3333",
      "KR~SG 0.3333",
      "NZ~SG 0.5",
    ]);
  });

  it("that names the newcomer alone ties it to the states of the agreement", () => {
    expect(ties([charter, { id: "joins", parties: ["KR"], accedesTo: "charter" }])).toContain(
      "CL~KR 0.3333",
    );
  });

  it("of two at once does not tie the newcomers to each other", () => {
    const found = ties([
      charter,
      { id: "joins", parties: ["KR", "PE", "CL", "NZ", "SG"], accedesTo: "charter" },
    ]);
    expect(found.some((tie) => tie.startsWith("KR~PE"))).toBe(false);
    expect(found).toContain("NZ~PE 0.25");
  });

  it("to a convention draws no tie of its own, whether its record is there or only its body is named", () => {
    const convention = { id: "convention", parties: many(14), kind: "convention" };
    expect(
      ties([
        convention,
        { id: "joins", parties: ["FJ", "KI", "COE"], kind: "convention", accedesTo: "convention" },
      ]),
    ).toEqual([]);
    expect(ties([{ id: "joins", parties: ["UY", "COE"], kind: "convention" }])).toEqual([]);
  });

  it("is not what a union is in that signs a convention itself", () => {
    expect(ties([{ id: "a", parties: ["GB", "EU", "IL"], kind: "convention" }])).toHaveLength(3);
  });
});

describe("a drawn edge", () => {
  it("keeps the agreements that it stands for", () => {
    const network = networkOf([
      { id: "a", parties: ["IR", "RU"] },
      { id: "b", parties: ["CN", "RU"] },
      { id: "c", parties: ["IR", "RU"] },
    ]);
    const projection = projectTies(network);
    expect(agreementsBehind(projection, 1)).toEqual([0, 2]);
    expect(agreementsBehind(projection, 1, new Uint8Array([0, 1, 1]))).toEqual([2]);
  });
});
