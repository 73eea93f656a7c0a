import { expect, it } from "vitest";
import { reportAddress } from "../../src/explorer/reportAddress.ts";

const DATA = { name: "2026.11.1", hash: "50047f47d004889f" };

it("A report says which entry of which data version it is about, beside the form's own fields", () => {
  const { searchParams } = new URL(
    reportAddress("https://e.example/new?form=3#top", "official/ir/meysam-abedi", DATA),
  );
  expect(Object.fromEntries(searchParams)).toEqual({
    form: "3",
    title: "official/ir/meysam-abedi, data version 2026.11.1 (50047f47d004889f)",
    id: "official/ir/meysam-abedi",
    data: "2026.11.1 (50047f47d004889f)",
  });
});

it("A report by mail has a subject, with spaces that mail programs read", () => {
  expect(reportAddress("mailto:errors@e.example", "country/IR", DATA)).toBe(
    "mailto:errors@e.example?subject=country%2FIR%2C%20data%20version%202026.11.1%20(50047f47d004889f)",
  );
});

it("An id stays a value, whatever stands in it", () => {
  const { searchParams, hash } = new URL(
    reportAddress("https://e.example/", "country/IR&admin=1#x", DATA),
  );
  expect([searchParams.get("id"), searchParams.get("admin"), hash]).toEqual([
    "country/IR&admin=1#x",
    null,
    "",
  ]);
});

it("A report about the data as a whole names no entry", () => {
  const { searchParams } = new URL(reportAddress("https://e.example/", undefined, DATA));
  expect(searchParams.has("id")).toBe(false);
  expect(searchParams.get("title")).toMatch(/^The data, data version/);
});
