import { describe, expect, it } from "vitest";
import { readAddress, whyNoAddress, writeAddress } from "../../src/model/address.ts";
import { DEFAULT_VIEW, View } from "../../src/model/view.ts";
import { readViewFile, writeViewFile } from "../../src/model/viewFile.ts";

/** Every part of a view, with what is awkward in an address. */
const FULL = View.parse({
  scope: {
    of: "query",
    query: "MATCH (c:Country {code: $code}) WHERE c.name <> 'a&b' RETURN c",
    parameters: { code: "IR", year: "2025", since: 2020, many: ["a,b", 1], no: null, yes: true },
  },
  lens: "network",
  largest: 999,
  companies: true,
  negotiations: true,
  throughBlocs: true,
  types: ["Country", "Agreement"],
  groups: ["group-1", "further"],
  domains: ["ai-safety"],
  parties: ["SG", "ASEAN"],
  together: true,
  direct: true,
  kinds: ["memorandum"],
  statuses: ["in-force"],
  confidence: ["high", "low"],
  signatories: ["official/ir/meysam-abedi"],
  languages: ["fa"],
  from: 2020,
  to: 2026,
  undated: false,
  layout: "drawn",
  colour: "group",
  size: "degree",
  camera: { x: -12.5, y: 4200, zoom: 2.25 },
  selection: "country/IR~country/RU",
  hidden: ["country/US"],
  pinned: [{ id: "country/CN", x: 1.5, y: -2 }],
  show: "table",
  table: "lines",
  columns: ["source", "target", "years"],
  order: "-agreements",
  title: "ایران & <Россия> = 😀",
  caption: "100 % + “quoted”; a,b",
  language: "fa",
  data: "2026.11.1",
} satisfies Partial<View>);

describe("a view in an address", () => {
  it("comes back as it was, with every part", () => {
    expect(readAddress(writeAddress(FULL))).toEqual({ ok: true, view: FULL });
    const ids = View.parse({ scope: { of: "ids", ids: ["country/IR", "bloc/EU"] } });
    expect(writeAddress(ids)).toBe("v=1&ids=country/IR,bloc/EU");
    expect(readAddress(writeAddress(ids))).toEqual({ ok: true, view: ids });
  });

  it("is empty for the opening view and begins with its version", () => {
    expect(writeAddress(DEFAULT_VIEW)).toBe("");
    expect(writeAddress({ ...DEFAULT_VIEW, lens: "network" })).toBe("v=1&lens=network");
  });

  it("leaves out what a query found, so that whoever opens it asks again", () => {
    const scope = { ...FULL.scope, found: ["country/IR"] } as View["scope"];
    expect(writeAddress({ ...FULL, scope })).toBe(writeAddress(FULL));
  });

  it.each([
    ["v=1&lens=globe", "“globe” is not a possible value of “lens”."],
    ["v=1&colour=<script>", "“<script>” is not a possible value of “colour”."],
    ["lens=ties", "The address does not begin with v=1, the only version of views there is."],
    ["v=1&lense=ties", "“lense” is not a part of a view."],
    ["v=1&scope=all", "“scope” is not a part of a view."],
    ["v=1&from=2020&from=2021", "“from” stands twice in the address."],
    ["v=1&from=2021&to=2020", "The first year, 2021, is after the last, 2020."],
    ["v=1&kinds=treaty,pact", "“pact” is not a possible value of “kinds”."],
    ["v=1&camera=1,2", "“1,2” is not a possible value of “camera”."],
    ["v=1&p.code=IR", "“p.code” is a parameter of a query, and the address has none."],
    ["v=1&ids=a&query=b", "The address has both “ids” and “query”: a view is about one of them."],
  ])("%s is refused: %s", (address, problem) => {
    expect(readAddress(address)).toEqual({
      ok: false,
      problems: expect.arrayContaining([problem]),
    });
  });

  it("holds a hundred ids and no more", () => {
    const ids = (count: number) => Array.from({ length: count }, (_, at) => `a/${at}`);
    const of = (count: number) => ({
      ...DEFAULT_VIEW,
      scope: { of: "ids" as const, ids: ids(count) },
    });
    expect(whyNoAddress(of(100))).toBeNull();
    expect(whyNoAddress(of(101))).toMatch(/101 entries; an address holds 100/);
    expect(readAddress(writeAddress(of(101)))).toMatchObject({ ok: false });
    expect(whyNoAddress({ ...DEFAULT_VIEW, caption: "م".repeat(900) })).toMatch(/2000 are allowed/);
  });
});

describe("a view in a file", () => {
  it("comes back as it was, with what its query found", () => {
    const view = { ...FULL, scope: { ...FULL.scope, found: ["country/IR"] } as View["scope"] };
    expect(readViewFile(writeViewFile(view))).toEqual({ ok: true, view });
  });

  it.each([
    ["", /no JSON/],
    ["[]", /no view of Entente/],
    ['{"entente":"view","version":2,"view":{}}', /version 2; this program reads up to 1/],
    ['{"entente":"view","version":1,"view":{"lens":"globe"}}', /view\.lens/],
    ['{"entente":"view","version":1,"view":{"lense":"ties"}}', /lense/],
    [`{"entente":"view","version":1,"view":${"[".repeat(5000)}${"]".repeat(5000)}}`, /view/],
    [" ".repeat(4_000_001), /4000001 characters/],
  ])("a hostile or broken one is refused: %.40s", (text, why) => {
    const reading = readViewFile(text);
    expect(reading).toMatchObject({ ok: false });
    if (!reading.ok) expect(reading.problems.join(" ")).toMatch(why);
  });
});
