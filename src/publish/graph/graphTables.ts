/** The graph as nodes.csv and edges.csv, for spreadsheets, R and pandas, with a note of what they are. */
import { writeCsv } from "../tables/csv.ts";
import { plainEdge, plainNode } from "./plainCells.ts";
import { cellNames, type PublishedGraph } from "./publishedGraph.ts";

/** Files by name. */
export function graphTables(graph: PublishedGraph): Readonly<Record<string, string>> {
  const nodes = graph.nodes.map((node) => ({ cells: { id: node.id, ...plainNode(node) } }));
  const edges = graph.edges.map((edge) => ({
    cells: { id: edge.id, source: edge.source, target: edge.target, ...plainEdge(edge) },
  }));
  return {
    "README.txt": `${graph.remarks.join("\r\n")}\r\n${HOW_TO_READ}\r\n`,
    "nodes.csv": table(nodes),
    "edges.csv": table(edges),
  };
}

const HOW_TO_READ =
  "nodes.csv and edges.csv are UTF-8. Several values in one cell are separated by “ | ”.";

function table(parts: Parameters<typeof cellNames>[0]): string {
  const names = cellNames(parts);
  return writeCsv(
    names,
    parts.map(({ cells }) => names.map((name) => cells[name])),
  );
}
