import { beforeAll, expect, describe as group, it } from "vitest";
import type { Details, Neighbours } from "../../src/model/details.ts";
import { Details as DetailsSchema } from "../../src/model/details.ts";
import { USUAL_SWITCHES } from "../../src/model/lens.ts";
import { readText } from "../../src/network/column.ts";
import { describe } from "../../src/network/describe.ts";
import { wholeGraph } from "../../src/network/whole.ts";
import { networkOf } from "./fixture.ts";
import { type SeedNetwork, seedNetwork } from "./seedNetwork.ts";

let seed: SeedNetwork;
beforeAll(async () => {
  seed = await seedNetwork();
}, 120_000);

function told(id: string): Details {
  const details = describe(seed.network, seed.texts, id);
  if (details === null) throw new Error(`Nothing is told of ${id}.`);
  return details;
}

function fact(details: Details, property: string): string | undefined {
  return details.facts.find((each) => each.property === property)?.text;
}

function list(details: Details, type: string): Neighbours["mentions"] {
  return details.neighbours.find((each) => each.type === type)?.mentions ?? [];
}

/** Records that say that their sources do not name all parties. */
function incomplete(): number {
  const { count, columns } = seed.network.tables.Agreement;
  const whole = wholeGraph(seed.network, seed.texts);
  const column = whole.column("Agreement", "partiesComplete") ?? columns.partiesComplete;
  return Array.from({ length: count }, (_, place) => readText(column, place)).filter(
    (value) => value === "0",
  ).length;
}

/** Titles of the sources that a fact cites. */
function publishersOf(details: Details, cited: readonly number[]): string[] {
  return cited.map((number) => details.sources[number - 1]?.publisher ?? "none");
}

group("the founding record", () => {
  const id = "agreement/ir-ru-2025-ict-memorandum";

  it("says what it is, between whom, when, where, at what and how sure that is", () => {
    const details = told(id);
    expect(details.kicker).toBe("Memorandum · signed");
    expect(details.facts.map(({ label, text }) => `${label}: ${text}`)).toEqual([
      "Between: Iran and Russia",
      "Signed: Friday 5 December 2025, Moscow",
      "At: Fifth Iran–Russia joint working group meeting on communications and information technology",
      `Confidence: High: ${details.sources.length} sources, ${details.publishers} publishers`,
    ]);
  });

  it("names both who signed, with their offices and countries", () => {
    expect(list(told(id), "SIGNED").map(({ name, remarks }) => [name, ...remarks])).toEqual([
      [
        "Meysam Abedi",
        "Deputy minister of communications and information technology",
        "Ministry of Information and Communications Technology, Iran",
      ],
      [
        "Alexander Shoitov",
        "Deputy minister of digital development, communications and mass media",
        "Ministry of Digital Development, Communications and Mass Media, Russia",
      ],
    ]);
  });

  it("tells what was agreed from what was named as a priority and what was only discussed", () => {
    const provisions = list(told(id), "PROVIDES");
    const of = (standing: string) =>
      provisions.filter(({ under }) => under === standing).map(({ name }) => name);
    expect(provisions.map(({ under }) => under)).toEqual([
      ...Array(9).fill("Agreed"),
      ...Array(3).fill("Named as a priority"),
      ...Array(3).fill("Only discussed"),
    ]);
    expect(provisions[0]?.name).toBe("Wider cooperation on artificial intelligence");
    expect(of("Agreed").at(-1)).toMatch(/no timetable for projects was given/);
    expect(of("Only discussed")).toEqual([
      "Aligning technical standards",
      "Easier transfer of knowledge",
      "Joint work of research institutions and private companies",
    ]);
  });

  it("lists its eleven domains and the working group, and says that no timetable was given", () => {
    const details = told(id);
    expect(list(details, "COVERS")).toHaveLength(11);
    expect(list(details, "TAKES_PART_IN").map(({ remarks }) => remarks)).toEqual([
      ["negotiating forum"],
    ]);
    expect(details.notes).toContain("No source gives a timetable");
  });

  it("numbers its sources in the order in which they are first cited, each once, and every fact cites some", () => {
    const details = told(id);
    expect(details.sources.map(({ number }) => number)).toEqual(
      details.sources.map((_, at) => at + 1),
    );
    const cited = [
      ...details.facts.map((each) => each.cited),
      ...details.neighbours.flatMap(({ mentions }) => mentions.map((each) => each.cited)),
    ];
    const firsts = [...new Set(cited.flat())];
    expect(firsts).toEqual([...firsts].sort((a, b) => a - b));
    for (const { property, cited: numbers } of details.facts)
      expect([property, numbers.length > 0]).toEqual([property, property !== "confidence"]);
    for (const { mentions } of details.neighbours)
      for (const { name, cited: numbers } of mentions)
        expect([name, numbers.length > 0]).toEqual([name, true]);
    expect(new Set(details.sources.map(({ language }) => language))).toEqual(
      new Set(["en", "ar", "fa"]),
    );
  });

  it("cites for the meeting only the sources that tell of it", () => {
    const details = told(id);
    const event = details.facts.find(({ property }) => property === "event");
    expect(publishersOf(details, event?.cited ?? [])).toContain("ILNA");
    expect(publishersOf(details, event?.cited ?? [])).not.toContain("Tehran Times");
  });

  it("is told without sources while the texts are on their way", () => {
    const details = describe(seed.network, undefined, id);
    expect(details?.name).toMatch(/^Memorandum of cooperation/);
    expect(details?.sources).toEqual([]);
    expect(details?.facts.map(({ property }) => property)).not.toContain("confidence");
    expect(list(details as Details, "SIGNED").map(({ name }) => name)).toContain("Meysam Abedi");
  });
});

