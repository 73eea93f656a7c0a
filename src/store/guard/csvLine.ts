/** Values of the database as one line of CSV (RFC 4180). */
import neo4j from "neo4j-driver";
import { temporalText, toExactJson } from "../exactValue.ts";

/** Absent values are empty cells; lists, maps, points, nodes, relationships and paths are JSON text in their cell. */
export function toCsvLine(values: readonly unknown[]): string {
  return `${values.map((value) => quote(toCell(value))).join(",")}\r\n`;
}

function toCell(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  if (typeof value === "number" && !Number.isFinite(value)) return String(value);
  if (neo4j.isInt(value)) return value.toString();
  return (typeof value === "object" ? temporalText(value) : undefined) ?? toExactJson(value);
}

function quote(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
