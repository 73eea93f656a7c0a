import { describe, expect, it } from "vitest";
import { NODE_TYPES } from "../../src/model/ontology.ts";
import { GROUP_COLOURS, PAPER } from "../../src/network/palette.ts";
import { ciede2000, contrast, leastDifference } from "./colourVision.ts";

const drawnTypes = Object.values(NODE_TYPES).filter(({ drawn }) => drawn);
const SETS = {
  "the groups": GROUP_COLOURS,
  "the node types": drawnTypes.map(({ colour }) => colour),
};
/** What the sketches were held to. */
const LEAST = { light: 11.5, dark: 10.6 } as const;

describe("the measure of colour differences", () => {
  it("agrees with the published test data of Sharma, Wu and Dalal", () => {
    expect(ciede2000([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
    expect(ciede2000([50, -1, 2], [50, 0, 0])).toBeCloseTo(2.3669, 4);
    expect(ciede2000([50, 2.5, 0], [73, 25, -18])).toBeCloseTo(27.1492, 4);
    expect(ciede2000([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387])).toBeCloseTo(
      1.2644,
      4,
    );
    expect(ciede2000([2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514])).toBeCloseTo(0.9082, 4);
  });

  it("gives black on white a contrast of 21", () => {
    expect(contrast("#000000", "#FFFFFF")).toBeCloseTo(21, 5);
  });
});

for (const [name, colours] of Object.entries(SETS))
  for (const theme of ["light", "dark"] as const) {
    const set = colours.map((colour) => colour[theme]);
    describe(`the colours of ${name} on the ${theme} paper`, () => {
      it.each(set)("%s has a contrast of 3:1 or more", (colour) => {
        expect(contrast(colour, PAPER[theme])).toBeGreaterThanOrEqual(3);
      });

      it("can be told from each other also without red, green or blue cones", () => {
        expect(leastDifference(set)).toBeGreaterThanOrEqual(LEAST[theme]);
      });
    });
  }
