import { describe, expect, it } from "vitest";
import { DEFAULT_VIEW } from "../../../src/model/view.ts";
import { citeEntry, citeView } from "../../../src/publish/citation/cite.ts";
import type { CslItem } from "../../../src/publish/citation/cslItem.ts";
import { writeCitations } from "../../../src/publish/citation/write.ts";
import { EDITION, seedWhole } from "../publication.ts";

const MEMORANDUM = "agreement/ir-ru-2025-ict-memorandum";

const whole = await seedWhole();

describe("citing an entry", () => {
  it("names the entry with its address, data version and day, then each of its sources once", () => {
    const [own, ...sources] = citeEntry(whole, MEMORANDUM, EDITION) ?? [];
    expect(own).toMatchObject({
      type: "webpage",
      version: "2026.11.1",
      URL: `https://entente.example/${MEMORANDUM}`,
      accessed: { "date-parts": [[2026, 11, 27]] },
      issued: { "date-parts": [[2026, 11]] },
    });
    expect(own?.note).toContain("data version 2026.11.1 (50047f47d004889f); licence: CC BY 4.0");
    expect(sources.length).toBeGreaterThan(4);
    expect(new Set(sources.map(({ id }) => id)).size).toBe(sources.length);
    for (const source of sources) expect(source.URL).toMatch(/^https?:/);
  });

  it("gives a tie the address of a view that selects it", () => {
    const [own] = citeEntry(whole, "country/IR~country/RU", EDITION) ?? [];
    expect(own?.URL).toBe(
      "https://entente.example/?v=1&selection=country/IR~country/RU&data=2026.11.1",
    );
  });

  it("knows no entry of an id that is not there", () => {
    expect(citeEntry(whole, "country/QQ", EDITION)).toBeNull();
  });

  it("has no address where nobody said what the instance is called, and no licence for others’ records", () => {
    const [own] =
      citeEntry(whole, MEMORANDUM, {
        ...EDITION,
        origin: undefined,
        dataSet: { ...EDITION.dataSet, paths: ["seed", "mine"] },
      }) ?? [];
    expect(own?.URL).toBeUndefined();
    expect(own?.note).toContain("licence: not stated");
  });
});

describe("citing a view", () => {
  it("names its title, what it counts and its version, and the sources of what it draws alone", () => {
    const view = { ...DEFAULT_VIEW, title: "Who lays cables", domains: ["submarine-cables"] };
    const [own, ...sources] = citeView(whole, view, EDITION);
    expect(own).toMatchObject({ type: "dataset", title: "Who lays cables" });
    expect(own?.URL).toContain("domains=submarine-cables");
    expect(own?.URL).toContain("data=2026.11.1");
    const all = citeView(whole, DEFAULT_VIEW, EDITION);
    expect(sources.length).toBeGreaterThan(3);
    expect(sources.length).toBeLessThan(all.length / 5);
  });

  it("is told from another of the same data by its key and its title", () => {
    const [one] = citeView(whole, { ...DEFAULT_VIEW, domains: ["submarine-cables"] }, EDITION);
    const [other] = citeView(whole, DEFAULT_VIEW, EDITION);
    expect(one?.title).toBe("Ties between states and blocs. Only agreements on Submarine cables");
    expect(other?.title).toBe("Ties between states and blocs");
    expect(one?.id).not.toBe(other?.id);
  });

  it("says so where it is too long for an address", () => {
    const ids = Array.from({ length: 200 }, (_, place) => `country/${place}`);
    const [own] = citeView(whole, { ...DEFAULT_VIEW, hidden: ids }, EDITION);
    expect(own?.note).toContain("kept as a view file");
    expect(own?.URL).toBe("https://entente.example/");
  });
});

describe("written citations", () => {
  const NASTY: CslItem = {
    id: "entente-nasty",
    type: "webpage",
    title: "تفاهم‌نامه {ICT} & 50% of $x_y^z~ \\input{x} <b>#1</b>\nER  - 備忘録",
    publisher: "A & B",
    URL: "https://a.example/%D8%AA?b={c}&d=e_f",
    issued: { "date-parts": [[2025, 12, 5]] },
    accessed: { "date-parts": [[2026, 11, 23]] },
  };

  it("keeps every script and escapes what BibTeX would take for a command", () => {
    const text = writeCitations([NASTY], "bibtex");
    expect(text).toContain("@misc{entente-nasty,");
    expect(text).toContain("تفاهم‌نامه");
    expect(text).toContain("備忘録");
    expect(text).toContain("\\& 50\\% of \\$x\\_y\\textasciicircum{}z\\textasciitilde{}");
    expect(text).toContain("\\textbackslash{}input\\{x\\}");
    expect(text).not.toContain("\\textbf");
    expect(text).toContain("url = {https://a.example/%D8%AA?b=%7Bc%7D&d=e_f}");
    expect(text).toContain("Published 2025-12-05; accessed 2026-11-23");
  });

  it("lets no line end of a title end a record of RIS, and breaks no address", () => {
    const text = writeCitations([NASTY], "ris");
    expect(text.match(/^ER {2}- /gm)).toHaveLength(1);
    expect(text).toContain("ID  - entente-nasty\r\n");
    expect(text).toContain(`UR  - ${NASTY.URL}\r\n`);
    expect(text).toContain("DA  - 2025/12/5/");
    expect(text).toContain("Y2  - 2026/11/23/");
  });

  it("is CSL-JSON with nothing lost", () => {
    expect(JSON.parse(writeCitations([NASTY], "csl-json"))).toEqual([NASTY]);
  });
});
