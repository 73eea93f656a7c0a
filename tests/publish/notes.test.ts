import { describe, expect, it } from "vitest";
import { DEFAULT_VIEW, type View } from "../../src/model/view.ts";
import { drawMarks } from "../../src/network/marks.ts";
import { wholeGraph } from "../../src/network/whole.ts";
import { notedAgreement, notesOf } from "../../src/publish/notes/notes.ts";
import { NOTE_FORMATS, writeNotes } from "../../src/publish/notes/write.ts";
import { numberedTies } from "../../src/publish/numberedTies.ts";
import { nastySnapshot } from "./nasty.ts";
import { seedWhole } from "./publication.ts";

const whole = await seedWhole();
const { network, snapshot } = nastySnapshot();
const nasty = wholeGraph(network, snapshot.texts);

describe("the notes of a picture", () => {
  it.each(["ties", "network", "people", "domains"] as const)(
    "are one for every edge that is drawn, under its number: %s",
    (lens) => {
      const view: View = { ...DEFAULT_VIEW, lens, domains: ["submarine-cables"] };
      const numbered = numberedTies(drawMarks(whole.network, view));
      const notes = notesOf(whole, view);
      expect(notes.length).toBeGreaterThan(10);
      expect(notes.map(({ number, id }) => ({ number, id }))).toEqual(
        numbered.map(({ number, id }) => ({ number, id })),
      );
      for (const format of NOTE_FORMATS) {
        const written = Array.from(
          writeNotes(notes, format).matchAll(/^(?:<p><sup>|\\item\[)?(\d+)(?:\. |<\/sup>|\.\])/gm),
          ([, number]) => Number(number),
        );
        expect(written).toEqual(notes.map(({ number }) => number));
      }
    },
    60_000,
  );

  it("name both ends, each agreement with its date, and each source with the day it was read", () => {
    const notes = notesOf(whole, DEFAULT_VIEW);
    const note = notes.find(({ id }) => id === "country/IR~country/RU");
    expect(note?.subject).toBe("Iran and Russia");
    expect(note?.agreements.map(({ standing }) => standing)).toContain("signed 5 December 2025");
    for (const { sources } of notes) {
      expect(sources.length).toBeGreaterThan(0);
      for (const { url } of sources) expect(url).toMatch(/^https?:/);
    }
    expect(note?.sources[0]?.accessed).toMatch(/^\d{1,2} \w+ 20\d\d$/);
  });

  it("cite a source in full where it comes first, and lead there from the others", () => {
    const notes = notesOf(whole, { ...DEFAULT_VIEW, parties: ["IR"], direct: true });
    const written = writeNotes(notes, "text").trim().split("\n");
    const cited = notes.flatMap(({ number, sources }) =>
      sources.map((source) => ({ number, ...source })),
    );
    const again = cited.filter(({ number, first }) => number !== first);
    expect(again.length).toBeGreaterThan(3);
    for (const { number, first, title, url } of again) {
      expect(first).toBeLessThan(number);
      expect(written[first - 1]).toContain(url);
      expect(written[number - 1]).toContain(`“${title}” (see note ${first})`);
    }
    const inFull = new Set(cited.map(({ url }) => url));
    for (const url of inFull)
      expect(
        written.filter((note) => note.includes(`, ${url} (accessed`)),
        url,
      ).toHaveLength(1);
  });

  it("hold nothing of the data as markup", () => {
    const notes = notesOf(nasty, DEFAULT_VIEW);
    expect(notes).toHaveLength(1);
    const html = writeNotes(notes, "html");
    expect(html).toContain("&lt;script&gt;");
    expect(html).not.toContain("<script");
    const latex = writeNotes(notes, "latex");
    expect(latex).toContain("50\\% of \\$x\\_y");
    expect(latex).toContain("備忘録");
    expect(writeNotes(notes, "markdown")).toContain("\\<script\\>");
    expect(writeNotes(notes, "text").trim().split("\n")).toHaveLength(1);
  });
});

it.each([
  [
    "agreement/au-tv-2023-falepili-union",
    /^signed .*9 November 2023, in force since .*28 August 2024$/,
  ],
  ["agreement/ir-ru-2025-ict-memorandum", /^signed .*5 December 2025$/],
])("Of %s is said what it became after its date", (id, standing) => {
  const { standing: told } = notedAgreement(whole, whole.numbers.get(id) ?? -1);
  expect(told).toMatch(standing);
});
