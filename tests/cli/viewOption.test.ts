import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readViewOption } from "../../src/cli/viewOption.ts";
import { DEFAULT_PRESENTATION } from "../../src/model/presentation.ts";
import { DEFAULT_VIEW } from "../../src/model/view.ts";
import { writeViewFile } from "../../src/model/viewFile.ts";
import { makeFigure } from "../../src/publish/figure/make.ts";
import { renderFigure } from "../../src/publish/figure/render.ts";
import { nastySnapshot } from "../publish/nasty.ts";
import { emptyFolder } from "./run.ts";

const refusalOf = (given: string) =>
  readViewOption(given).then(
    () => "nothing was refused",
    (error: Error) => error.message,
  );

describe("The option --view", () => {
  it("means the opening view where it is left out", async () => {
    expect((await readViewOption(undefined)).view).toEqual(DEFAULT_VIEW);
  });

  it("reads a view file", async () => {
    const file = join(emptyFolder(), "view.json");
    const view = { ...DEFAULT_VIEW, from: 2020, title: "Since 2020" };
    writeFileSync(file, writeViewFile(view));
    expect((await readViewOption(file)).view).toEqual(view);
  });

  it("reads a figure of any kind: what it shows, and how it was drawn", async () => {
    const { network, snapshot } = nastySnapshot();
    const data = { network, texts: snapshot.texts, origin: undefined };
    const view = { ...DEFAULT_VIEW, from: 2020, title: "Since 2020" };
    const made = makeFigure(data, view, { ...DEFAULT_PRESENTATION, mm: 85, dpi: 72 });
    for (const format of ["svg", "png", "pdf"] as const) {
      // As a browser names a second download of the same figure.
      const file = join(emptyFolder(), `figure (1).${format}`);
      writeFileSync(file, await renderFigure(made, format));
      const given = await readViewOption(file);
      expect([given.view.title, given.presentation.mm]).toEqual(["Since 2020", 85]);
    }
  });

  it("refuses a picture that remembers no view", async () => {
    const file = join(emptyFolder(), "drawing.svg");
    writeFileSync(file, '<svg xmlns="http://www.w3.org/2000/svg"/>');
    expect(await refusalOf(file)).toContain("remembers no view");
  });

  it("reads an address with what it says of the picture's form, and the query of one alone", async () => {
    const { view, presentation } = await readViewOption(
      "https://entente.example/?v=1&from=2020&mm=85",
    );
    expect([view.from, presentation.mm]).toEqual([2020, 85]);
    expect((await readViewOption("v=1&lens=network")).view.lens).toBe("network");
  });

  it("takes a node's own page as the view with that node selected", async () => {
    const { view } = await readViewOption("http://localhost:4321/country/IR");
    expect(view.selection).toBe("country/IR");
  });

  it("refuses what is no view, and names all that is wrong", async () => {
    const told = await refusalOf("https://entente.example/?v=1&lens=lense&year=2020&mm=3");
    expect(told).toContain("“lense” is not a possible value of “lens”.");
    expect(told).toContain("“year” is not a part of a view.");
    expect(await refusalOf("https://entente.example/?v=1&mm=3")).toContain("“mm”");
  });

  it("refuses a file that is missing, a folder, and what is no view file", async () => {
    const folder = emptyFolder();
    expect(await refusalOf(join(folder, "none.json"))).toContain("there is no file");
    expect(await refusalOf(folder)).toContain("is no file");
    writeFileSync(join(folder, "other.json"), "{}");
    expect(await refusalOf(join(folder, "other.json"))).toContain("no view of Entente");
    const deep = `${"[".repeat(200_000)}${"]".repeat(200_000)}`;
    writeFileSync(join(folder, "deep.json"), deep);
    expect(await refusalOf(join(folder, "deep.json"))).toContain("holds no view");
  });
});
