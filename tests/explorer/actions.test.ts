import { describe, expect, it } from "vitest";
import { expand, hide, keepOnly, pinAt, togglePin } from "../../src/explorer/actions.ts";
import { activeFilters, CLEARED, filterChips } from "../../src/explorer/filters.ts";
import { unknownParts } from "../../src/explorer/unknownParts.ts";
import { DEFAULT_VIEW, View } from "../../src/model/view.ts";
import { expansionsOf } from "../../src/network/expansions.ts";
import { drawMarks } from "../../src/network/marks.ts";
import { seedNetwork } from "../network/seedNetwork.ts";

const { network } = await seedNetwork();
const IRAN = "country/IR";
const MEMORANDUM = "agreement/ir-ru-2025-ict-memorandum";
const marks = drawMarks(network, DEFAULT_VIEW);
const withView = (change: object): View => View.parse({ ...DEFAULT_VIEW, ...change });

describe("What is done with a selection", () => {
  it("hides it, once, and lets go of it", () => {
    const change = hide(withView({ hidden: [IRAN] }), [IRAN, "country/RU"]);
    expect(change).toEqual({ hidden: [IRAN, "country/RU"], selection: undefined });
  });

  it("keeps it with whatever is drawn next to it", () => {
    const { scope } = keepOnly(withView({ selection: IRAN }), marks);
    if (scope?.of !== "ids") throw new Error("It is no list of ids.");
    expect(scope.ids[0]).toBe(IRAN);
    expect(scope.ids).toContain("country/RU");
    expect(new Set(scope.ids).size).toBe(scope.ids.length);
    const kept = drawMarks(network, withView({ scope, selection: IRAN }));
    expect(kept.nodes.radius.filter((radius) => radius > 0)).toHaveLength(scope.ids.length);
  });

  it("keeps of a tie its two ends", () => {
    const { scope } = keepOnly(withView({ selection: "country/IR~country/RU" }), marks);
    expect(scope).toEqual({ of: "ids", ids: [IRAN, "country/RU"] });
  });

  it("expands everything into a network that begins with it, and a set by what it lacks", () => {
    const whole = expand(DEFAULT_VIEW, MEMORANDUM, [IRAN]);
    expect(whole).toMatchObject({
      scope: { of: "ids", ids: [MEMORANDUM, IRAN] },
      lens: "network",
      layout: "drawn",
    });
    const more = expand(
      withView({ scope: { of: "ids", ids: ["country/RU"] }, lens: "people", hidden: [IRAN] }),
      "country/RU",
      [IRAN],
    );
    expect(more).toMatchObject({
      scope: { of: "ids", ids: ["country/RU", IRAN] },
      lens: "people",
      hidden: [],
    });
  });

  it("pins it where it is drawn, lets it go again, and moves a pin that is there", () => {
    const { pinned } = togglePin(DEFAULT_VIEW, marks, IRAN);
    const place = marks.stage.nodes.places.get(IRAN) ?? -1;
    expect(pinned).toEqual([
      { id: IRAN, x: marks.stage.nodes.x[place], y: marks.stage.nodes.y[place] },
    ]);
    expect(togglePin(withView({ pinned }), marks, IRAN)).toEqual({ pinned: [] });
    const moved = pinAt(withView({ pinned }), { id: IRAN, x: 1, y: 2 });
    expect(moved).toEqual({ pinned: [{ id: IRAN, x: 1, y: 2 }] });
  });
});

describe("What a node can be expanded by", () => {
  it("is counted by relationship, without what is shown already", () => {
    const of = (shown: readonly string[]) =>
      new Map(
        expansionsOf(network, MEMORANDUM, new Set(shown)).map(({ words, ids }) => [
          words,
          ids.length,
        ]),
      );
    expect(of([]).get("signed by")).toBe(2);
    expect(of([]).get("between")).toBe(2);
    expect(of([IRAN]).get("between")).toBe(1);
    expect(of([IRAN, "country/RU"]).has("between")).toBe(false);
  });

  it("is nothing for what the network does not know", () => {
    expect(expansionsOf(network, "country/ZZ", new Set())).toEqual([]);
  });
});

describe("The chips of the filters", () => {
  const view = withView({
    domains: ["cybersecurity"],
    parties: ["SG", "IR"],
    from: 2020,
    to: 2026,
    undated: false,
    hidden: [IRAN],
  });

  it("name each filter that is set in words", () => {
    expect(filterChips(network, view).map(({ label }) => label)).toEqual([
      "Cybersecurity",
      "Singapore",
      "Iran",
      "2020–2026",
      "Dated only",
      "1 hidden",
    ]);
  });

  it("take away one filter each, and all of them together leave none", () => {
    for (const { change } of filterChips(network, view))
      expect(activeFilters(network, { ...view, ...change } as View)).toBeLessThan(6);
    expect(activeFilters(network, { ...view, ...CLEARED } as View)).toBe(0);
  });
});

describe("What a view names and the data lacks", () => {
  it("is told by facet; that it was made with other data is told elsewhere", () => {
    const told = unknownParts(network, withView({ parties: ["IR", "ZZ"], data: "1999.1.1" }));
    expect(told).toEqual(["States and blocs: no agreement has “ZZ”."]);
  });

  it("is nothing where all is known", () => {
    expect(unknownParts(network, withView({ parties: ["IR"] }))).toEqual([]);
  });
});
