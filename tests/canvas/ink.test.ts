import { describe, expect, it } from "vitest";
import { packed, translucent } from "../../src/canvas/ink.ts";

const bytes = (value: number) => [...new Uint8Array(new Float32Array([value]).buffer)];

describe("Ink", () => {
  it("for WebGL is multiplied by its opacity", () => {
    expect(bytes(packed("#FF8000", 0.5))).toEqual([128, 64, 0, 126]);
  });

  it("that is opaque keeps its hue, and every ink is a number", () => {
    expect(bytes(packed("#153A5D", 1))).toEqual([21, 58, 93, 254]);
    for (let opacity = 0; opacity <= 1; opacity += 0.01)
      expect(packed("#FFFFFF", opacity)).not.toBeNaN();
  });

  it("for a 2D canvas carries its opacity as a byte", () => {
    expect(translucent("#153A5D", 0.02)).toBe("#153A5D05");
  });
});
