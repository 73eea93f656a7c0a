/** Reads what the database holds: which set, its rows, and the snapshot made of them. */
import { compareText } from "../model/compareText.ts";
import type { DataSet } from "../model/dataSet.ts";
import { encodeSnapshot } from "../model/encode.ts";
import type { Layout } from "../model/layout.ts";
import { RELATIONSHIP_TYPES, type RelationshipLabel } from "../model/ontology.ts";
import type { GraphRows, NodeTable, RelationshipTable } from "../model/rows.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { type Database, inSession } from "./database.ts";
import { readHeld } from "./dataSetNode.ts";
import { NoData } from "./noData.ts";
import { type Extent, labelsOf, nodeShape, relationshipShape, typesOf } from "./statements.ts";
import { type Runner, readStored, type Stored, type StoredRelationship } from "./stored.ts";
import { inTransaction } from "./transaction.ts";

type Edge = RelationshipTable["rows"][number];

/** @returns null where no load has begun */
export function readDataSet(database: Database): Promise<DataSet | null> {
  return inReading(database, readHeld);
}

/** All of our graph, sorted as `GraphRows` says; what others put into the database is left out. */
export function readRows(database: Database): Promise<GraphRows> {
  return readExtent(database, "all");
}

/**
 * What the first payload is made of, and no more: the drawn types with what filters and search need, and each
 * agreement's sources by id and language. A fraction of reading all.
 */
export function readPictureRows(database: Database): Promise<GraphRows> {
  return readExtent(database, "picture");
}

/** @throws NoData where the database holds no set, or a load kept changing it */
export async function readSnapshot(database: Database, layout: Layout): Promise<Snapshot> {
  const { rows, dataSet } = await readWhole(database);
  return encodeSnapshot(rows, dataSet, layout);
}

const TRIES = 3;

/**
 * The rows together with the set that they are. Neo4j lets a reader see what is committed while it reads: so the set
 * must be the same before and after.
 * @throws NoData where the database holds no set, or a load kept changing it
 */
export async function readWhole(
  database: Database,
  extent: Exclude<Extent, "picture"> = "all",
): Promise<{ readonly rows: GraphRows; readonly dataSet: DataSet }> {
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const dataSet = await readDataSet(database);
    if (dataSet === null) throw new NoData("empty");
    const rows = await readExtent(database, extent);
    const after = await readDataSet(database);
    if (JSON.stringify(after) === JSON.stringify(dataSet)) return { rows, dataSet };
  }
  throw new NoData("loading");
}

function readExtent(database: Database, extent: Extent): Promise<GraphRows> {
  return inReading(database, async (runner) =>
    toGraphRows(await readStored(runner, extent), extent),
  );
}

function inReading<Result>(
  database: Database,
  work: (runner: Runner) => Promise<Result>,
): Promise<Result> {
  return inSession(database, "READ", (session) => inTransaction(session, { changes: 0 }, work));
}

function toGraphRows(stored: Stored, extent: Extent): GraphRows {
  const ids = new Map<number, string>();
  const nodes = labelsOf(extent).map((label): NodeTable => {
    const found = stored.nodes.get(label) ?? [];
    for (const { internal, values } of found) ids.set(internal, String(values[0]));
    const rows = found.map(({ values }) => values);
    rows.sort((one, other) => compareText(String(one[0]), String(other[0])));
    return { label, properties: nodeShape(label, extent).names, rows };
  });
  const sorted = [...ids].sort(([, one], [, other]) => compareText(one, other));
  // Numbers sort many times faster than the ids whose order they stand for.
  const places = new Map(sorted.map(([internal], place) => [internal, place]));
  const relationships = typesOf(extent).map((type): RelationshipTable => {
    const found: StoredRelationship[] = [];
    for (const { from, to, ...rest } of stored.relationships.get(type) ?? []) {
      const [a, b] = [places.get(from), places.get(to)];
      if (a !== undefined && b !== undefined) found.push({ ...rest, from: a, to: b });
    }
    found.sort(inOrder(type, extent));
    const idAt = (place: number) => sorted[place]?.[1] ?? "";
    const rows = found.map(({ from, to, values }): Edge => [idAt(from), idAt(to), ...values]);
    return { type, properties: relationshipShape(type, extent).names, rows };
  });
  return { nodes, relationships };
}

type Order = (one: StoredRelationship, other: StoredRelationship) => number;

/** By from, to and the type's key. */
function inOrder(type: RelationshipLabel, extent: Extent): Order {
  const { names } = relationshipShape(type, extent);
  const key = RELATIONSHIP_TYPES[type].key
    .map((name) => names.indexOf(name))
    .filter((place) => place >= 0);
  const compareKeys: Order = ({ values }, other) => {
    for (const place of key) {
      const order = compareText(String(values[place] ?? ""), String(other.values[place] ?? ""));
      if (order !== 0) return order;
    }
    return 0;
  };
  return (one, other) => one.from - other.from || one.to - other.to || compareKeys(one, other);
}
