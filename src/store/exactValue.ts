/**
 * Values of the database as JSON that loses nothing. What JSON has a form for is that form; anything else is an object
 * with `$type`. `docs/cypher.md` has the table.
 */
import neo4j, {
  type Integer,
  type Node,
  type Path,
  type Point,
  type Relationship,
} from "neo4j-driver";

const { isInt, isNode, isRelationship, isPath, isPoint } = neo4j;

const TEMPORAL = [
  ["date", neo4j.isDate],
  ["time", neo4j.isTime],
  ["localtime", neo4j.isLocalTime],
  ["datetime", neo4j.isDateTime],
  ["localdatetime", neo4j.isLocalDateTime],
  ["duration", neo4j.isDuration],
] as const;

/**
 * @param value as the driver gives it with lossless integers
 * @returns JSON text. Integers beyond ±(2^53 − 1), numbers that JSON lacks, bytes, dates, times, durations, points,
 *   nodes, relationships and paths are objects with `$type`; a number without a fraction that is no integer keeps `.0`.
 */
export function toExactJson(value: unknown): string {
  if (value === null || value === undefined) return "null";
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "boolean") return String(value);
  if (typeof value === "number") return floatJson(value);
  if (isInt(value)) return integerJson(value);
  if (Array.isArray(value)) return `[${value.map(toExactJson).join(",")}]`;
  if (value instanceof Int8Array) return typed("bytes", JSON.stringify(base64Of(value)));
  if (typeof value !== "object") throw new TypeError(`A ${typeof value} is no value of Cypher.`);
  return entityJson(value) ?? temporalJson(value) ?? mapJson(value);
}

/** @param exact what `toExactJson` wrote, parsed @returns the text of a date or its like; undefined for any other value */
export function exactTemporalText(exact: object): string | undefined {
  const temporal = "$type" in exact && TEMPORAL.some(([name]) => name === exact.$type);
  return temporal && "value" in exact ? String(exact.value) : undefined;
}

function floatJson(value: number): string {
  if (!Number.isFinite(value)) return typed("float", JSON.stringify(String(value)));
  const text = Object.is(value, -0) ? "-0" : String(value);
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}

function integerJson(value: Integer): string {
  return value.inSafeRange() ? value.toString() : typed("integer", `"${value.toString()}"`);
}

function entityJson(value: object): string | undefined {
  if (isNode(value)) return nodeJson(value);
  if (isRelationship(value)) return relationshipJson(value);
  if (isPath(value)) return pathJson(value);
  return isPoint(value) ? pointJson(value) : undefined;
}

function nodeJson({ elementId, labels, properties }: Node): string {
  return object({
    $type: '"node"',
    elementId: JSON.stringify(elementId),
    labels: JSON.stringify(labels),
    properties: plainMapJson(properties),
  });
}

function relationshipJson(relationship: Relationship): string {
  return object({
    $type: '"relationship"',
    elementId: JSON.stringify(relationship.elementId),
    startElementId: JSON.stringify(relationship.startNodeElementId),
    endElementId: JSON.stringify(relationship.endNodeElementId),
    type: JSON.stringify(relationship.type),
    properties: plainMapJson(relationship.properties),
  });
}

/** Nodes in the order in which the path visits them; each relationship names its own direction. */
function pathJson({ start, segments }: Path): string {
  const nodes = [start, ...segments.map(({ end }) => end)].map(nodeJson);
  const relationships = segments.map((segment) => relationshipJson(segment.relationship));
  return object({
    $type: '"path"',
    nodes: `[${nodes.join(",")}]`,
    relationships: `[${relationships.join(",")}]`,
  });
}

function pointJson({ srid, x, y, z }: Point): string {
  return object({
    $type: '"point"',
    srid: toExactJson(srid),
    x: floatJson(x),
    y: floatJson(y),
    ...(z !== undefined && { z: floatJson(z) }),
  });
}

function temporalJson(value: object): string | undefined {
  const [name] = TEMPORAL.find(([, is]) => is(value)) ?? [];
  return name && typed(name, JSON.stringify(String(value)));
}

/** A map with a key `$type` of its own is wrapped, so that it is not taken for one of ours. */
function mapJson(value: object): string {
  return "$type" in value ? typed("map", plainMapJson(value)) : plainMapJson(value);
}

function plainMapJson(value: object): string {
  return object(
    Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toExactJson(item)])),
  );
}

function typed(name: string, valueJson: string): string {
  return `{"$type":"${name}","value":${valueJson}}`;
}

function object(members: Readonly<Record<string, string>>): string {
  const texts = Object.entries(members).map(([key, json]) => `${JSON.stringify(key)}:${json}`);
  return `{${texts.join(",")}}`;
}

function base64Of(bytes: Int8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");
}
