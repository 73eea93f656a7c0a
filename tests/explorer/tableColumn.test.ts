import { describe, expect, it } from "vitest";
import { agreementTable } from "../../src/explorer/table/agreementTable.ts";
import { edgeTable, nodeTable } from "../../src/explorer/table/markTables.ts";
import { ordered, type TableRow, textOf } from "../../src/explorer/table/tableColumn.ts";
import { DEFAULT_VIEW } from "../../src/model/view.ts";
import { facetCounts } from "../../src/network/facetCounts.ts";
import { drawMarks } from "../../src/network/marks.ts";
import { seedNetwork } from "../network/seedNetwork.ts";

const { network } = await seedNetwork();
const view = { ...DEFAULT_VIEW, parties: ["IR"] };
const marks = drawMarks(network, view);
const row = (id: string, cell: string | number): TableRow => ({ id, cells: { cell } });
const idsOf = (rows: readonly TableRow[], down: boolean) =>
  ordered(rows, { column: "cell", down }).map(({ id }) => id);

describe("The order of a table", () => {
  it("is that of numbers for numbers, and leaves empty cells at the end both ways", () => {
    const rows = [row("a", 10), row("b", 9), row("c", "")];
    expect(idsOf(rows, false)).toEqual(["b", "a", "c"]);
    expect(idsOf(rows, true)).toEqual(["a", "b", "c"]);
  });

  it("is that of a dictionary for texts", () => {
    expect(
      idsOf([row("z", "Österreich"), row("p", "Portugal"), row("a", "andorra")], false),
    ).toEqual(["a", "z", "p"]);
  });
});

describe("The table of agreements", () => {
  const table = agreementTable(network, marks);

  it("has a row for each agreement that passes the filters", () => {
    expect(table.rows).toHaveLength(facetCounts(network, view).passing);
  });

  it("says the founding record in words", () => {
    const found = table.rows.find(({ id }) => id === "agreement/ir-ru-2025-ict-memorandum");
    if (found === undefined) throw new Error("The founding record is not in the table.");
    const told = Object.fromEntries(table.columns.map((each) => [each.id, textOf(each, found)]));
    expect(told).toMatchObject({
      parties: "Iran, Russia",
      date: "5 December 2025",
      kind: "Memorandum",
      status: "Signed",
      drawn: "yes",
    });
    expect(told.signatories).toContain("Meysam Abedi");
    expect(told.domains).toContain("Cybersecurity");
  });

  it("says which of them the picture draws", () => {
    const drawn = table.rows.filter(({ cells }) => cells.drawn === "yes");
    expect(drawn).toHaveLength(marks.weights.agreements);
    expect(drawn.length).toBeLessThan(table.rows.length);
  });
});

describe("The tables of the picture", () => {
  it("hold exactly what is drawn", () => {
    const count = (values: Float32Array) => values.filter((value) => value > 0).length;
    expect(nodeTable(marks).rows).toHaveLength(count(marks.nodes.radius));
    expect(edgeTable(network, marks).rows).toHaveLength(count(marks.edges.width));
  });

  it("tell what areas and widths stand for, under the filters, and of which years", () => {
    const direct = drawMarks(network, { ...view, direct: true, from: 2020, undated: false });
    const ties = edgeTable(network, direct).rows;
    const iran = nodeTable(direct).rows.find(({ id }) => id === "country/IR");
    const sum = ties.reduce((total, { cells }) => total + Number(cells.weight), 0);
    expect(Number(iran?.cells.weight)).toBeCloseTo(sum, 1);
    const russia = ties.find(({ id }) => id === "country/IR~country/RU");
    expect(russia?.cells.years).toMatch(/^20[2-9]\d–20[2-9]\d$/);
    expect(ties.every(({ cells }) => /IR|Iran/.test(`${cells.source}${cells.target}`))).toBe(true);
  });
});
