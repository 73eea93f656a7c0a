/** Cytoscape's JSON: for Cytoscape desktop and cytoscape.js. Lists stay lists; y points down, as it does there. */
import { plainEdge, plainNode } from "./plainCells.ts";
import type { PublishedGraph } from "./publishedGraph.ts";

export function writeCytoscape({ title, remarks, nodes, edges }: PublishedGraph): string {
  const content = {
    format_version: "1.0",
    generated_by: "Entente",
    target_cytoscapejs_version: "~3",
    data: { name: title, description: remarks.join(" ") },
    elements: {
      nodes: nodes.map((node) => ({
        data: { id: node.id, ...plainNode(node) },
        ...(node.mark && { position: { x: node.mark.x, y: 0 - node.mark.y } }),
      })),
      edges: edges.map((edge) => ({
        data: { id: edge.id, source: edge.source, target: edge.target, ...plainEdge(edge) },
      })),
    },
  };
  return `${JSON.stringify(content)}\n`;
}
