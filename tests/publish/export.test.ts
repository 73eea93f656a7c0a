import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { NODE_LABELS, RELATIONSHIP_LABELS } from "../../src/model/ontology.ts";
import { DEFAULT_VIEW, type View } from "../../src/model/view.ts";
import { readViewFile } from "../../src/model/viewFile.ts";
import { drawMarks } from "../../src/network/marks.ts";
import { settledPlaces } from "../../src/network/settledPlaces.ts";
import { EXPORT_FORMATS } from "../../src/publish/export.ts";
import { EXPORT_NAMES, type ExportName } from "../../src/publish/exportWords.ts";
import { everything, type Given } from "../../src/publish/records.ts";
import { nastySnapshot } from "./nasty.ts";
import { EDITION, seedGiven } from "./publication.ts";
import { readBack } from "./python.ts";

type Attributes = Readonly<Record<string, unknown>>;
interface ReadGraph {
  readonly directed: boolean;
  readonly nodes: Readonly<Record<string, Attributes>>;
  readonly edges: readonly Attributes[];
  readonly igraph: {
    readonly directed: boolean;
    readonly nodes: Readonly<Record<string, Attributes>>;
    readonly edges: number;
    readonly weight: number;
  };
}
interface ReadRdf {
  readonly turtle: number;
  readonly jsonld: number;
  readonly same: boolean;
  readonly names: readonly string[];
  readonly claims: number;
  readonly derived: number;
}
interface ReadPackage {
  readonly valid: boolean;
  readonly errors: readonly unknown[];
  readonly rows: Readonly<Record<string, number>>;
  readonly licences: readonly string[];
  readonly checksums: boolean;
}
type Entries = Readonly<Record<string, Readonly<Record<string, string>>>>;

const CABLES: View = { ...DEFAULT_VIEW, domains: ["submarine-cables"] };
const seed = await seedGiven();
const nasty = nastySnapshot();
/** By the name that their files begin with. */
const GIVEN: Readonly<Record<string, Given>> = {
  ties: { ...seed, view: CABLES },
  network: { ...seed, view: { ...CABLES, lens: "network" } },
  people: { ...seed, view: { ...CABLES, lens: "people" } },
  nasty: { ...nasty, view: undefined },
};

const folder = await mkdtemp(join(tmpdir(), "entente-exports-"));
afterAll(() => rm(folder, { recursive: true, force: true }));
const files = new Map<string, string | Uint8Array>();
for (const [name, given] of Object.entries(GIVEN))
  for (const format of EXPORT_NAMES) {
    const content = await EXPORT_FORMATS[format].write(given, EDITION);
    files.set(`${name} ${format}`, content);
    await writeFile(join(folder, fileName(name, format)), content);
  }
const seen = await readBack<Readonly<Record<string, unknown>>>("readBack.py", folder);

function fileName(name: string, format: ExportName): string {
  return format === "package"
    ? `${name}-package.zip`
    : `${name}.${EXPORT_FORMATS[format].extension}`;
}

function drawn(view: View) {
  const marks = drawMarks(seed.network, view);
  const places = (sizes: Float32Array) =>
    Array.from(sizes.keys()).filter((place) => (sizes[place] ?? 0) > 0);
  return { marks, nodes: places(marks.nodes.radius), edges: places(marks.edges.width) };
}

it("Graphs have the places of the view's own layout where it has one", async () => {
  const view: View = { ...CABLES, layout: "drawn" };
  const { stage } = drawMarks(seed.network, view, settledPlaces(seed.network, view));
  const text = await EXPORT_FORMATS.cytoscape.write({ ...seed, view }, EDITION);
  const { nodes } = JSON.parse(String(text)).elements;
  expect(nodes.length).toBeGreaterThan(10);
  for (const { data, position } of nodes) {
    const place = stage.nodes.places.get(data.id) ?? -1;
    expect(position).toEqual({ x: stage.nodes.x[place], y: 0 - (stage.nodes.y[place] ?? 0) });
  }
});

