import { describe, expect, it } from "vitest";
import { DEFAULT_VIEW } from "../../src/model/view.ts";
import { drawMarks } from "../../src/network/marks.ts";
import { numberedTies } from "../../src/publish/numberedTies.ts";
import { networkOf } from "../network/fixture.ts";

const NETWORK = networkOf([
  { id: "three", parties: ["FR", "DE", "IT"], date: "2020" },
  { id: "two", parties: ["IT", "FR"], date: "2021" },
  { id: "old", parties: ["US", "JP"], date: "1999" },
]);

describe("Numbers of ties", () => {
  it("go from the heaviest to the lightest, and by id where they weigh the same", () => {
    const numbered = numberedTies(drawMarks(NETWORK, DEFAULT_VIEW));
    expect(numbered.map(({ number, id }) => [number, id])).toEqual([
      [1, "country/FR~country/IT"],
      [2, "country/JP~country/US"],
      [3, "country/DE~country/FR"],
      [4, "country/DE~country/IT"],
    ]);
  });

  it("leave out what is not drawn", () => {
    const numbered = numberedTies(drawMarks(NETWORK, { ...DEFAULT_VIEW, from: 2021 }));
    expect(numbered.map(({ id }) => id)).toEqual(["country/FR~country/IT"]);
  });
});
