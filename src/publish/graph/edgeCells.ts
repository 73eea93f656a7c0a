/** Relationships and ties as published edges: what they say, the agreements and sources behind them, how sure it is. */
import { CONFIDENCE, type RelationshipLabel } from "../../model/ontology.ts";
import { relationshipProperties } from "../../model/payload.ts";
import { readText } from "../../network/column.ts";
import { rowsFrom } from "../../network/relation.ts";
import type { Whole } from "../../network/whole.ts";
import { type Cell, type Cells, readCell, textOf, urlsOf } from "../cell.ts";
import { type Span, unite } from "../span.ts";
import { nodeSpans } from "./nodeCells.ts";

/** Several rows of one type between the same two nodes, as one: values that differ stand side by side. */
export function relationshipCells(
  whole: Whole,
  type: RelationshipLabel,
  rows: readonly number[],
): Cells {
  const { columns } = whole.relations[type];
  const cells: Record<string, Cell> = { type };
  for (const [name, property] of Object.entries(relationshipProperties(type))) {
    if (name === "sources" || name === "confidence") continue;
    const found = rows.flatMap((row) => readCell(property, columns[name], row) ?? []);
    const [first] = found;
    if (first === undefined) continue;
    cells[name] = found.length === 1 ? first : [...new Set(found.map((cell) => textOf(cell)))];
  }
  return {
    ...cells,
    ...evidenceCells(
      whole,
      rows.map((row) => [type, row]),
    ),
  };
}

/** Of a tie. @param agreements from 0 */
export function tieCells(
  whole: Whole,
  ends: readonly number[],
  agreements: readonly number[],
): Cells {
  const { PARTY_TO } = whole.relations;
  const nodes = agreements.map((agreement) => whole.starts.Agreement + agreement);
  const behind = new Set(nodes);
  const rows = ends.flatMap((end) =>
    rowsFrom(PARTY_TO, end).filter((row) => behind.has(PARTY_TO.to[row] ?? -1)),
  );
  return {
    type: "TIE",
    agreements: agreements.length,
    agreementIds: nodes.map((node) => whole.ids[node] ?? ""),
    ...evidenceCells(
      whole,
      rows.map((row) => ["PARTY_TO", row]),
    ),
  };
}

/** When any of the agreements stood. @param agreements from 0 */
export function edgeSpans(whole: Whole, agreements: readonly number[]): readonly Span[] {
  return unite(
    agreements.flatMap((agreement) => nodeSpans(whole, whole.starts.Agreement + agreement)),
  );
}

/** The sources of all the claims, and the best confidence that any of them has. */
function evidenceCells(
  whole: Whole,
  claims: readonly (readonly [type: RelationshipLabel, row: number])[],
): Cells {
  const sources = urlsOf(
    whole,
    claims.flatMap(([type, row]) => whole.sourcesOf(type, row)),
  );
  const levels = claims.map(([type, row]) =>
    readText(whole.relations[type].columns.confidence, row),
  );
  const best = Object.keys(CONFIDENCE).find((level) => levels.includes(level));
  return {
    ...(sources.length > 0 && { sources }),
    ...(best !== undefined && { confidence: best }),
  };
}