describe("graphs, as NetworkX and igraph read them", () => {
  it.each(["ties", "network", "people"])(
    "have exactly the nodes and edges that the view of %s draws",
    (name) => {
      const { marks, nodes, edges } = drawn(GIVEN[name]?.view ?? DEFAULT_VIEW);
      expect(edges.length).toBeGreaterThan(10);
      const ids = nodes.map((place) => marks.stage.nodes.ids[place]).sort();
      for (const extension of ["gexf", "graphml"]) {
        const read = seen[`${name}.${extension}`] as ReadGraph;
        expect(Object.keys(read.nodes).sort()).toEqual(ids);
        expect(read.edges.map(({ id }) => id).sort()).toEqual(
          edges.map((place) => marks.stage.edges.ids[place]).sort(),
        );
      }
      const { igraph } = seen[`${name}.graphml`] as ReadGraph;
      expect(Object.keys(igraph.nodes).sort()).toEqual(ids);
      expect(igraph.edges).toBe(edges.length);
    },
  );

  it("have the picture’s places, sizes and colours", () => {
    const { marks, nodes } = drawn(CABLES);
    const read = seen["ties.gexf"] as ReadGraph;
    const plain = seen["ties.graphml"] as ReadGraph;
    for (const place of nodes) {
      const id = marks.stage.nodes.ids[place] ?? "";
      const viz = read.nodes[id]?.viz as Record<string, Record<string, number> | number>;
      const [x, y] = [marks.stage.nodes.x[place], marks.stage.nodes.y[place]];
      expect(viz.position).toMatchObject({ x, y });
      expect(viz.size).toBeCloseTo(marks.nodes.radius[place] ?? 0, 4);
      const { colour } = marks.stage.roles[marks.stage.nodes.role[place] ?? 0] ?? {};
      const { r, g, b } = viz.color as Record<string, number>;
      const hex = [r, g, b].map((part) => Number(part).toString(16).padStart(2, "0")).join("");
      expect(`#${hex}`.toUpperCase()).toBe(colour?.light.toUpperCase());
      expect(plain.nodes[id]).toMatchObject({ x, y, colour: colour?.light });
    }
  });

  it("name the agreements, sources and confidence of every edge, and what an edge weighs", () => {
    const { edges } = seen["ties.gexf"] as ReadGraph;
    for (const edge of edges) {
      expect(edge.agreementIds).toMatch(/^agreement\//);
      expect(edge.sources).toMatch(/^https?:\/\//);
      expect(["high", "medium", "low"]).toContain(edge.confidence);
      expect(Number(edge.weight)).toBeGreaterThan(0);
    }
    const total = edges.reduce((sum, { weight }) => sum + Number(weight), 0);
    expect((seen["ties.graphml"] as ReadGraph).igraph.weight).toBeCloseTo(total, 4);
    expect((seen["ties.gexf"] as ReadGraph).directed).toBe(false);
    expect((seen["network.gexf"] as ReadGraph).directed).toBe(true);
  });

  it("give an agreement of less than a day’s precision the whole time that its date allows", () => {
    const { nodes } = seen["nasty.gexf"] as ReadGraph;
    expect(nodes["agreement/year-only"]).toMatchObject({ start: "2019-01-01", end: "2021-02-28" });
    expect(nodes["agreement/undated"]?.start).toBeUndefined();
  });

  it("keep markup, right-to-left text, emoji and very long names as text", () => {
    for (const extension of ["gexf", "graphml"]) {
      const { nodes } = seen[`nasty.${extension}`] as ReadGraph;
      expect(nodes["agreement/undated"]?.name).toBe(
        ']]> </node><script>alert(1)</script> & "quotes" ‮تفاهم‌نامه 🛰️',
      );
      expect(String(nodes["agreement/year-only"]?.name)).toHaveLength(5_000);
    }
  });
});

describe("linked data, as rdflib reads it", () => {
  it.each(["ties", "network", "nasty"])("says the same in Turtle and in JSON-LD of %s", (name) => {
    const read = seen[`${name}.rdf`] as ReadRdf;
    expect(read.same).toBe(true);
    expect(read.turtle).toBeGreaterThan(50);
    expect(read.jsonld).toBe(read.turtle);
  });

  it("holds every claim with its sources, and titles in their scripts", () => {
    const read = seen["ties.rdf"] as ReadRdf;
    const rows = (seen["ties-package.zip"] as ReadPackage).rows;
    const claims = Object.entries(rows).filter(
      ([name]) => isRelationship(name) && name !== "part-of",
    );
    expect(read.claims).toBe(claims.reduce((sum, [, count]) => sum + count, 0));
    expect(read.derived).toBeGreaterThan(read.claims);
    expect((seen["nasty.rdf"] as ReadRdf).names.join()).toContain("تفاهم‌نامه 🛰️");
  });

  function isRelationship(name: string): boolean {
    return RELATIONSHIP_LABELS.some((type) => type.toLowerCase().replaceAll("_", "-") === name);
  }
});

describe("the data package, as Frictionless reads it", () => {
  it.each(["ties", "nasty"])("is valid, with checksums and a licence, of %s", (name) => {
    const read = seen[`${name}-package.zip`] as ReadPackage;
    expect(read.errors).toEqual([]);
    expect(read).toMatchObject({ valid: true, licences: ["CC-BY-4.0"], checksums: true });
  });

  it("holds every node and relationship of the whole graph", () => {
    const whole = everything(GIVEN.nasty as Given);
    const { rows } = seen["nasty-package.zip"] as ReadPackage;
    for (const label of NODE_LABELS) {
      const count = whole.labels.filter((each) => each === label).length;
      expect(
        rows[label === "TechnologyDomain" ? "technology-domain" : label.toLowerCase()] ?? 0,
      ).toBe(count);
    }
    for (const type of RELATIONSHIP_LABELS)
      expect(rows[type.toLowerCase().replaceAll("_", "-")] ?? 0).toBe(whole.relations[type].count);
  });
});

describe("citations, as reference managers read them", () => {
  it("have one entry for the view and one for each source, with titles whole", () => {
    const bib = seen["nasty.bib"] as Entries;
    const ris = seen["nasty.ris"] as Entries;
    const csl = JSON.parse(String(files.get("nasty csl-json"))) as { id: string; title: string }[];
    expect(Object.keys(bib).sort()).toEqual(csl.map(({ id }) => id).sort());
    expect(Object.keys(ris).sort()).toEqual(csl.map(({ id }) => id).sort());
    for (const { id, title } of csl.slice(1)) {
      expect(ris[id]?.title ?? ris[id]?.primary_title).toBe(title);
      expect(bib[id]?.title).toContain("備忘録");
    }
  });
});

describe("tables", () => {
  it("mark as text what a spreadsheet would run as a formula", () => {
    const { "nodes.csv": nodes = new Uint8Array() } = unzipSync(
      files.get("nasty csv") as Uint8Array,
    );
    const text = strFromU8(nodes);
    expect(text).toContain(`"'=HYPERLINK(""https://evil.example"")"`);
    expect(text).not.toMatch(/(^|,)"?[=+@]/m);
  });

  it("have a row of dyads for each pair of states, year and domain", () => {
    const [head = "", ...rows] = String(files.get("ties dyads")).trim().split("\r\n");
    expect(head).toMatch(/^state_a,iso3_a,kind_a,state_b,iso3_b,kind_b,year,domain/);
    const { marks, edges } = drawn(CABLES);
    const between = edges.filter((place) =>
      [marks.stage.edges.source, marks.stage.edges.target].every(
        (ends) => marks.stage.nodes.labels[ends[place] ?? 0] === "Country",
      ),
    );
    const pairs = new Set(
      rows.map((row) =>
        row
          .match(/,([A-Z]{3}),.*?,([A-Z]{3}),/)
          ?.slice(1)
          .join(),
      ),
    );
    expect(pairs.size).toBe(between.length);
    expect(rows.every((row) => row.endsWith(",2026.11.1 (50047f47d004889f),CC BY 4.0"))).toBe(true);
  });
});

describe("the other files", () => {
  it("hold the view with its data version", () => {
    const reading = readViewFile(String(files.get("ties view")));
    expect(reading).toMatchObject({
      ok: true,
      view: { domains: ["submarine-cables"], data: "2026.11.1" },
    });
  });

  it("are Cytoscape’s JSON with lists as lists, and y downwards", () => {
    const { elements } = JSON.parse(String(files.get("ties cytoscape"))) as {
      elements: {
        nodes: { data: Attributes; position: { x: number; y: number } }[];
        edges: { data: Attributes }[];
      };
    };
    const { marks, nodes, edges } = drawn(CABLES);
    expect([elements.nodes.length, elements.edges.length]).toEqual([nodes.length, edges.length]);
    const place = nodes[0] ?? 0;
    const node = elements.nodes.find(({ data }) => data.id === marks.stage.nodes.ids[place]);
    expect(node?.position.y).toBe(-(marks.stage.nodes.y[place] ?? 0));
    expect(Array.isArray(elements.edges[0]?.data.sources)).toBe(true);
  });

  it.each(EXPORT_NAMES)(
    "are the same to the byte for the same data and view: %s",
    async (format) => {
      expect(await EXPORT_FORMATS[format].write(GIVEN.ties as Given, EDITION)).toEqual(
        files.get(`ties ${format}`),
      );
    },
  );
});
