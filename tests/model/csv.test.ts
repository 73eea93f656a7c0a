import { describe, expect, it } from "vitest";
import { toCsv } from "../../src/model/csv.ts";

describe("A table as CSV", () => {
  it("ends each line as RFC 4180 has it, and quotes what would part cells or lines", () => {
    expect(
      toCsv([
        ["a", 'say "b", now'],
        ["c\nd", ""],
      ]),
    ).toBe('a,"say ""b"", now"\r\n"c\nd",\r\n');
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx"])(
    "writes %j as text, not as a formula",
    (cell) => {
      expect(toCsv([[cell]])).toBe(`'${cell}\r\n`);
    },
  );

  it("quotes a guarded cell as well where it holds a line end", () => {
    expect(toCsv([["\r=1"]])).toBe('"\'\r=1"\r\n');
  });
});
