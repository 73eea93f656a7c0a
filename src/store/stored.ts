/** All of our graph as it stands in the database, with Neo4j's internal ids, in few and large records. */
import neo4j, { type Integer, type QueryResult } from "neo4j-driver";
import type { NodeLabel, RelationshipLabel } from "../model/ontology.ts";
import type { Value } from "../model/rows.ts";
import { type Extent, labelsOf, readNodes, readRelationships, typesOf } from "./statements.ts";

/** A session or transaction, or what stands for one. */
export interface Runner {
  run(cypher: string, parameters?: Record<string, unknown>): PromiseLike<QueryResult>;
}

export interface StoredNode {
  readonly internal: number;
  /** Whether it carries its type's further label. */
  readonly further: boolean;
  /** `id` first; the rest by the ontology's order, as far as they were read. */
  readonly values: readonly Value[];
}

/** Relationships of a type that have the same properties: of hundred thousands, an object each would cost more than all else. */
export interface StoredRelationships {
  readonly values: readonly Value[];
  /** Internal ids, of the same length each; `ids` is empty where they were not read. */
  readonly froms: readonly number[];
  readonly tos: readonly number[];
  readonly ids: readonly number[];
}

export interface Stored {
  readonly nodes: ReadonlyMap<NodeLabel, readonly StoredNode[]>;
  /** Of our types, between whatever nodes. */
  readonly relationships: ReadonlyMap<RelationshipLabel, readonly StoredRelationships[]>;
}

type RawValue = Value | Integer;
type RawNode = readonly [number, boolean, ...RawValue[]];
type RawGroup = readonly [RawValue[], number[], number[], number[]];

export async function readStored(runner: Runner, extent: Extent): Promise<Stored> {
  const nodes = labelsOf(extent).map(
    async (label) => [label, await storedNodes(runner, label, extent)] as const,
  );
  const relationships = typesOf(extent).map(
    async (type) => [type, await storedRelationships(runner, type, extent)] as const,
  );
  // Awaited together: where one fails, all do, and what nobody waits for would end the process.
  const [nodeEntries, relationshipEntries] = await Promise.all([
    Promise.all(nodes),
    Promise.all(relationships),
  ]);
  return { nodes: new Map(nodeEntries), relationships: new Map(relationshipEntries) };
}

async function storedNodes(
  runner: Runner,
  label: NodeLabel,
  extent: Extent,
): Promise<StoredNode[]> {
  const { records } = await runner.run(readNodes(label, extent));
  const rows = records.flatMap((record): readonly RawNode[] => record.get("part"));
  return rows.map(([internal, further, ...values]) => ({
    internal,
    further,
    values: values.map(plain),
  }));
}

async function storedRelationships(
  runner: Runner,
  type: RelationshipLabel,
  extent: Extent,
): Promise<StoredRelationships[]> {
  const { records } = await runner.run(readRelationships(type, extent));
  const groups = records.flatMap((record): readonly RawGroup[] => record.get("part"));
  return groups.map(([values, froms, tos, ids]) => ({
    values: values.map(plain),
    froms,
    tos,
    ids,
  }));
}

function plain(value: RawValue): Value {
  return neo4j.isInt(value) ? value.toNumber() : (value as Value);
}
