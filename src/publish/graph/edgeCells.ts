/** Relationships, and what lenses make of them, as published edges: what they say, the agreements and sources behind them, how sure it is. */
import { CONFIDENCE, type RelationshipLabel } from "../../model/ontology.ts";
import { relationshipProperties } from "../../model/payload.ts";
import { readText } from "../../network/column.ts";
import type { MadeType } from "../../network/projection.ts";
import { rowsFrom, rowsTo } from "../../network/relation.ts";
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

/** Of what a lens makes of several relationships, such as a tie. @param agreements from 0, those behind it */
export function madeCells(
  whole: Whole,
  type: MadeType,
  ends: readonly number[],
  agreements: readonly number[],
): Cells {
  const nodes = agreements.map((agreement) => whole.starts.Agreement + agreement);
  const behind = new Set(nodes);
  return {
    type,
    agreements: agreements.length,
    agreementIds: nodes.map((node) => whole.ids[node] ?? ""),
    ...evidenceCells(
      whole,
      ends.flatMap((end) => claimsBetween(whole, end, behind)),
    ),
  };
}

/** What binds a node to the agreements: its being a party, its signature, its being what they cover. */
function claimsBetween(
  whole: Whole,
  node: number,
  agreements: ReadonlySet<number>,
): readonly Claim[] {
  const outward = (["PARTY_TO", "SIGNED", "ANNOUNCED"] as const).flatMap((type) => {
    const relation = whole.relations[type];
    const rows = rowsFrom(relation, node).filter((row) => agreements.has(relation.to[row] ?? -1));
    return rows.map((row): Claim => [type, row]);
  });
  const { COVERS } = whole.relations;
  const inward = rowsTo(COVERS, node).filter((row) => agreements.has(COVERS.from[row] ?? -1));
  return [...outward, ...inward.map((row): Claim => ["COVERS", row])];
}

type Claim = readonly [type: RelationshipLabel, row: number];

/** When any of the agreements stood. @param agreements from 0 */
export function edgeSpans(whole: Whole, agreements: readonly number[]): readonly Span[] {
  return unite(
    agreements.flatMap((agreement) => nodeSpans(whole, whole.starts.Agreement + agreement)),
  );
}

/** The sources of all the claims, and the best confidence that any of them has. */
function evidenceCells(whole: Whole, claims: readonly Claim[]): Cells {
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
