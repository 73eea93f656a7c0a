import { describe, expect, it } from "vitest";
import { DEFAULT_PRESENTATION } from "../../../src/model/presentation.ts";
import { DEFAULT_VIEW } from "../../../src/model/view.ts";
import { wholeGraph } from "../../../src/network/whole.ts";
import { changesSince } from "../../../src/publish/figure/changes.ts";
import { writeMemory } from "../../../src/publish/figure/memory.ts";
import { looksLikeFigure, readFigure } from "../../../src/publish/figure/readFigure.ts";
import { seedNetwork } from "../../network/seedNetwork.ts";
import { seedFigure } from "./seedFigure.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const svgWith = (memory: string) =>
  bytes(
    `<svg xmlns="http://www.w3.org/2000/svg"><metadata><entente:memory>${memory}</entente:memory></metadata></svg>`,
  );
const MEMORY = {
  view: DEFAULT_VIEW,
  presentation: DEFAULT_PRESENTATION,
  data: { name: "2026.11.1", hash: "0123" },
  records: {},
};
const problemsOf = (given: Uint8Array) => {
  const reading = readFigure(given);
  return reading.ok ? [] : reading.problems;
};

describe("What is dropped as a figure", () => {
  it("is told from other files by how it begins", () => {
    expect(looksLikeFigure(bytes('<?xml version="1.0"?>\n<svg xmlns="x">'))).toBe(true);
    expect(looksLikeFigure(bytes("%PDF-1.7\n"))).toBe(true);
    expect(looksLikeFigure(bytes('{"entente":"view"}'))).toBe(false);
  });

  it("is refused where it remembers nothing, something broken, or no view", () => {
    expect(problemsOf(bytes("<svg/>"))[0]).toContain("remembers no view");
    expect(
      problemsOf(
        Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 255, 255, 255, 255),
      )[0],
    ).toContain("remembers no view");
    expect(problemsOf(svgWith("{"))[0]).toContain("damaged");
    expect(problemsOf(svgWith("[".repeat(100_000)))[0]).toContain("damaged");
    expect(problemsOf(svgWith("{}"))[0]).toContain("not of a kind");
    const hostile = writeMemory(MEMORY).replace('"lens":"ties"', '"lens":"lies"');
    expect(problemsOf(svgWith(hostile))).toEqual([
      "“view.lens” must be one of ties, domains, people, network.",
    ]);
  });
});

describe("What has changed since a figure", { timeout: 60_000 }, () => {
  it("is nothing where the data is the same", async () => {
    const { memory } = await seedFigure("v=1&parties=IR");
    const { network, texts } = await seedNetwork();
    expect(changesSince(memory, wholeGraph(network, texts), memory.view)).toEqual({
      sameData: true,
      added: [],
      changed: [],
      removed: [],
    });
  });

  it("names records that are new, say something else, or are gone", async () => {
    const { memory } = await seedFigure("v=1&parties=IR");
    const { network, texts } = await seedNetwork();
    const [first = "", second = "", ...rest] = Object.keys(memory.records);
    const older = {
      ...memory,
      data: { name: "2026.10.1", hash: "other" },
      records: {
        [second]: "00000000",
        "was-there": "11111111",
        ...Object.fromEntries(rest.map((id) => [id, memory.records[id] ?? ""])),
      },
    };
    expect(changesSince(older, wholeGraph(network, texts), memory.view)).toEqual({
      sameData: false,
      added: [first],
      changed: [second],
      removed: ["was-there"],
    });
  });
});
