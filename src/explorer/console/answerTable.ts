/** An answer's values as a table needs them: as plain text, in an order, and as numbers where they are such. */
import { nodeName } from "../../model/nodeName.ts";
import {
  isNodeValue,
  isPathValue,
  isRelationshipValue,
  type RelationshipValue,
} from "../../model/queryAnswer.ts";
import { relationshipName } from "../../network/answerMarks.ts";

export interface Sorting {
  readonly column: number;
  readonly descending: boolean;
}

/** Numbers of the rows in order; without a sorting as the query gave them. What has no value comes last. */
export function sortedRows(
  rows: readonly (readonly unknown[])[],
  sorting: Sorting | undefined,
): readonly number[] {
  const order = [...rows.keys()];
  if (sorting === undefined) return order;
  const { column, descending } = sorting;
  const values = rows.map((row) => row[column] ?? null);
  const numbers = values.map(numberOf);
  const texts = values.map((value) => (value === null ? "" : textOf(value)));
  const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
  return order.sort((a, b) => {
    if (values[a] === null || values[b] === null)
      return Number(values[a] === null) - Number(values[b] === null) || a - b;
    const [one, other] = [numbers[a], numbers[b]];
    const difference =
      one !== undefined && other !== undefined
        ? one - other
        : collator.compare(texts[a] ?? "", texts[b] ?? "");
    return (descending ? -difference : difference) || a - b;
  });
}

/** Undefined for what is no number. */
export function numberOf(value: unknown): number | undefined {
  if (typeof value === "number") return value;
  if (!isTyped(value) || (value.$type !== "integer" && value.$type !== "float")) return undefined;
  return Number(value.value);
}

/** One line, as it is copied and sorted. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value !== "object") return String(value);
  if (Array.isArray(value))
    return value.length > 0 && value.every(isRelationshipValue)
      ? relationshipsText(value)
      : value.map(textOf).join(", ");
  if (isNodeValue(value)) return nodeName(value);
  if (isRelationshipValue(value)) return relationshipName(value.type);
  if (isPathValue(value)) return value.nodes.map(textOf).join(" – ");
  if (isTyped(value) && "value" in value)
    return typeof value.value === "object" ? JSON.stringify(value.value) : String(value.value);
  return Object.entries(value)
    .filter(([key]) => key !== "$type")
    .map(([key, item]) => `${key}: ${textOf(item)}`)
    .join(", ");
}

/** Relationships in their order; several of a kind, one after the other, are counted: “3 × party to”. */
export function relationshipsText(relationships: readonly RelationshipValue[]): string {
  const runs: { readonly type: string; count: number }[] = [];
  for (const { type } of relationships) {
    const last = runs.at(-1);
    if (last?.type === type) last.count += 1;
    else runs.push({ type, count: 1 });
  }
  return runs
    .map(({ type, count }) => `${count === 1 ? "" : `${count} × `}${relationshipName(type)}`)
    .join(", ");
}

/** Rows with tabs between, for a spreadsheet. */
export function toTabbed(
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
): string {
  const line = (cells: readonly string[]) =>
    cells.map((cell) => cell.replace(/[\t\r\n]+/g, " ")).join("\t");
  return [line(columns), ...rows.map((row) => line(row.map(textOf)))].join("\n");
}

/** The column whose numbers are drawn as bars: the first that counts something, if there is one. */
export function barColumn(
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
): { readonly column: number; readonly most: number } | undefined {
  if (rows.length < 2) return undefined;
  for (const [column, name] of columns.entries()) {
    if (/year|date|since|id$|latitude|longitude/i.test(name)) continue;
    const numbers = rows.map((row) => numberOf(row[column]));
    if (numbers.some((number) => number === undefined || number < 0)) continue;
    const most = Math.max(...(numbers as number[]).slice(0, 10_000));
    if (most > 0) return { column, most };
  }
  return undefined;
}

function isTyped(value: unknown): value is { readonly $type: string; readonly value?: unknown } {
  return (
    typeof value === "object" &&
    value !== null &&
    "$type" in value &&
    typeof value.$type === "string"
  );
}
