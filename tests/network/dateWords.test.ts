import { describe, expect, it } from "vitest";
import { dateInWords, dateWithWeekday } from "../../src/network/dateWords.ts";

describe("a date in words", () => {
  it.each([
    ["2025", "2025"],
    ["2025-12", "December 2025"],
    ["2025-12-05", "5 December 2025"],
  ])("is as precise as %s", (date, words) => {
    expect(dateInWords(date)).toBe(words);
  });

  it("has its weekday where the day is known, also across centuries and leap days", () => {
    expect(dateWithWeekday("2025-12-05")).toBe("Friday 5 December 2025");
    expect(dateWithWeekday("2024-02-29")).toBe("Thursday 29 February 2024");
    expect(dateWithWeekday("1999-12-31")).toBe("Friday 31 December 1999");
    expect(dateWithWeekday("2025-12")).toBe("December 2025");
  });
});
