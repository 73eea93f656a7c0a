import { describe, expect, it } from "vitest";
import { csvLine } from "../../src/model/csvLine.ts";
import { toTextTable } from "../../src/store/textTable.ts";

const node = (code: string, name: string) => ({
  $type: "node",
  elementId: `4:${code}`,
  labels: ["Entity", "Country"],
  properties: { id: `country/${code}`, name },
});
const [iran, russia] = [node("IR", "Iran"), node("RU", "Russia")];
const party = { $type: "relationship", elementId: "5:1", type: "PARTY_TO", properties: {} };

describe("an answer as a table of texts", () => {
  it("tells nodes, lists of them and paths by name, and beside it by id", () => {
    const path = { $type: "path", nodes: [iran, russia], relationships: [party] };
    expect(
      toTextTable(
        ["state", "with", "way"],
        [
          [iran, [russia], path],
          [null, [], null],
        ],
      ),
    ).toEqual({
      columns: ["state", "state.id", "with", "with.id", "way", "way.id"],
      rows: [
        [
          "Iran",
          "country/IR",
          '["Russia"]',
          '["country/RU"]',
          '["Iran","Russia"]',
          '["country/IR","country/RU"]',
        ],
        ["", "", "[]", "[]", "", ""],
      ],
    });
  });

  it("leaves ids out where there is no room for them, or the query has them", () => {
    expect(toTextTable(["c"], [[iran]], { ids: false })).toEqual({
      columns: ["c"],
      rows: [["Iran"]],
    });
    expect(toTextTable(["c", "c.id"], [[iran, "x"]]).columns).toEqual(["c", "c.id"]);
  });

  it("tells relationships by type, numbers exactly, and anything else as JSON", () => {
    const stranger = { ...iran, labels: ["Person"] };
    const large = { $type: "integer", value: "9007199254740993" };
    const values = [
      party,
      [party, party],
      large,
      { $type: "float", value: "NaN" },
      true,
      stranger,
      { a: [1] },
    ];
    expect(toTextTable([..."abcdefg"], [values]).rows[0]).toEqual([
      "PARTY_TO",
      '["PARTY_TO","PARTY_TO"]',
      9007199254740993n,
      Number.NaN,
      "true",
      JSON.stringify(stranger),
      '{"a":[1]}',
    ]);
  });
});

it("a text that a spreadsheet would run is marked as text, a number is not", () => {
  expect(csvLine(["=1+1", "@x", -5, -5n, 'a "b", c'])).toBe('\'=1+1,\'@x,-5,-5,"a ""b"", c"');
});
