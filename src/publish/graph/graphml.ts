/** GraphML, for igraph, NetworkX, yEd and Cytoscape: every cell, place, size and colour as an attribute. */
import { type Cell, type Cells, textOf } from "../cell.ts";
import { element, XML_HEAD } from "../xml.ts";
import { plainEdge, plainNode } from "./plainCells.ts";
import { cellNames, type PublishedGraph } from "./publishedGraph.ts";

interface Part {
  readonly tag: "node" | "edge";
  readonly attributes: Readonly<Record<string, string>>;
  readonly cells: Cells;
}

/** As in GEXF, a graph with any directed edge is directed. */
export function writeGraphml(graph: PublishedGraph): string {
  const nodes: Part[] = graph.nodes.map((node) => ({
    tag: "node",
    attributes: { id: node.id },
    cells: plainNode(node),
  }));
  const edges: Part[] = graph.edges.map((edge) => ({
    tag: "edge",
    attributes: {
      id: edge.id,
      source: edge.source,
      target: edge.target,
    },
    cells: plainEdge(edge),
  }));
  const undirected = graph.edges.every(({ directed }) => !directed);
  const content = element("graphml", { xmlns: "http://graphml.graphdrawing.org/xmlns" }, [
    element("key", {
      id: "description",
      for: "graph",
      "attr.name": "description",
      "attr.type": "string",
    }),
    ...keys("node", nodes),
    ...keys("edge", edges),
    element("graph", { edgedefault: undirected ? "undirected" : "directed" }, [
      element("data", { key: "description" }, graph.remarks.join(" ")),
      ...[...nodes, ...edges].map(write),
    ]),
  ]);
  return `${XML_HEAD}${content}\n`;
}

function keys(tag: Part["tag"], parts: readonly Part[]): string[] {
  return cellNames(parts).map((name) =>
    element("key", {
      id: `${tag}.${name}`,
      for: tag,
      "attr.name": name,
      "attr.type": typeOf(name, parts),
    }),
  );
}

function typeOf(name: string, parts: readonly Part[]): string {
  const types = new Set(
    parts.flatMap(({ cells }) => (cells[name] === undefined ? [] : [graphmlType(cells[name])])),
  );
  const [only] = types;
  return types.size === 1 ? (only ?? "string") : "string";
}

function graphmlType(cell: Cell): string {
  if (typeof cell === "number") return "double";
  return typeof cell === "boolean" ? "boolean" : "string";
}

function write({ tag, attributes, cells }: Part): string {
  return element(
    tag,
    attributes,
    Object.entries(cells).map(([name, cell]) =>
      element("data", { key: `${tag}.${name}` }, textOf(cell)),
    ),
  );
}
