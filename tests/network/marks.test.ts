import { beforeAll, describe, expect, it } from "vitest";
import { DEFAULT_VIEW, type View } from "../../src/model/view.ts";
import { difference, neighbourhood } from "../../src/network/difference.ts";
import { computeLayout } from "../../src/network/layout.ts";
import { drawMarks, type Marks } from "../../src/network/marks.ts";
import { networkOf, type Told } from "./fixture.ts";
import { seedNetwork } from "./seedNetwork.ts";

beforeAll(seedNetwork, 120_000);

const agreements: Told[] = [
  { id: "a", parties: ["IR", "RU"], date: "2025", domains: ["cybersecurity"] },
  { id: "b", parties: ["CN", "RU"], date: "2021", domains: ["ai-safety"] },
  { id: "c", parties: ["CN", "IR", "RU"], date: "2023", domains: ["ai-safety"] },
  { id: "d", parties: ["FR", "DE"], domains: ["cybersecurity"] },
];
const network = networkOf(agreements, [], computeLayout(networkOf(agreements), null));
const view = (more: Partial<View> = {}): View => ({ ...DEFAULT_VIEW, ...more });

/** Ids of what is drawn. */
function drawn(marks: Marks): string[] {
  return marks.stage.nodes.ids.filter((_, place) => (marks.nodes.radius[place] ?? 0) > 0).sort();
}

describe("the marks of a view", () => {
  it("say in one sentence what is drawn", () => {
    expect(drawMarks(network, view()).counts).toBe(
      "5 states, 4 ties, from 4 agreements, 2021–2025",
    );
    expect(drawMarks(network, view({ from: 2025, undated: false })).counts).toBe(
      "2 states, 1 tie, from 1 agreement, 2025",
    );
    expect(drawMarks(network, view({ to: 1999, undated: false })).counts).toBe(
      "0 states, 0 ties, from 0 agreements",
    );
  });

  it("hide what has no tie left under the filter, and move nothing", () => {
    const all = drawMarks(network, view());
    const some = drawMarks(network, view({ domains: ["ai-safety"] }));
    expect(drawn(all)).toEqual(["CN", "DE", "FR", "IR", "RU"].map((code) => `country/${code}`));
    expect(drawn(some)).toEqual(["CN", "IR", "RU"].map((code) => `country/${code}`));
    expect(some.stage).toBe(all.stage);
  });

  it("differ from each other in exactly what the filter changed", () => {
    const all = drawMarks(network, view());
    const some = drawMarks(network, view({ undated: false }));
    const changed = difference(all, some);
    expect(changed?.nodes.map((place) => all.stage.nodes.ids[place]).sort()).toEqual([
      "country/DE",
      "country/FR",
    ]);
    expect(changed?.edges.map((place) => all.stage.edges.ids[place])).toEqual([
      "country/DE~country/FR",
    ]);
    expect(difference(all, drawMarks(network, view()))).toEqual({ nodes: [], edges: [] });
    expect(difference(all, drawMarks(network, view({ lens: "network" })))).toBeNull();
  });

  it("ring the parties of a selected agreement and ink its ties", () => {
    const marks = drawMarks(network, view({ selection: "agreement/a" }));
    const ringed = marks.stage.nodes.ids.filter((_, place) => marks.nodes.ring[place] === 1);
    const inked = marks.stage.edges.ids.filter((_, place) => marks.edges.inked[place] === 1);
    expect(ringed.sort()).toEqual(["country/IR", "country/RU"]);
    expect(inked).toEqual(["country/IR~country/RU"]);
    expect(marks.selected).toBeUndefined();
  });

  it("ring a selected node, and both ends of a selected tie", () => {
    const node = drawMarks(network, view({ selection: "country/IR" }));
    expect(node.stage.nodes.ids[node.selected ?? -1]).toBe("country/IR");
    expect(node.nodes.ring[node.selected ?? -1]).toBe(2);
    const tie = drawMarks(network, view({ selection: "country/IR~country/RU" }));
    expect([...tie.nodes.ring].filter((ring) => ring === 2)).toHaveLength(2);
    expect([...tie.edges.inked].filter((ink) => ink === 1)).toHaveLength(1);
  });

  it("lift nothing for a selection that nobody knows", () => {
    const marks = drawMarks(network, view({ selection: "country/XX~<script>" }));
    expect(Math.max(...marks.nodes.ring, ...marks.edges.inked)).toBe(0);
  });

  it("name each group in the legend by its strongest members, and count all that is drawn", () => {
    const { legend, nodes } = drawMarks(network, view());
    expect(legend.entries.map(({ text, more }) => [text, more])).toEqual([
      ["RU, CN, IR", ""],
      ["DE, FR", ""],
    ]);
    const count = [...nodes.radius].filter((radius) => radius > 0).length;
    expect(legend.entries.reduce((sum, entry) => sum + entry.count, 0)).toBe(count);
  });

  it("give an area that stands for the weight", () => {
    const { stage, nodes } = drawMarks(network, view());
    const radius = (id: string) => nodes.radius[stage.nodes.places.get(id) ?? -1] ?? 0;
    expect((radius("country/RU") / radius("country/IR")) ** 2).toBeCloseTo(3 / 2, 4);
  });

  it("lift a node with its drawn neighbours and no others", () => {
    const marks = drawMarks(network, view({ domains: ["cybersecurity"] }));
    const { nodes, edges } = neighbourhood(marks, marks.stage.nodes.places.get("country/RU") ?? -1);
    expect(nodes.map((place) => marks.stage.nodes.ids[place]).sort()).toEqual([
      "country/IR",
      "country/RU",
    ]);
    expect(edges).toHaveLength(1);
  });
});

