import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { encodeSnapshot } from "../../src/model/encode.ts";
import { NO_LAYOUT } from "../../src/model/layout.ts";
import { DEFAULT_PRESENTATION } from "../../src/model/presentation.ts";
import { DEFAULT_VIEW, type View } from "../../src/model/view.ts";
import { buildNetwork } from "../../src/network/network.ts";
import { makeFigure } from "../../src/publish/figure/make.ts";
import { readFigure } from "../../src/publish/figure/readFigure.ts";
import { renderFigure } from "../../src/publish/figure/render.ts";
import { createLayouts } from "../../src/server/layouts.ts";
import { connect, type Database } from "../../src/store/database.ts";
import { readWhole } from "../../src/store/snapshot.ts";
import { loadSmallSet, wipe } from "../server/serving.ts";
import { emptyFolder, entente } from "./run.ts";

let database: Database;
const folder = emptyFolder();

beforeAll(async () => {
  database = connect({ ...inject("neo4j"), database: "neo4j" });
  await wipe(database);
  await loadSmallSet(database, "ir-ru-2025-ict-memorandum");
});
afterAll(() => database?.close());

function figure(...args: readonly string[]) {
  const { uri, username, password } = inject("neo4j");
  const environment = { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
  return entente(["figure", ...args], environment, folder);
}

describe("entente figure", () => {
  it.each(["svg", "png", "pdf"])("writes the opening view as %s", async (format) => {
    const { code, err } = await figure("-o", `opening.${format}`, "--dpi", "100");
    expect([code, err]).toEqual([0, expect.stringContaining("Written: opening.")]);
    const reading = readFigure(readFileSync(join(folder, `opening.${format}`)));
    expect(reading.ok && Object.keys(reading.memory.records)).toEqual([
      "ir-ru-2025-ict-memorandum",
    ]);
  });

  it("draws what an address says, and lets options go before it", async () => {
    const { code } = await figure(
      "--view",
      "v=1&from=2025&mm=180&title=One",
      "--mm",
      "85",
      "-o",
      "one.svg",
    );
    expect(code).toBe(0);
    const svg = readFileSync(join(folder, "one.svg"), "utf8");
    expect(svg).toContain('width="85mm"');
    expect(svg).toContain('<title id="title">One: ');
  });

  it("reads of the database what the picture tells, and draws what all of the data would give", async () => {
    const view: View = { ...DEFAULT_VIEW, lens: "network", language: "fr" };
    const presentation = { ...DEFAULT_PRESENTATION, notes: true };
    await figure("--view", "v=1&lens=network&language=fr", "--notes", "-o", "part.svg");
    const { rows, dataSet } = await readWhole(database);
    const layouts = createLayouts({ home: folder, root: folder, onCompute: () => undefined });
    const unplaced = encodeSnapshot(rows, dataSet, NO_LAYOUT);
    const layout = await layouts(buildNetwork(unplaced.picture));
    const { picture, texts } = encodeSnapshot(rows, dataSet, layout);
    const data = { network: buildNetwork(picture), texts, origin: undefined };
    const whole = await renderFigure(makeFigure(data, view, presentation), "svg");
    expect(readFileSync(join(folder, "part.svg"), "utf8")).toBe(Buffer.from(whole).toString());
  });

  it("refuses a view that is none, and a query that would write", async () => {
    const none = await figure("--view", "v=1&lens=lies", "-o", "none.svg");
    expect([none.code, none.err]).toEqual([1, expect.stringContaining("“lies”")]);
    const writing = await figure("--view", "v=1&query=MATCH+(n)+DETACH+DELETE+n", "-o", "none.svg");
    expect([writing.code, writing.err]).toEqual([1, expect.stringContaining("The view’s query: ")]);
  });

  it("writes the notes of the numbered ties beside it, in the format of their ending", async () => {
    const { code, err } = await figure("--notes", "notes.tex", "-o", "noted.svg");
    expect([code, err]).toEqual([0, expect.stringContaining("Written: notes.tex, 1 note.")]);
    const notes = readFileSync(join(folder, "notes.tex"), "utf8");
    expect(notes).toContain("\\item[1.] Iran and Russia: ");
    expect((await figure("--notes", "notes.docx", "-o", "noted.svg")).code).toBe(2);
  });

  it("says which endings and sizes there are", async () => {
    const ending = await figure("-o", "figure.gif");
    expect([ending.code, ending.err]).toEqual([2, expect.stringContaining(".svg, .png or .pdf")]);
    expect((await figure("-o", "a.svg", "--mm", "3")).code).toBe(2);
  });
});
