import { beforeAll, describe, expect, it } from "vitest";
import { buildSearch, type Search } from "../../src/network/search.ts";
import {
  type ProvisionSearch,
  searchProvisions,
  searchProvisionsLater,
} from "../../src/network/searchProvisions.ts";
import { type Whole, wholeGraph } from "../../src/network/whole.ts";
import { words } from "../../src/network/words.ts";
import { networkOf } from "./fixture.ts";
import { seedNetwork } from "./seedNetwork.ts";

let names: Search;
let provisions: ProvisionSearch;
let whole: Whole;
beforeAll(async () => {
  const { network, texts } = await seedNetwork();
  names = buildSearch(network);
  whole = wholeGraph(network, texts);
  provisions = searchProvisions(whole);
}, 120_000);

const search = (query: string, limit: number) => names(query, limit, provisions);

const first = (query: string) => search(query, 5)[0]?.id;

describe("search in the seed", () => {
  it.each([
    ["Abedi", "official/ir/meysam-abedi"],
    ["abdi", "official/ir/meysam-abedi"],
    ["عابدی", "official/ir/meysam-abedi"],
    ["عابدي", "official/ir/meysam-abedi"],
    ["Shoitov", "official/ru/alexander-shoitov"],
    ["Шойтов", "official/ru/alexander-shoitov"],
    ["iran", "country/IR"],
    ["Иран", "country/IR"],
    ["伊朗", "country/IR"],
    ["ایران", "country/IR"],
    ["日本", "country/JP"],
    ["イラン", "country/IR"],
    ["이란", "country/IR"],
    ["대한민국", "country/KR"],
    ["मिस्र", "country/EG"],
    ["Україна", "country/UA"],
    ["沙特", "country/SA"],
    ["السعودية", "country/SA"],
    ["عربستان", "country/SA"],
    ["turkiye", "country/TR"],
    ["Tajikstan", "country/TJ"],
    ["EE", "country/EE"],
    ["European Union", "bloc/EU"],
    ["cybersec", "domain/cybersecurity"],
    ["blokchain", "domain/blockchain"],
    [
      "fifth iran russia working group",
      "event/fifth-iran-russia-joint-working-group-meeting-on-communications-and-information-technology-2025",
    ],
    [
      "ministry of digital development communications and mass media",
      "organisation/ru/ministry-of-digital-development-communications-and-mass-media",
    ],
  ])("finds for “%s” first %s", (query, id) => {
    expect(first(query)).toBe(id);
  });

  it("finds an agreement by its parties and a word of its title", () => {
    expect(search("iran russia memorandum", 5).map(({ id }) => id)).toContain(
      "agreement/ir-ru-2025-ict-memorandum",
    );
  });

  it.each(["Иран Россия", "ایران روسیه", "伊朗 俄罗斯", "이란 러시아"])(
    "finds for “%s” what the two agreed, though titles and parties are in English",
    (query) => {
      expect(search(query, 20).map(({ id }) => id)).toContain(
        "agreement/ir-ru-2025-ict-memorandum",
      );
    },
  );

  it("says why where the name does not show it, and what tells namesakes apart", () => {
    expect(search("عابدی", 1)[0]).toEqual({
      id: "official/ir/meysam-abedi",
      label: "Official",
      name: "Meysam Abedi",
      matched: { as: "alias", text: "میثم عابدی" },
      terms: ["عابدی"],
      context: "Iran",
    });
    expect(search("abedi", 1)[0]?.matched).toBeUndefined();
    expect(search("memorandum of cooperation on artificial", 1)[0]).toMatchObject({
      date: "2025-12-05",
      context: "Iran and Russia",
    });
  });

  it("finds an agreement by what it provides, tells the provision, and which words of it matched", () => {
    const hit = search("postal parks", 10).find(({ matched }) => matched?.as === "provision");
    expect(hit).toMatchObject({
      id: "agreement/ir-ru-2025-ict-memorandum",
      label: "Agreement",
      matched: { text: "Collaboration on technology parks and postal parks" },
    });
    expect(hit?.terms).toEqual(expect.arrayContaining(["postal", "parks"]));
  });

  it("finds a provision by a word of its own with those of its parties, and forgives a slip", () => {
    const ids = (query: string) => search(query, 5).map(({ id }) => id);
    expect(ids("iran russia knowledge transfer")).toContain("agreement/ir-ru-2025-ict-memorandum");
    expect(ids("technologe prks postal")).toContain("agreement/ir-ru-2025-ict-memorandum");
  });

  it("finds no provision by its agreement's title alone", () => {
    const hits = search("memorandum of cooperation on artificial intelligence cybersecurity", 20);
    expect(hits[0]?.id).toBe("agreement/ir-ru-2025-ict-memorandum");
    expect(hits[0]?.matched).toBeUndefined();
  });

  it("finds the agreements of a signatory after the person", () => {
    const [person, agreement] = search("abedi", 3);
    expect([person?.id, agreement?.id]).toEqual([
      "official/ir/meysam-abedi",
      "agreement/ir-ru-2025-ict-memorandum",
    ]);
    expect(agreement?.matched).toEqual({ as: "signatory", text: "Meysam Abedi" });
  });

  it("finds names while the provisions are still on their way", () => {
    expect(names("technology parks postal parks collaboration", 5)).toEqual([]);
    expect(names("iran", 1)[0]?.id).toBe("country/IR");
  });

  it("finds the same provisions where they were indexed a few at a time", async () => {
    const later = await searchProvisionsLater(whole);
    for (const query of ["postal parks", "iran blockchain", "undersea", "x"])
      expect(later(query)).toEqual(provisions(query));
  });

  it("finds nothing for nothing, and takes signs for signs", () => {
    expect(search("", 5)).toEqual([]);
    expect(search("  \u200b ", 5)).toEqual([]);
    expect(search("<script>alert(1)</script>", 5)).toEqual([]);
    expect(search(".*", 5)).toEqual([]);
    expect(search("a".repeat(5000), 5)).toEqual([]);
  });

  it("gives no more than asked for", () => {
    expect(search("ministry", 3)).toHaveLength(3);
  });
});

describe("words of any script", () => {
  it("are without case, accents and variants of one letter", () => {
    expect(words("Türkiye, ØRSTED łódź")).toEqual(["turkiye", "orsted", "lodz"]);
    expect(words("Шойтов Ёлкин")).toEqual(["shoitov", "elkin"]);
    expect(words("مَيثم عابدي")).toEqual(words("میثم عابدی"));
    expect(words("日本")).toEqual(["日本"]);
  });

  it("leave a network without names empty-handed, not broken", () => {
    expect(buildSearch(networkOf([]))("iran", 5)).toEqual([]);
  });
});
