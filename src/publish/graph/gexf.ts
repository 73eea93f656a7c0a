/** GEXF 1.2, for Gephi, Gephi Lite and NetworkX: colours, sizes, places and spans of time. */
import { type Cell, textOf } from "../cell.ts";
import { PUBLISHER } from "../edition.ts";
import type { Span } from "../span.ts";
import { element, XML_HEAD } from "../xml.ts";
import {
  cellNames,
  type EdgeMark,
  type NodeMark,
  type PublishedEdge,
  type PublishedGraph,
  type PublishedNode,
} from "./publishedGraph.ts";

/** Readers take no graph that is both: one with any directed edge is directed, and the others say `directed` false. */
export function writeGexf(published: PublishedGraph): string {
  const graph = {
    ...published,
    edges: published.edges.map((edge) => ({
      ...edge,
      cells: { ...edge.cells, directed: edge.directed },
    })),
  };
  const content = element("gexf", NAMESPACES, [
    element("meta", {}, [
      element("creator", {}, PUBLISHER),
      element("description", {}, graph.remarks.join(" ")),
    ]),
    element(
      "graph",
      {
        mode: "dynamic",
        timeformat: "date",
        defaultedgetype: graph.edges.every(({ directed }) => !directed) ? "undirected" : "directed",
      },
      [
        columns("node", graph.nodes),
        columns("edge", graph.edges),
        element("nodes", { count: graph.nodes.length }, graph.nodes.map(node(graph))),
        element("edges", { count: graph.edges.length }, graph.edges.map(edge(graph))),
      ],
    ),
  ]);
  return `${XML_HEAD}${content}\n`;
}

const NAMESPACES = {
  xmlns: "http://www.gexf.net/1.2draft",
  "xmlns:viz": "http://www.gexf.net/1.2draft/viz",
  version: "1.2",
};

type Parts = PublishedGraph["nodes"] | PublishedGraph["edges"];

function columns(kind: "node" | "edge", parts: Parts): string {
  const titles = cellNames(parts);
  return element(
    "attributes",
    { class: kind, mode: "static" },
    titles.map((title) => element("attribute", { id: title, title, type: typeOf(title, parts) })),
  );
}

function typeOf(name: string, parts: Parts): string {
  const types = new Set(
    parts.flatMap(({ cells }) => (cells[name] === undefined ? [] : [gexfType(cells[name])])),
  );
  const [only] = types;
  return types.size === 1 ? (only ?? "string") : "string";
}

function gexfType(cell: Cell): string {
  if (typeof cell === "number") return "double";
  return typeof cell === "boolean" ? "boolean" : "string";
}

function node({ nodes }: PublishedGraph): (part: PublishedNode) => string {
  const names = cellNames(nodes);
  return ({ id, label, cells, spans, mark }) =>
    element("node", { id, label, ...only(spans) }, [
      values(names, cells),
      ...several(spans),
      ...(mark === undefined ? [] : nodeLook(mark)),
    ]);
}

function edge({ edges }: PublishedGraph): (part: PublishedEdge) => string {
  const names = cellNames(edges);
  return ({ id, source, target, label, weight, cells, spans, mark }) =>
    element(
      "edge",
      {
        id,
        source,
        target,
        weight,
        label,
        ...only(spans),
      },
      [values(names, cells), ...several(spans), ...(mark === undefined ? [] : edgeLook(mark))],
    );
}

function values(names: readonly string[], cells: PublishedNode["cells"]): string {
  return element(
    "attvalues",
    {},
    names.flatMap((name) => {
      const cell = cells[name];
      return cell === undefined ? [] : [element("attvalue", { for: name, value: textOf(cell) })];
    }),
  );
}

/** One span stands at the element itself, several stand in a list. */
function only(spans: readonly Span[]) {
  return spans.length === 1 ? { start: spans[0]?.start, end: spans[0]?.end } : {};
}

function several(spans: readonly Span[]): string[] {
  if (spans.length < 2) return [];
  return [
    element(
      "spells",
      {},
      spans.map(({ start, end }) => element("spell", { start, end })),
    ),
  ];
}

function nodeLook({ x, y, size, colour }: NodeMark): string[] {
  return [
    element("viz:color", channels(colour)),
    element("viz:position", { x, y, z: 0 }),
    element("viz:size", { value: size }),
  ];
}

function edgeLook({ width, colour, opacity, dashed }: EdgeMark): string[] {
  return [
    element("viz:color", { ...channels(colour), a: opacity }),
    element("viz:thickness", { value: width }),
    element("viz:shape", { value: dashed ? "dashed" : "solid" }),
  ];
}

function channels(colour: string) {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return { r, g, b };
}
