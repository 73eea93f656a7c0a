/** An answer as a table of texts and numbers, for CSV and for a terminal, where a cell holds no node. */
import { nodeName } from "../model/nodeName.ts";
import {
  idOfNode,
  isNodeValue,
  isPathValue,
  isRelationshipValue,
  type NodeValue,
} from "../model/queryAnswer.ts";
import { exactTemporalText } from "./exactValue.ts";

type Text = string | number | bigint;

export interface TextTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Text[])[];
}

/**
 * @param rows values as `toExactJson` writes them, parsed
 * @param ids whether a column of nodes `x` (or of lists of nodes, or of paths) is followed by their ids, as `x.id`
 * @returns a node is its name, a relationship its type, a list of either the JSON text of a list of such; absent values
 *   are empty; any other list or map, and a node of another program, is its JSON text
 */
export function toTextTable(
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
  { ids = true }: { readonly ids?: boolean } = {},
): TextTable {
  const named = columns.flatMap((name, column) => {
    const idName = `${name}.id`;
    const values = { name, column, toText: textOf };
    return ids && !columns.includes(idName) && holdsNodes(rows, column)
      ? [values, { name: idName, column, toText: idsOf }]
      : [values];
  });
  return {
    columns: named.map(({ name }) => name),
    rows: rows.map((row) => named.map(({ column, toText }) => toText(row[column]))),
  };
}

function holdsNodes(rows: readonly (readonly unknown[])[], column: number): boolean {
  const values = rows.map((row) => row[column] ?? null).filter((value) => value !== null);
  const nodes = values.map(nodesOf);
  return nodes.some((each) => each && each.length > 0) && !nodes.includes(undefined);
}

function textOf(value: unknown): Text {
  if (value === null || value === undefined) return "";
  if (typeof value === "string" || typeof value === "number") return value;
  if (typeof value !== "object") return String(value);
  if (isRelationshipValue(value)) return value.type;
  if (Array.isArray(value) && value.length > 0 && value.every(isRelationshipValue))
    return JSON.stringify(value.map(({ type }) => type));
  const nodes = nodesOf(value);
  if (nodes) return oneOrList(value, nodes.map(nodeName));
  return numberOf(value) ?? exactTemporalText(value) ?? JSON.stringify(value);
}

function idsOf(value: unknown): string {
  return oneOrList(value, nodesOf(value)?.map((node) => idOfNode(node) ?? "") ?? []);
}

function oneOrList(value: unknown, texts: readonly string[]): string {
  if (value === null || value === undefined) return "";
  return isNodeValue(value) ? (texts[0] ?? "") : JSON.stringify(texts);
}

/** The nodes that a value consists of; undefined where it holds anything else. */
function nodesOf(value: unknown): readonly NodeValue[] | undefined {
  const all: readonly unknown[] = isPathValue(value)
    ? value.nodes
    : Array.isArray(value)
      ? value
      : [value];
  return all.every(isOurs) ? all : undefined;
}

function isOurs(value: unknown): value is NodeValue {
  return isNodeValue(value) && idOfNode(value) !== undefined;
}

/** What JSON has no number for. */
function numberOf(value: object): Text | undefined {
  if (!("$type" in value && "value" in value)) return undefined;
  if (value.$type === "integer") return BigInt(String(value.value));
  return value.$type === "float" ? Number(value.value) : undefined;
}
