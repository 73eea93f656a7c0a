/** What a renderer has to refresh from one picture to the next, and what to lift when a node is pointed at. */
import type { Stage } from "./marks.ts";
import type { PictureMarks } from "./pictureMarks.ts";
import { edgesAt } from "./projection.ts";

/** Places in the stage whose marks differ. Names, rings and what is inked lie above the marks, and are drawn anew in any case. */
export interface Difference {
  readonly nodes: readonly number[];
  /** Edges that differ, and those whose ends moved or appeared. */
  readonly edges: readonly number[];
}

/** null: other nodes or edges can be drawn, everything has to be drawn anew. */
export function difference(before: PictureMarks, after: PictureMarks): Difference | null {
  if (before.stage.projection !== after.stage.projection) return null;
  const nodes: number[] = [];
  const edges: number[] = [];
  const moved = movedNodes(before.stage, after.stage);
  const recoloured = before.stage !== after.stage;
  for (let place = 0; place < after.stage.nodes.count; place++)
    if (
      moved?.[place] === 1 ||
      (recoloured && nodeColour(before.stage, place) !== nodeColour(after.stage, place)) ||
      before.nodes.radius[place] !== after.nodes.radius[place]
    )
      nodes.push(place);
  for (let place = 0; place < after.stage.edges.count; place++)
    if (
      moved?.[after.stage.edges.source[place] ?? 0] === 1 ||
      moved?.[after.stage.edges.target[place] ?? 0] === 1 ||
      (recoloured && edgeColour(before.stage, place) !== edgeColour(after.stage, place)) ||
      before.edges.width[place] !== after.edges.width[place] ||
      before.edges.opacity[place] !== after.edges.opacity[place]
    )
      edges.push(place);
  return { nodes, edges };
}

/** By place: 1 where it lies elsewhere; undefined where none does. */
function movedNodes(before: Stage, after: Stage): Uint8Array | undefined {
  if (before === after) return undefined;
  return Uint8Array.from(after.nodes.x, (x, place) =>
    x === before.nodes.x[place] && after.nodes.y[place] === before.nodes.y[place] ? 0 : 1,
  );
}

function nodeColour({ roles, nodes }: Stage, place: number): string | undefined {
  return roles[nodes.role[place] ?? 0]?.colour.light;
}

function edgeColour({ roles, edges }: Stage, place: number): string | undefined {
  return roles[edges.role[place] ?? 0]?.colour.light;
}

/** The node, its drawn neighbours and the drawn edges between it and them; places in the stage. */
export function neighbourhood(marks: PictureMarks, node: number): Difference {
  const { projection, edges } = marks.stage;
  const drawn = [...edgesAt(projection, node)].filter((edge) => (marks.edges.width[edge] ?? 0) > 0);
  const ends = drawn.flatMap((edge) => [edges.source[edge] ?? node, edges.target[edge] ?? node]);
  return { nodes: [...new Set([node, ...ends])], edges: drawn };
}
