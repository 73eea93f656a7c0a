import { describe, expect, it } from "vitest";
import { curveOf, distanceTo } from "../../src/network/curve.ts";
import type { Stage } from "../../src/network/marks.ts";

const stage = (bend: number) =>
  ({
    edges: {
      source: Int32Array.of(0),
      target: Int32Array.of(1),
      curve: Float32Array.of(bend),
    },
  }) as unknown as Stage;
/** From left to right on a line 100 pixels long. */
const PIXELS = Float32Array.of(0, 50, 100, 50);

describe("An edge on screen", () => {
  it("bends to the left of its way, which is upwards for one that runs to the right", () => {
    expect(curveOf(stage(0.25), 0, PIXELS)).toMatchObject({ cx: 50, cy: 25 });
  });

  it("is met on the curve, not on the line between its ends", () => {
    const curve = curveOf(stage(0.5), 0, PIXELS);
    expect(distanceTo(curve, 50, 25)).toBeLessThan(1);
    expect(distanceTo(curve, 50, 50)).toBeGreaterThan(20);
  });

  it("is as far as its end for what lies beyond it", () => {
    expect(distanceTo(curveOf(stage(0), 0, PIXELS), 110, 50)).toBeCloseTo(10);
  });

  it("of no length is a point", () => {
    const curve = curveOf(stage(0.2), 0, Float32Array.of(5, 5, 5, 5));
    expect(distanceTo(curve, 5, 9)).toBeCloseTo(4);
  });
});
