import { describe, expect, it } from "vitest";
import { foundGraph, foundIds } from "../../src/model/queryAnswer.ts";
import { openQuestion, withFound } from "../../src/model/resolvedScope.ts";
import { DEFAULT_VIEW, type View } from "../../src/model/view.ts";

const node = (elementId: string, id?: string, labels = ["Country", "Entity"]) =>
  ({ $type: "node", elementId, labels, properties: { ...(id && { id }) } }) as const;
const relationship = (elementId: string, startElementId: string, endElementId: string) =>
  ({
    $type: "relationship",
    elementId,
    startElementId,
    endElementId,
    type: "PARTY_TO",
    properties: {},
  }) as const;

const [iran, russia, text] = [
  node("4:1", "country/IR"),
  node("4:2", "country/RU"),
  node("4:3", "agreement/x"),
];
const party = relationship("5:1", "4:1", "4:3");

describe("what an answer holds", () => {
  it("is found in rows, lists, maps and paths, each once", () => {
    const path = { $type: "path", nodes: [iran, text], relationships: [party] };
    const rows = [
      [iran, 1, null, "country/US"],
      [[{ deep: [russia] }], path, iran],
    ];
    const { nodes, relationships } = foundGraph(rows);
    expect(nodes).toEqual([iran, russia, text]);
    expect(relationships).toEqual([party]);
    expect(foundIds({ rows, ends: [] })).toEqual(["country/IR", "country/RU", "agreement/x"]);
  });

  it("names the ends of a relationship that comes alone", () => {
    expect(foundIds({ rows: [[party]], ends: [iran, text] })).toEqual([
      "country/IR",
      "agreement/x",
    ]);
  });

  it("leaves out nodes that are not of Entente", () => {
    expect(foundIds({ rows: [[node("4:9", "1", ["Person"]), node("4:8")]], ends: [] })).toEqual([]);
  });

  it("does not take a node's own properties for an answer", () => {
    const strange = { ...iran, properties: { id: "country/IR", list: [russia] } };
    expect(foundIds({ rows: [[strange]], ends: [] })).toEqual(["country/IR"]);
  });
});

it("a map that calls itself a node is none, and breaks nothing", () => {
  const inside = { $type: "map", value: { $type: "node", deeper: iran } };
  const { nodes } = foundGraph([[inside, [{ $type: "map", value: { $type: "relationship" } }]]]);
  expect(nodes).toEqual([iran]);
});

describe("a View about a query", () => {
  const view: View = {
    ...DEFAULT_VIEW,
    scope: { of: "query", query: "MATCH (n) RETURN n", parameters: {} },
  };

  it("names what was found, and says what was cut", () => {
    expect(openQuestion(view)?.query).toBe("MATCH (n) RETURN n");
    const whole = withFound(view, { rows: [[iran]], ends: [], truncated: false });
    expect(whole).toMatchObject({ cut: null, view: { scope: { found: ["country/IR"] } } });
    expect(openQuestion(whole.view)).toBeUndefined();
    expect(withFound(view, { rows: [[iran]], ends: [], truncated: true }).cut).toContain("limit");
  });

  it("holds ten thousand entries and says that there are more", () => {
    const rows = Array.from({ length: 10_001 }, (_, place) => [node(`4:${place}`, `x/${place}`)]);
    const { view: resolved, cut } = withFound(view, { rows, ends: [], truncated: false });
    expect(resolved.scope).toMatchObject({ of: "query" });
    expect(resolved.scope.of === "query" && resolved.scope.found?.length).toBe(10_000);
    expect(cut).toContain("10001");
  });

  it("is nothing to ask where it is about everything or names ids", () => {
    expect(openQuestion(DEFAULT_VIEW)).toBeUndefined();
    expect(openQuestion({ ...view, scope: { of: "ids", ids: ["a"] } })).toBeUndefined();
  });
});