group("what is told of", () => {
  it("an undated agreement leaves the date to “No source says”, under the word for what would be dated", () => {
    const { network } = seed;
    const place = network.years.indexOf(0);
    const details = told(network.ids[network.tables.Agreement.start + place] ?? "");
    const when = details.facts.find(({ property }) => property === "date");
    expect(["Signed", "Adopted", "Announced", "Launched"]).toContain(when?.label);
    expect(when?.text).not.toMatch(/\d{4}/);
  });

  it("a party behind which a company stands names the company", () => {
    const text = fact(told("agreement/az-cn-2024-fiberhome-mou"), "parties");
    expect(text).toBe(
      "Azerbaijan and FiberHome Telecommunication Technologies, a company of China",
    );
  });

  it("every party is a link in the words that tell of it, companies and incomplete lists too", () => {
    for (const id of seed.network.ids.filter((each) => each.startsWith("agreement/"))) {
      const { text = "", mentions = [] } =
        told(id).facts.find(({ property }) => property === "parties") ?? {};
      let at = 0;
      for (const { name } of mentions) {
        at = text.indexOf(name, at);
        expect([id, text, name, at >= 0]).toEqual([id, text, name, true]);
        at += name.length;
      }
    }
  });

  it("says that a list of parties is incomplete", () => {
    const texts = seed.network.ids
      .filter((each) => each.startsWith("agreement/"))
      .map((id) => fact(told(id), "parties") ?? "");
    expect(texts.filter((text) => text.endsWith("others that no source names")).length).toBe(
      incomplete(),
    );
  });

  it("writes out what no source says: when, where, by whom, since when, and what is provided", () => {
    const facts = seed.network.ids
      .filter((each) => each.startsWith("agreement/"))
      .flatMap((id) => told(id).facts.map(({ label, text }) => `${label}: ${text}`));
    expect(facts).toContain("Signed: ");
    expect(facts.join("\n")).toMatch(/^Signed: .* 2\d{3}; no source says where$/m);
    expect(facts.join("\n")).toMatch(/^Signed: \w+; no source says when$/m);
    expect(facts).toContain("Signed by: No source names a person");
    expect(facts).toContain("Announced by: No source names a person");
    expect(facts).toContain("In force from: ");
  });

  it("what no source says waits for the texts, which may say it", () => {
    const early = seed.network.ids
      .filter((each) => each.startsWith("agreement/"))
      .flatMap((id) => describe(seed.network, undefined, id)?.facts ?? []);
    expect(early.filter(({ text }) => /where$/.test(text))).toEqual([]);
    expect(
      early.filter(({ property }) => /inForce|provisions/.test(property)).map(({ text }) => text),
    ).not.toContain("");
  });

  it("nothing that was only announced is called signed", () => {
    const { tables, ids } = seed.network;
    for (let place = 0; place < tables.Agreement.count; place++) {
      const id = ids[tables.Agreement.start + place] ?? "";
      const status = readText(tables.Agreement.columns.status, place);
      if (status !== "announced" && status !== "negotiating") continue;
      const { facts, kicker, neighbours } = told(id);
      const words = [
        kicker,
        ...facts.filter(({ property }) => property !== "parties").map(({ label }) => label),
        ...neighbours.map(({ heading }) => heading),
      ];
      expect([id, words.filter((word) => /signed/i.test(word))]).toEqual([id, []]);
    }
  });

  it("a person has the offices with the dates on which they were seen, and who else signed", () => {
    const details = told("official/ir/meysam-abedi");
    expect(details.kicker).toBe("Official · Iran");
    expect(fact(details, "aliases")).toContain("میثم عابدی");
    expect(list(details, "HOLDS_OFFICE")[0]?.remarks).toEqual([
      "Deputy minister of communications and information technology",
      "seen 5 December 2025",
    ]);
    expect(list(details, "SIGNED")[0]?.remarks).toContain("with Alexander Shoitov");
  });

  it("a body lists what officials signed or announced for it, newest first, by whom and with sources", () => {
    const body = "organisation/ir/ministry-of-information-and-communications-technology";
    const details = told(body);
    const acts = details.neighbours.find(
      ({ heading }) => heading === "Signed or announced for it",
    )?.mentions;
    const founding = acts?.find(({ id }) => id === "agreement/ir-ru-2025-ict-memorandum");
    expect(founding).toMatchObject({
      date: "2025-12-05",
      remarks: ["Iran and Russia", "signed by Meysam Abedi"],
    });
    const dates = acts?.map(({ date }) => date ?? "") ?? [];
    expect(dates.length).toBeGreaterThan(2);
    expect(dates).toEqual([...dates].sort().reverse());
    expect(new Set(acts?.map(({ id }) => id)).size).toBe(dates.length);
    for (const { name, cited } of acts ?? [])
      expect([name, cited.length > 0]).toEqual([name, true]);
    const [early] = describe(seed.network, undefined, body)?.neighbours ?? [];
    expect(early?.heading).toBe("Signed or announced for it");
    expect(early?.mentions.flatMap(({ cited }) => cited)).toEqual([]);
  });

  it("a bloc, too, lists what was signed for it as a body", () => {
    const { SIGNED, ANNOUNCED } = wholeGraph(seed.network, seed.texts).relations;
    const acted = [SIGNED, ANNOUNCED].flatMap(({ columns, count }) =>
      Array.from({ length: count }, (_, row) => readText(columns.organisation, row) ?? ""),
    );
    const bloc = acted.find((id) => id.startsWith("bloc/")) ?? "";
    expect(told(bloc).neighbours[0]?.heading).toBe("Signed or announced for it");
  });

  it("a state lists its agreements newest first, its ties by strength and its blocs with years", () => {
    const details = told("country/EE");
    const dates = list(details, "PARTY_TO").map(({ date }) => date ?? "");
    expect(dates).toEqual([...dates].sort().reverse());
    expect(list(details, "TIE").length).toBeGreaterThan(20);
    const union = list(details, "MEMBER_OF").find(({ name }) => name === "EU");
    expect(union?.remarks).toEqual(["since 1 May 2004"]);
  });

  it("a tie lists the agreements that make it with date, kind and status, apart from larger ones", () => {
    const details = told("country/IR~country/RU");
    expect(details.name).toBe("Iran and Russia");
    expect(list(details, "TIE")[0]).toMatchObject({
      id: "agreement/ir-ru-2025-ict-memorandum",
      date: "2025-12-05",
      remarks: ["Memorandum", "signed"],
    });
    expect(list(details, "PARTY_TO").map(({ name }) => name)).toContain(
      "United Nations Convention against Cybercrime (Hanoi Convention)",
    );
  });

  it("a tie says of each agreement how many others are party to it, and what the line's width stands for", () => {
    const details = told("country/IR~country/RU");
    const convention = list(details, "PARTY_TO").find(({ name }) => /Hanoi/.test(name));
    expect(convention?.remarks.slice(2)).toEqual([
      expect.stringMatching(/^with \d+ others$/),
      "makes no tie, having more than 12 parties",
    ]);
    expect(fact(details, "weight")).toMatch(/^\d+(\.\d+)? without filters, .* width: /);
  });

  it.each([
    [{ parties: ["IR", "RU"], status: "negotiating" }, /as long as it is negotiated/],
    [{ parties: ["IR", "RU"], capacity: { RU: "company" } }, /only a company or institution/],
    [{ parties: ["IR", "RU", "COE"], kind: "convention" }, /a convention that states join/],
  ])("two whose agreement makes no tie are told why: %j", (more, why) => {
    const details = describe(networkOf([{ id: "a", ...more }]), undefined, "country/IR~country/RU");
    expect(details?.kicker).toBe("No tie of their own");
    expect(details?.facts.map(({ property }) => property)).toEqual(["parties"]);
    expect(details?.neighbours[0]?.mentions[0]?.remarks.at(-1)).toMatch(why);
  });

  it.each([
    [{ parties: ["IR", "RU"], status: "negotiating" }, { negotiations: true }],
    [{ parties: ["IR", "RU"], capacity: { RU: "company" } }, { companies: true }],
    [{ parties: ["IR", "RU", "CN"] }, { largest: 3 }],
  ])("what a view's options count makes a tie beside it: %j under %j", (more, options) => {
    const details = describe(
      networkOf([{ id: "a", ...more }]),
      undefined,
      "country/IR~country/RU",
      { ...USUAL_SWITCHES, ...options },
    );
    expect(details?.kicker).toBe("Tie · 1 agreement");
  });

  it("two are told the number of parties that their view leaves out, not the usual one", () => {
    const network = networkOf([{ id: "a", parties: ["IR", "RU", "CN"] }]);
    const details = describe(network, undefined, "country/IR~country/RU", {
      ...USUAL_SWITCHES,
      largest: 2,
    });
    expect(details?.neighbours[0]?.mentions[0]?.remarks.at(-1)).toBe(
      "makes no tie, having more than 2 parties",
    );
  });

  it("two whom only a bloc ties are told which, in a view that counts it", () => {
    const network = networkOf([{ id: "a", parties: ["EU", "US"] }], [["FR", "EU"]]);
    const options = { ...USUAL_SWITCHES, throughBlocs: true };
    const details = describe(network, undefined, "country/FR~country/US", options);
    expect(details?.kicker).toBe("Tie · 1 agreement");
    expect(details?.neighbours[0]?.mentions[0]?.remarks.at(-1)).toBe("through EU");
    expect(describe(network, undefined, "country/FR~country/US")).toBeNull();
  });

  it("two who join an agreement together are told that its accession ties only with who was there", () => {
    const network = networkOf([
      { id: "founded", parties: ["NZ", "SG"] },
      { id: "joined", parties: ["CL", "KR", "NZ", "SG"], accedesTo: "founded" },
    ]);
    const tie = (id: string) => describe(network, undefined, id)?.neighbours[0]?.mentions[0];
    expect(tie("country/CL~country/KR")?.remarks.slice(2)).toEqual([
      "with 2 others",
      "an accession, which ties only who joins with who was there",
    ]);
    expect(tie("country/CL~country/SG")?.remarks.slice(2)).toEqual(["with 2 others"]);
  });

  it("a party and a domain list the party's agreements that cover it, newest first, each with its sources", () => {
    const details = told("country/IR~domain/cybersecurity");
    expect(details).toMatchObject({ label: "Link", name: "Iran and Cybersecurity" });
    expect(fact(details, "party")).toBe("Iran");
    expect(fact(details, "domain")).toBe("Cybersecurity");
    const behind = list(details, "AGREED_ON");
    expect(behind.map(({ id }) => id)).toContain("agreement/ir-ru-2025-ict-memorandum");
    const dates = behind.map(({ date }) => date ?? "");
    expect(dates).toEqual(dates.toSorted().reverse());
    expect(behind.every(({ cited }) => cited.length > 0)).toBe(true);
    expect(details.kicker).toBe(`Agreed on · ${behind.length} agreements`);
  });

  it("two people list what both signed or announced", () => {
    const details = told("official/ir/meysam-abedi~official/ru/alexander-shoitov");
    expect(details.name).toBe("Meysam Abedi and Alexander Shoitov");
    expect(list(details, "ACTED_WITH")[0]).toMatchObject({
      id: "agreement/ir-ru-2025-ict-memorandum",
      remarks: ["Memorandum", "signed", "Iran and Russia"],
    });
    expect(details.sources.length).toBeGreaterThan(0);
  });

  it.each([
    [{ parties: ["IR", "RU"], status: "negotiating" }, "still negotiated"],
    [
      { parties: ["EU", "US"] },
      "through a bloc that it is a member of",
      "country/FR~domain/cybersecurity",
    ],
  ])("a link that only an option counts says so: %j", (more, why, id?) => {
    const network = networkOf([{ id: "a", domains: ["cybersecurity"], ...more }], [["FR", "EU"]]);
    const details = describe(network, undefined, id ?? "country/IR~domain/cybersecurity");
    expect(details?.kicker).toBe("Agreed on · 0 agreements");
    expect(details?.neighbours[0]?.heading).toBe("Counted only where an option says so");
    expect(details?.neighbours[0]?.mentions[0]?.remarks.at(-1)).toBe(why);
  });

  it("a bloc and its member are told that their agreement makes no tie between them", () => {
    const network = networkOf([{ id: "a", parties: ["EU", "FR"] }], [["FR", "EU"]]);
    const details = describe(network, undefined, "bloc/EU~country/FR");
    expect(details?.neighbours[0]?.mentions[0]?.remarks.at(-1)).toMatch(
      /a bloc and its own member/,
    );
  });

  it("a provision that concerns a domain names its agreement", () => {
    const [first] = list(told("domain/blockchain"), "CONCERNS");
    expect(first?.of?.id).toMatch(/^agreement\//);
    expect(first?.date).toMatch(/^\d{4}/);
  });

  it("a meeting without a date says so", () => {
    const undated = seed.network.ids.find(
      (id) => id.startsWith("event/") && fact(told(id), "date") === "",
    );
    expect(undated).toBeDefined();
  });

  it("a domain names its broader and narrower ones", () => {
    expect(told("domain/ai-safety").neighbours.map(({ heading }) => heading)).toEqual([
      "Agreements that cover it",
      "Provisions that concern it",
      "Part of",
    ]);
  });

  it("a source says which fields of which agreement it bears out", () => {
    const { sources } = told("agreement/ir-ru-2025-ict-memorandum");
    const details = told(sources[0]?.id ?? "");
    expect(fact(details, "publisher")).toBe("BABL AI");
    expect(list(details, "REPORTED_BY")[0]?.remarks[0]).toMatch(/^parties, place, signatories/);
  });

  it("every node of the seed has the declared shape, and cites only sources that it lists", () => {
    const { network, texts } = seed;
    const late = texts.nodes.find(({ label }) => label === "Source");
    const ids = [
      ...network.ids,
      ...(late?.columns.id?.as === "text"
        ? late.columns.id.values.map((id) => `source/${id}`)
        : []),
    ];
    for (const id of ids) {
      const details = DetailsSchema.parse(told(id));
      const cited = details.neighbours.flatMap(({ mentions }) => mentions.flatMap((m) => m.cited));
      expect([id, Math.max(0, ...cited) <= details.sources.length]).toEqual([id, true]);
      expect([id, details.name === "", details.kicker.includes("undefined")]).toEqual([
        id,
        false,
        false,
      ]);
    }
  }, 120_000);

  it.each([
    "country/XX",
    "",
    "~",
    "country/IR~",
    "country/IR~country/IR",
    "official/ir/meysam-abedi~official/ir/meysam-abedi",
    "country/IR~official/ir/meysam-abedi",
    "country/IR~country/RU~country/CN",
    "__proto__",
  ])("“%s” is nothing", (id) => {
    expect(describe(seed.network, seed.texts, id)).toBeNull();
  });
});
