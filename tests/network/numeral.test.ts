import { expect, it } from "vitest";
import { numeral } from "../../src/network/numeral.ts";

it("writes whole numbers as British English does", () => {
  for (const count of [0, 7, 42, 999, 1000, 2142, 12_345, 999_999, 1_000_000, 1_234_567_890])
    expect(numeral(count)).toBe(count.toLocaleString("en-GB"));
});
