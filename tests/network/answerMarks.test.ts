import { describe, expect, it } from "vitest";
import type { NodeValue } from "../../src/model/queryAnswer.ts";
import { answerPicture, withSelected } from "../../src/network/answerMarks.ts";

const node = (place: number, labels = ["Entity", "Country"]): NodeValue => ({
  $type: "node",
  elementId: `4:${place}`,
  labels,
  properties: { id: `country/${place}`, name: `State ${place}` },
});
const link = (place: number, from: number, to: number) => ({
  $type: "relationship",
  elementId: `5:${place}`,
  startElementId: `4:${from}`,
  endElementId: `4:${to}`,
  type: "MEMBER_OF",
  properties: {},
});

describe("the picture of an answer", () => {
  it("has each node and relationship that was returned once, and no other", () => {
    const rows = [
      [node(1), link(1, 1, 2), node(2)],
      [node(1), link(2, 1, 2), node(3)],
    ];
    const { marks, missing } = answerPicture({ rows, ends: [] });
    expect(marks?.stage.nodes.names).toEqual(["State 1", "State 2", "State 3"]);
    expect(marks?.stage.edges.ids).toEqual(["5:1", "5:2"]);
    expect(marks?.counts).toBe("3 nodes, 2 relationships");
    expect(missing).toEqual([]);
    // Two between the same nodes are bent apart, and what is alone is drawn too.
    expect(new Set(marks?.stage.edges.curve).size).toBe(2);
    expect(marks?.nodes.radius.every((radius) => radius > 0)).toBe(true);
  });

  it("draws the ends of a relationship that came alone", () => {
    const { marks } = answerPicture({ rows: [[link(1, 1, 2)]], ends: [node(1), node(2)] });
    expect(marks?.counts).toBe("2 nodes, 1 relationship");
  });

  it("says what it does not draw", () => {
    const { marks, missing } = answerPicture({
      rows: [[node(1), link(1, 1, 1), link(2, 1, 9)]],
      ends: [],
    });
    expect(marks?.stage.edges.count).toBe(0);
    expect(missing).toHaveLength(2);
    const many = Array.from({ length: 1_502 }, (_, place) => [node(place)]);
    expect(answerPicture({ rows: many, ends: [] }).missing).toEqual([
      "2 nodes beyond the first 1,500 are not drawn.",
    ]);
  });

  it("is none where the answer has no nodes", () => {
    expect(answerPicture({ rows: [["Iran", 5]], ends: [] })).toEqual({ marks: null, missing: [] });
  });

  it("keys a node of another program as something else, and rings what is chosen", () => {
    const { marks } = answerPicture({ rows: [[node(1, ["Person"]), node(2)]], ends: [] });
    expect(marks?.legend.entries.map(({ text }) => text)).toEqual([
      "States and territories",
      "Other",
    ]);
    if (marks === null) throw new Error("It has nodes.");
    expect([...withSelected(marks, 1).nodes.ring]).toEqual([0, 2]);
  });
});
