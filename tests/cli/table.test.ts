import { describe, expect, it } from "vitest";
import { formatTable } from "../../src/cli/table.ts";

describe("a table", () => {
  it("aligns words to the left and figures to the right", () => {
    expect(
      formatTable(
        ["name", "n"],
        [
          ["a", "1,000"],
          ["longer", "7"],
        ],
        { rightFrom: 1 },
      ),
    ).toBe(["name        n", "──────  ─────", "a       1,000", "longer      7"].join("\n"));
  });

  it("counts the columns that each script takes", () => {
    const [head, , first, second] = formatTable(
      ["x", "y"],
      [
        ["日本", "1"],
        ["ab", "2"],
      ],
    ).split("\n");
    expect(head).toBe("x     y");
    expect(first).toBe("日本  1");
    expect(second).toBe("ab    2");
  });

  it("sends no control characters of the data to the terminal", () => {
    const table = formatTable(["x"], [["\u001b]0;title\u0007"], ["a\nb"], ["\u202Eevil"]]);
    expect(table.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202E]/u);
    expect(table).toContain("a b");
  });

  it("cuts cells that are too long, between characters", () => {
    expect(formatTable(["x"], [["日本語です"]], { widest: 6 })).toContain("日本…");
  });
});
