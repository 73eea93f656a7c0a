import { describe, expect, it } from "vitest";
import { encodeSnapshot } from "../../src/model/encode.ts";
import { type Layout, NO_LAYOUT } from "../../src/model/layout.ts";
import { Picture, Texts } from "../../src/model/snapshot.ts";
import { someRows, someSet } from "../store/someRows.ts";

const DATA_SET = { ...someSet(), load: "of today", complete: true, counts: {} };
const LAYOUT: Layout = {
  fits: "",
  lenses: {
    ...NO_LAYOUT.lenses,
    network: {
      fits: "",
      positions: { "country/RU": [3, 4], "country/IR": [1, 2], "country/gone": [9, 9] },
      groups: [["country/RU", "country/gone"], ["country/IR"]],
    },
  },
};

describe("the snapshot", () => {
  const { picture, texts } = encodeSnapshot(someRows(), DATA_SET, LAYOUT);

  it("fits its own schema", () => {
    expect(Picture.parse(picture)).toEqual(picture);
    expect(Texts.parse(texts)).toEqual(texts);
  });

  it("names the load that was read in both of its parts", () => {
    expect([picture.dataSet.load, texts.load]).toEqual(["of today", "of today"]);
  });

  it("numbers drawn types in the ontology's order, by id within a type, without their prefix", () => {
    expect(picture.nodes.map(({ label }) => label)).not.toContain("Source");
    expect(picture.nodes[0]).toMatchObject({
      label: "Country",
      count: 2,
      columns: { id: { as: "text", values: ["IR", "RU"] }, name: { values: ["Iran", "Russia"] } },
    });
  });

  it("sends relationships by ascending numbers, the first ones as differences", () => {
    const parties = picture.relationships.find(({ type }) => type === "PARTY_TO");
    // Iran is 0 and Russia 1; before the two agreements stand a bloc, two bodies and an official.
    expect(parties?.from).toEqual([0, 0, 1]);
    expect(parties?.to).toEqual([6, 7, 6]);
    expect(parties?.columns.capacity).toEqual({
      as: "words",
      words: ["state", "company"],
      codes: [1, 1, 2],
    });
    expect(parties?.columns.sources).toBeUndefined();
  });

  it("keeps evidence for the texts, as places among the sources", () => {
    expect(texts.evidence.PARTY_TO?.sources).toEqual({
      as: "nodes",
      label: "Source",
      codes: [
        [0, 1],
        [0, 1],
        [0, 1],
      ],
    });
  });

  it("counts each agreement's sources and names their languages", () => {
    expect(picture.agreements.sources).toEqual([2, 0]);
    expect(picture.agreements.languages).toEqual({ as: "lists", words: ["fa"], codes: [[1], []] });
  });

  it("leaves out columns that are empty, and places of what is not there", () => {
    expect(picture.nodes.find(({ label }) => label === "Bloc")?.columns.aliases).toBeUndefined();
    expect(picture.layout.network).toEqual({
      nodes: [0, 1],
      x: [1, 3],
      y: [2, 4],
      groups: [[1], [0]],
    });
  });

  it("refuses a relationship to what is not there", () => {
    const rows = someRows({ link: [["COVERS", "agreement/ir-ru-2025", "domain/none"]] });
    expect(() => encodeSnapshot(rows, DATA_SET, LAYOUT)).toThrow(/domain\/none/);
  });
});
