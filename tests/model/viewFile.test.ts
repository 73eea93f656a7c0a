import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readAddress } from "../../src/model/address.ts";
import { DEFAULT_VIEW } from "../../src/model/view.ts";
import { readViewFile, VIEW_FILE_VERSION, writeViewFile } from "../../src/model/viewFile.ts";

/** Files as each version wrote them. They are never changed. */
const KEPT = join(import.meta.dirname, "fixtures");
const kept = (name: string) => readFileSync(join(KEPT, name), "utf8");
const versions = Array.from({ length: VIEW_FILE_VERSION }, (_, place) => place + 1);

describe("A view file", () => {
  it.each(versions)("of version %i opens, and written again is of today’s version", (version) => {
    const reading = readViewFile(kept(`view-${version}.json`));
    expect(reading).toMatchObject({
      ok: true,
      view: { title: "Who signs, “و” what <b>else</b>?" },
    });
    if (!reading.ok) return;
    const written = writeViewFile(reading.view);
    expect(JSON.parse(written)).toMatchObject({ entente: "view", version: VIEW_FILE_VERSION });
    expect(readViewFile(written)).toEqual(reading);
  });

  it("of version 1 says all that it said, in the words of today", () => {
    const reading = readViewFile(kept("view-1.json"));
    const said = JSON.parse(kept("view-1.json")).view;
    expect(reading.ok && reading.view).toEqual({ ...DEFAULT_VIEW, ...said });
    // It was kept with a value of its own in every field that a view had.
    const usual: Readonly<Record<string, unknown>> = DEFAULT_VIEW;
    for (const [field, value] of Object.entries(said)) expect(value).not.toEqual(usual[field]);
    expect(Object.keys(said).length).toBeGreaterThan(30);
  });

  it("is kept of every version there has been, and of none else", () => {
    expect(
      readdirSync(KEPT)
        .filter((name) => name.startsWith("view-"))
        .sort(),
    ).toEqual(versions.map((version) => `view-${version}.json`).sort());
  });

  it("of a version that is yet to come, or never was, is refused with the reason", () => {
    const of = (version: unknown) =>
      readViewFile(JSON.stringify({ entente: "view", version, view: {} }));
    expect(of(VIEW_FILE_VERSION + 1)).toMatchObject({
      ok: false,
      problems: [expect.stringContaining("A newer Entente opens it.")],
    });
    for (const version of [0, 1.5, "1", null, undefined, []])
      expect(of(version)).toMatchObject({
        ok: false,
        problems: [expect.stringContaining("there has never been")],
      });
  });
});

describe("An address of version 1", () => {
  it("opens, and says what the file of that version said", () => {
    const address = readAddress(kept("address-1.txt").trim());
    const file = readViewFile(kept("view-1.json"));
    if (!file.ok) throw new Error(file.problems.join(" "));
    const { scope, ...view } = file.view;
    // An address leaves out what a query found: who opens it asks again.
    expect(address).toMatchObject({ ok: true, view });
    if (scope.of === "query")
      expect(address).toMatchObject({ view: { scope: { query: scope.query } } });
  });
});
