/** Reads what the database holds: which set, its rows, and the snapshot made of them. */
import type { DataSet } from "../model/dataSet.ts";
import { encodeSnapshot } from "../model/encode.ts";
import type { Layout } from "../model/layout.ts";
import { RELATIONSHIP_TYPES, type RelationshipLabel } from "../model/ontology.ts";
import type { GraphRows, NodeTable, RelationshipTable } from "../model/rows.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { type Database, inSession } from "./database.ts";
import { readHeld } from "./dataSetNode.ts";
import { type Extent, labelsOf, nodeShape, relationshipShape, typesOf } from "./statements.ts";
import { type Runner, readStored, type Stored } from "./stored.ts";
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

/** @throws Error where the database holds no set, or a load kept changing it */
export async function readSnapshot(database: Database, layout: Layout): Promise<Snapshot> {
  const { rows, dataSet } = await readWhole(database);
  return encodeSnapshot(rows, dataSet, layout);
}

const TRIES = 3;

/**
 * The rows together with the set that they are. Neo4j lets a reader see what is committed while it reads: so the set
 * must be the same before and after.
 * @throws Error where the database holds no set, or a load kept changing it
 */
export async function readWhole(
  database: Database,
): Promise<{ readonly rows: GraphRows; readonly dataSet: DataSet }> {
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const dataSet = await readDataSet(database);
    if (dataSet === null) throw new Error("The database holds no set: load one first.");
    const rows = await readRows(database);
    const after = await readDataSet(database);
    if (JSON.stringify(after) === JSON.stringify(dataSet)) return { rows, dataSet };
  }
  throw new Error("The database is being loaded over and over; try again when that is done.");
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
  const relationships = typesOf(extent).map((type): RelationshipTable => {
    const rows: Edge[] = [];
    for (const { from, to, values } of stored.relationships.get(type) ?? []) {
      const [a, b] = [ids.get(from), ids.get(to)];
      if (a !== undefined && b !== undefined) rows.push([a, b, ...values]);
    }
    rows.sort(inOrder(type, extent));
    return { type, properties: relationshipShape(type, extent).names, rows };
  });
  return { nodes, relationships };
}

/** By from, to and the type's key. */
function inOrder(type: RelationshipLabel, extent: Extent): (one: Edge, other: Edge) => number {
  const { names } = relationshipShape(type, extent);
  const places = RELATIONSHIP_TYPES[type].key
    .map((name) => names.indexOf(name) + 2)
    .filter((place) => place > 1);
  return (one, other) => {
    for (const place of [0, 1, ...places]) {
      const order = compareText(String(one[place] ?? ""), String(other[place] ?? ""));
      if (order !== 0) return order;
    }
    return 0;
  };
}

/** By code unit: the same on every machine. */
function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
