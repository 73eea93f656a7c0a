/** What a renderer has to refresh from one picture to the next, and what to lift when a node is pointed at. */
import type { Marks } from "./marks.ts";

/** Places in the stage whose marks differ. */
export interface Difference {
  readonly nodes: readonly number[];
  /** Edges that differ, and those whose ends moved or appeared. */
  readonly edges: readonly number[];
}

/** null: another stage, everything has to be drawn anew. */
export function difference(before: Marks, after: Marks): Difference | null {
  if (before.stage !== after.stage) return null;
  const nodes: number[] = [];
  const edges: number[] = [];
  for (let place = 0; place < after.stage.nodes.count; place++)
    if (
      before.nodes.radius[place] !== after.nodes.radius[place] ||
      before.nodes.tier[place] !== after.nodes.tier[place] ||
      before.nodes.ring[place] !== after.nodes.ring[place]
    )
      nodes.push(place);
  for (let place = 0; place < after.stage.edges.count; place++)
    if (
      before.edges.width[place] !== after.edges.width[place] ||
      before.edges.opacity[place] !== after.edges.opacity[place] ||
      before.edges.inked[place] !== after.edges.inked[place]
    )
      edges.push(place);
  return { nodes, edges };
}

/** The node, its drawn neighbours and the drawn edges between it and them; places in the stage. */
export function neighbourhood(marks: Marks, node: number): Difference {
  const { incident, incidentStart, edges } = marks.stage;
  const around = incident.subarray(incidentStart[node], incidentStart[node + 1]);
  const drawn = [...around].filter((edge) => (marks.edges.width[edge] ?? 0) > 0);
  const ends = drawn.flatMap((edge) => [edges.source[edge] ?? node, edges.target[edge] ?? node]);
  return { nodes: [...new Set([node, ...ends])], edges: drawn };
}
