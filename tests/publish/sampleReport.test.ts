import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { composeReport } from "../../docs/sample-report/compose.ts";
import { FIGURES, USUAL_SITE } from "../../docs/sample-report/figures.ts";
import { readViewFile } from "../../src/model/viewFile.ts";
import { wholeGraph } from "../../src/network/whole.ts";
import { type MadeFigure, makeFigure } from "../../src/publish/figure/make.ts";
import { readFigure } from "../../src/publish/figure/readFigure.ts";
import { renderFigure } from "../../src/publish/figure/render.ts";
import { releasedSeed, type SeedNetwork } from "../network/seedNetwork.ts";

const FOLDER = resolve(import.meta.dirname, "../../docs/sample-report");
const STALE = "Out of date: `npm run sample-report`, and read the prose again.";
const read = (name: string) => readFileSync(join(FOLDER, name));

let seed: SeedNetwork;
const figures: Record<string, MadeFigure> = {};

beforeAll(async () => {
  seed = await releasedSeed();
  const { network, texts } = seed;
  for (const name of Object.keys(FIGURES)) {
    const { view, presentation } = memoryOf(name);
    figures[name] = makeFigure({ network, texts, origin: undefined }, view, presentation);
  }
}, 120_000);

/** What the figure in the folder remembers: its view, with what its query found. */
function memoryOf(name: string) {
  const reading = readFigure(read(`${name}.svg`));
  if (!reading.ok) throw new Error(reading.problems.join(" "));
  return reading.memory;
}

describe("The sample report", { timeout: 60_000 }, () => {
  it.each(Object.entries(FIGURES))(
    "has the figure “%s” as the data gives it",
    async (name, presentation) => {
      const made = figures[name];
      if (made === undefined) throw new Error(`${name} has not been made`);
      const svg = await renderFigure({ ...made, memory: { ...made.memory, presentation } }, "svg");
      expect(Buffer.from(svg).equals(read(`${name}.svg`)), STALE).toBe(true);
      const asked = readViewFile(read(`${name}.view.json`).toString());
      const { data: _, scope, ...view } = memoryOf(name).view;
      expect(asked.ok && { ...asked.view, scope: undefined }).toEqual({
        ...view,
        scope: undefined,
      });
      expect(scope).toMatchObject(asked.ok ? asked.view.scope : {});
    },
  );

  it("has the text, notes, table and sources that its source and the data give", () => {
    const whole = wholeGraph(seed.network, seed.texts);
    const html = composeReport(read("report.md").toString(), { whole, figures, site: USUAL_SITE });
    expect(html === read("report.html").toString(), STALE).toBe(true);
  });

  it("has a PDF that was printed from that very HTML", () => {
    const pdf = read("report.pdf").toString("latin1");
    const hash = createHash("sha256").update(read("report.html")).digest("hex");
    expect(pdf.startsWith("%PDF-")).toBe(true);
    expect(pdf.trimEnd().endsWith(`% of report.html, sha256 ${hash}`), STALE).toBe(true);
  });

  it("says what is wrong with a source that asks for what is not there", () => {
    const whole = wholeGraph(seed.network, seed.texts);
    const compose = (source: string) => () => composeReport(source, { whole, figures, site: "" });
    expect(compose("{{picture islands}}")).toThrow("there is no “picture”");
    expect(compose("{{figure none}}")).toThrow("“none”");
    expect(compose("As said.{{note treaties country/AU~country/US}}")).toThrow("no tie");
  });
});
