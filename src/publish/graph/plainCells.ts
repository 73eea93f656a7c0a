/** A node or edge as one row of plain cells: what it is, how it is drawn, when it stood; for formats without words for those. */
import type { Cells } from "../cell.ts";
import type { PublishedEdge, PublishedNode } from "./publishedGraph.ts";

/** Without the id. */
export function plainNode({ label, cells, spans, mark }: PublishedNode): Cells {
  return { label, ...cells, ...spanCells(spans), ...mark };
}

/** Without id, source and target. */
export function plainEdge({ label, directed, weight, cells, spans, mark }: PublishedEdge): Cells {
  return {
    label,
    ...cells,
    directed,
    weight,
    ...spanCells(spans),
    ...mark,
  };
}

/** From the first start to the last end; no end where one of them has none. */
function spanCells(spans: PublishedNode["spans"]): Cells {
  const [first] = spans;
  const last = spans.at(-1);
  return {
    ...(first && { start: first.start }),
    ...(last?.end !== undefined && { end: last.end }),
  };
}
