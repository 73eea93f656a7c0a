import { describe, expect, it } from "vitest";
import { premultiplied, translucent } from "../../src/canvas/ink.ts";

describe("Ink", () => {
  it("for WebGL is multiplied by its opacity", () => {
    expect(premultiplied("#FF8000", 0.5)).toBe("rgba(128,64,0,0.500)");
  });

  it("that is opaque stays as it is", () => {
    expect(premultiplied("#153A5D", 1)).toBe("rgba(21,58,93,1.000)");
  });

  it("for a 2D canvas carries its opacity as a byte", () => {
    expect(translucent("#153A5D", 0.02)).toBe("#153A5D05");
  });
});
