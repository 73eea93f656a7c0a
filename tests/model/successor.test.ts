import { describe, expect, it } from "vitest";
import { successorOf } from "../../src/model/successor.ts";

const FORMER = {
  "country/OLD": "country/NEW",
  "country/NEW": "country/ZZ",
  "bloc/one": "bloc/two",
  "bloc/two": "bloc/one",
};

describe("where an id leads", () => {
  it.each([
    ["country/IR", "country/IR"],
    ["country/OLD", "country/ZZ"],
    ["country/RU~country/IR", "country/IR~country/RU"],
    ["country/IR~country/RU", "country/IR~country/RU"],
    ["country/OLD~country/YY", "country/YY~country/ZZ"],
    ["", ""],
    ["~", "~"],
    ["country/RU~PARTY_TO~agreement/x", "country/RU~PARTY_TO~agreement/x"],
  ])("%s → %s", (id, successor) => {
    expect(successorOf(FORMER, id)).toBe(successor);
  });

  it.each(["constructor", "__proto__", "toString"])(
    "is the id itself for a word that every object has: %s",
    (id) => {
      expect(successorOf({}, id)).toBe(id);
    },
  );

  it("ends where former ids lead round in a circle", () => {
    expect(successorOf(FORMER, "bloc/one")).toMatch(/^bloc\/(one|two)$/);
  });
});
