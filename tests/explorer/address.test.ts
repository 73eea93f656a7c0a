import { describe, expect, it } from "vitest";
import { readPlace } from "../../src/explorer/address.ts";
import { DATA_SET } from "../network/fixture.ts";

const dataSet = {
  ...DATA_SET,
  formerIds: { "country/A": "country/B", "country/B": "country/C" },
};
const selectionAt = (pathname: string, search = "") =>
  readPlace({ pathname, search }, { dataSet }).view.selection;

describe("what an address selects", () => {
  it("is the last successor of a former id, in the path and in the query", () => {
    expect(selectionAt("/country/A")).toBe("country/C");
    expect(selectionAt("/", "?v=1&selection=country/A")).toBe("country/C");
  });

  it("is a tie whichever of its ends comes first, and under the former id of an end", () => {
    expect(selectionAt("/", "?v=1&selection=country/RU~country/IR")).toBe("country/IR~country/RU");
    expect(selectionAt("/", "?v=1&selection=country/A~country/B1")).toBe("country/B1~country/C");
  });

  it.each(["constructor", "__proto__", "toString"])("is a text at /%s too", (name) => {
    expect(selectionAt(`/${name}`)).toBe(name);
  });

  it("is nothing at the opening address", () => {
    expect(selectionAt("/")).toBeUndefined();
  });
});
