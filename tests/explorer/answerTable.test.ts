import { describe, expect, it } from "vitest";
import { barColumn, sortedRows, textOf, toTabbed } from "../../src/explorer/console/answerTable.ts";

const iran = {
  $type: "node",
  elementId: "4:1",
  labels: ["Entity", "Country"],
  properties: { id: "country/IR", name: "Iran" },
};
const large = { $type: "integer", value: "9007199254740993" };

describe("an answer's values", () => {
  it("are told in one line", () => {
    expect(textOf(iran)).toBe("Iran");
    expect(textOf([1, "a", null])).toBe("1, a, ");
    expect(textOf({ $type: "date", value: "2025-12-05" })).toBe("2025-12-05");
    expect(textOf(large)).toBe("9007199254740993");
    expect(textOf({ name: "x", n: 2 })).toBe("name: x, n: 2");
    expect(textOf({ $type: "path", nodes: [iran, iran] })).toBe("Iran – Iran");
    const [party, follows] = ["PARTY_TO", "FOLLOWS"].map((type) => ({
      $type: "relationship",
      type,
    }));
    expect(textOf([party, party, follows])).toBe("2 × party to, follows");
  });

  it("are sorted by what they are, those without a value last both ways", () => {
    const rows = [[10], [9], [null], [large]];
    expect(sortedRows(rows, { column: 0, descending: false })).toEqual([1, 0, 3, 2]);
    expect(sortedRows(rows, { column: 0, descending: true })).toEqual([3, 0, 1, 2]);
    expect(sortedRows(rows, undefined)).toEqual([0, 1, 2, 3]);
  });

  it("are copied with tabs between, which no value breaks", () => {
    expect(toTabbed(["a", "b"], [["x\ty", "line\nend"]])).toBe("a\tb\nx y\tline end");
  });

  it("are bars in the first column that counts", () => {
    expect(
      barColumn(
        ["year", "name", "n"],
        [
          [2024, "a", 3],
          [2025, "b", 1],
        ],
      ),
    ).toEqual({
      column: 2,
      most: 3,
    });
    expect(barColumn(["name"], [["a"], ["b"]])).toBeUndefined();
  });
});
