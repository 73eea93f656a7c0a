import { beforeAll, describe, expect, it } from "vitest";
import { buildSearch, type Search } from "../../src/network/search.ts";
import { words } from "../../src/network/words.ts";
import { networkOf } from "./fixture.ts";
import { seedNetwork } from "./seedNetwork.ts";

let search: Search;
beforeAll(async () => {
  search = buildSearch((await seedNetwork()).network);
}, 120_000);

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
    ["turkiye", "country/TR"],
    ["Tajikstan", "country/TJ"],
    ["EE", "country/EE"],
    ["European Union", "bloc/EU"],
    ["cybersec", "domain/cybersecurity"],
  ])("finds for “%s” first %s", (query, id) => {
    expect(first(query)).toBe(id);
  });

  it("finds an agreement by its parties and a word of its title", () => {
    expect(search("iran russia memorandum", 5).map(({ id }) => id)).toContain(
      "agreement/ir-ru-2025-ict-memorandum",
    );
  });

  it("says why where the name does not show it, and what tells namesakes apart", () => {
    expect(search("عابدی", 1)[0]).toEqual({
      id: "official/ir/meysam-abedi",
      label: "Official",
      name: "Meysam Abedi",
      matched: "میثم عابدی",
      context: "Iran",
    });
    expect(search("abedi", 1)[0]?.matched).toBeUndefined();
    expect(search("memorandum of cooperation on artificial", 1)[0]).toMatchObject({
      date: "2025-12-05",
      context: "Iran and Russia",
    });
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
