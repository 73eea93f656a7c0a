/** Parameters of a query, from the JSON that `exactValue.ts` writes to the values that the driver sends. */
import neo4j from "neo4j-driver";
import { readTemporal, TEMPORAL_TYPES } from "./readTemporal.ts";

/** A parameter that cannot be read; the message names it. */
export class ParameterFaulty extends Error {
  override readonly name = "ParameterFaulty";
}

/** @throws ParameterFaulty */
export function toParameters(json: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return mapOf(json, (value, name) => toParameter(value, `$${name}`));
}

function toParameter(value: unknown, path: string): unknown {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return toNumber(value, path);
  if (Array.isArray(value))
    return value.map((item, place) => toParameter(item, `${path}[${place}]`));
  if (typeof value !== "object") throw new ParameterFaulty(`${path} has no value.`);
  const map = value as Readonly<Record<string, unknown>>;
  return Object.hasOwn(map, "$type")
    ? toTyped(map, path)
    : mapOf(map, (item, key) => toParameter(item, `${path}.${key}`));
}

/** JSON has one kind of number: without a fraction it is an integer here. */
function toNumber(value: number, path: string): unknown {
  if (!Number.isInteger(value)) return value;
  if (Number.isSafeInteger(value)) return neo4j.int(value);
  throw new ParameterFaulty(
    `${path} is a number that JSON cannot hold exactly. Write {"$type":"integer","value":"…"} ` +
      `or {"$type":"float","value":"…"}.`,
  );
}

function toTyped(map: Readonly<Record<string, unknown>>, path: string): unknown {
  const { $type: type, value } = map;
  if (type === "map" && isMap(value)) {
    return mapOf(value, (item, key) => toParameter(item, `${path}.${key}`));
  }
  if (type === "point") return toPoint(map, path);
  if (typeof value === "string") {
    if (type === "integer" && /^-?\d{1,19}$/.test(value)) return toInteger(value, path);
    if (type === "float" && /^(-?\d+(\.\d+)?([eE][+-]?\d+)?|NaN|-?Infinity)$/.test(value)) {
      return Number(value);
    }
    if (type === "bytes") return new Int8Array(Buffer.from(value, "base64"));
    const temporal = readTemporal(type, value);
    if (temporal !== undefined) return temporal;
  }
  throw new ParameterFaulty(
    `${path} is not of the form that its "$type" has. Known types: integer, float, bytes, point, ` +
      `map, ${TEMPORAL_TYPES.join(", ")}; all but point and map have a text as "value".`,
  );
}

function toInteger(text: string, path: string): unknown {
  const value = BigInt(text);
  if (BigInt.asIntN(64, value) !== value) {
    throw new ParameterFaulty(`${path} is beyond the integers of 64 bits that Cypher has.`);
  }
  return neo4j.int(value);
}

function toPoint(map: Readonly<Record<string, unknown>>, path: string): unknown {
  const { srid, x, y, z } = map;
  if (typeof srid === "number" && Number.isSafeInteger(srid) && isNumber(x) && isNumber(y)) {
    if (z === undefined) return new neo4j.types.Point(neo4j.int(srid), x, y);
    if (isNumber(z)) return new neo4j.types.Point(neo4j.int(srid), x, y, z);
  }
  throw new ParameterFaulty(`${path} is a point without the numbers srid, x and y.`);
}

function mapOf<Result>(
  map: Readonly<Record<string, unknown>>,
  convert: (value: unknown, key: string) => Result,
): Record<string, Result> {
  return Object.fromEntries(Object.entries(map).map(([key, item]) => [key, convert(item, key)]));
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isNumber(value: unknown): value is number {
  return typeof value === "number";
}
