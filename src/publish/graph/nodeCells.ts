/** Nodes of the whole graph as published nodes: every property that the ontology knows, and an agreement's sources. */
import { nodeProperties } from "../../model/payload.ts";
import { rowsFrom } from "../../network/relation.ts";
import { propertyOf, type Whole } from "../../network/whole.ts";
import { type Cell, type Cells, readCell, urlsOf } from "../cell.ts";
import { type Span, spanOf } from "../span.ts";

/** Of one node; its type as `type`, without the id. */
export function nodeCells(whole: Whole, node: number): Cells {
  const label = whole.labels[node] ?? "Country";
  const cells: Record<string, Cell> = { type: label };
  for (const [name, property] of Object.entries(nodeProperties(label))) {
    if (name === "id") continue;
    const cell = readCell(property, whole.column(label, name), node - whole.starts[label]);
    if (cell !== undefined) cells[name] = cell;
  }
  if (label !== "Agreement") return cells;
  const { REPORTED_BY } = whole.relations;
  const sources = rowsFrom(REPORTED_BY, node).map((row) => REPORTED_BY.to[row] ?? 0);
  return { ...cells, sources: urlsOf(whole, sources) };
}

/** When an agreement stood; empty for what has no date. Of an event its day. */
export function nodeSpans(whole: Whole, node: number): readonly Span[] {
  const label = whole.labels[node];
  if (label !== "Agreement" && label !== "Event") return [];
  const date = propertyOf(whole, node, "date");
  const span = spanOf(date, label === "Event" ? date : propertyOf(whole, node, "ended"));
  return span === null ? [] : [span];
}