describe("the network lens", () => {
  it("draws every type that has a relationship, coloured by type, and counts it in the legend", () => {
    const { legend, counts } = drawMarks(network, view({ lens: "network" }));
    expect(legend.entries.map(({ text, more }) => `${text} ${more}`)).toEqual([
      "States and territories 5",
      "Agreements 4",
      "Domains 3",
    ]);
    expect(counts).toBe("12 entries, 14 links, from 4 agreements, 2021–2025");
  });

  it("draws two relationships of one type between the same nodes as one line", () => {
    const twice = ["ai-safety", "cybersecurity", "ai-safety"];
    const doubled = networkOf([{ id: "a", parties: ["IR", "RU"], domains: twice }]);
    expect(doubled.relations.COVERS.count).toBe(3);
    const { types, ids } = drawMarks(doubled, view({ lens: "network" })).stage.edges;
    expect(types.filter((type) => type === "COVERS")).toHaveLength(2);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("gives each of thousands of lines less ink than each of hundreds", async () => {
    const { network: seed } = await seedNetwork();
    const strongest = (throughBlocs: boolean) =>
      Math.max(...drawMarks(seed, view({ throughBlocs })).edges.opacity);
    expect(strongest(true)).toBeLessThan(strongest(false) * 0.6);
  });

  it("draws what an agreement covers fainter where hundreds of such lines meet than where few do", async () => {
    const { network: seed } = await seedNetwork();
    const faintest = (more: Partial<View>) => {
      const { stage, edges } = drawMarks(seed, view({ lens: "network", ...more }));
      const drawn = [...stage.edges.types.keys()].filter(
        (edge) => stage.edges.types[edge] === "COVERS" && (edges.width[edge] ?? 0) > 0,
      );
      return Math.min(...drawn.map((edge) => edges.opacity[edge] ?? 0));
    };
    expect(faintest({})).toBeLessThan(0.04);
    expect(faintest({ parties: ["EE"], domains: ["quantum-technology"] })).toBeGreaterThan(0.06);
  });

  it("keeps a broader domain only as long as a narrower one is covered", () => {
    const marks = drawMarks(network, view({ lens: "network", domains: ["cybersecurity"] }));
    expect(drawn(marks)).toEqual([
      "agreement/a",
      "agreement/d",
      "country/DE",
      "country/FR",
      "country/IR",
      "country/RU",
      "domain/cybersecurity",
    ]);
  });
});

describe("a node that the layout does not know", () => {
  it("has a place of its own beside its neighbours, within the grid", () => {
    const layout = computeLayout(networkOf(agreements.slice(0, 3)), null);
    const { stage } = drawMarks(networkOf(agreements, [], layout), view());
    const at = (id: string) => {
      const place = stage.nodes.places.get(id) ?? -1;
      return [stage.nodes.x[place] ?? Number.NaN, stage.nodes.y[place] ?? Number.NaN] as const;
    };
    for (const id of stage.nodes.ids)
      for (const value of at(id)) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(10_000);
      }
    expect(new Set(stage.nodes.ids.map((id) => at(id).join())).size).toBe(5);
  });
});

describe("the opening view of the seed", () => {
  it("draws more than 130 parties and 700 ties in seven coloured groups", async () => {
    const { stage, legend, counts, nodes } = drawMarks((await seedNetwork()).network, view());
    expect(stage.nodes.count).toBeGreaterThan(130);
    expect(stage.edges.count).toBeGreaterThan(700);
    expect(legend.entries.filter(({ role }) => role.startsWith("group-"))).toHaveLength(7);
    expect(counts).toMatch(/^1\d\d states, \d+ territories and \d+ blocs, 7\d\d ties, from 4\d\d /);
    expect(Math.min(...nodes.radius)).toBeCloseTo(2.6, 5);
  });
});
