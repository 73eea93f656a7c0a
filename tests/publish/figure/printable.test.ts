import { describe, expect, it } from "vitest";
import { breakLines } from "../../../src/publish/figure/lines.ts";
import { isSpelled, printable } from "../../../src/publish/figure/printable.ts";

describe("Text in a figure", () => {
  it("keeps Latin, Cyrillic, Greek and Arabic, and spells the rest in Latin letters", () => {
    expect(printable("Türkiye, Россия, Ελλάς, ایران – 中国 საქართველო")).toBe(
      "Türkiye, Россия, Ελλάς, ایران – ZhongGuo sakartvelo",
    );
    expect([isSpelled("中国"), isSpelled("Oʻzbekiston 2025 €")]).toEqual([true, false]);
  });

  it("is one line without control characters, halves of characters and changes of direction", () => {
    expect(printable(" a\u0000b\n\tc\u202ed\ud800e\ufffff ")).toBe("a b c d e f");
  });

  it("breaks at spaces, and cuts a word that is longer than the line", () => {
    const type = { size: 10, weight: 400 } as const;
    expect(breakLines("one two three", type, 40)).toEqual(["one two", "three"]);
    const pieces = breakLines("x".repeat(60), type, 100);
    expect(pieces.length).toBeGreaterThan(2);
    expect(pieces.join("")).toBe("x".repeat(60));
    expect(breakLines("", type, 100)).toEqual([]);
  });
});
