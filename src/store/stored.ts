/** All of our graph as it stands in the database, with Neo4j's internal ids, in few and large records. */
import neo4j, { type Integer, type QueryResult } from "neo4j-driver";
import {
  NODE_LABELS,
  type NodeLabel,
  RELATIONSHIP_LABELS,
  type RelationshipLabel,
} from "../model/ontology.ts";
import type { Value } from "../model/rows.ts";
import { readNodes, readRelationships } from "./statements.ts";

/** A session or transaction, or what stands for one. */
export interface Runner {
  run(cypher: string, parameters?: Record<string, unknown>): PromiseLike<QueryResult>;
}

export interface StoredNode {
  readonly internal: number;
  /** Whether it carries its type's further label. */
  readonly further: boolean;
  /** By the ontology's order, `id` and `name` first. */
  readonly values: readonly Value[];
}

export interface StoredRelationship {
  readonly internal: number;
  readonly from: number;
  readonly to: number;
  /** One list for all relationships that have the same. */
  readonly values: readonly Value[];
}

export interface Stored {
  readonly nodes: ReadonlyMap<NodeLabel, readonly StoredNode[]>;
  /** Of our types, between whatever nodes. */
  readonly relationships: ReadonlyMap<RelationshipLabel, readonly StoredRelationship[]>;
}

type RawValue = Value | Integer;
type RawNode = readonly [Integer, boolean, ...RawValue[]];
type RawGroup = readonly [RawValue[], Integer[], Integer[], Integer[]];

export async function readStored(runner: Runner): Promise<Stored> {
  const nodes = NODE_LABELS.map(
    async (label) => [label, await storedNodes(runner, label)] as const,
  );
  const relationships = RELATIONSHIP_LABELS.map(
    async (type) => [type, await storedRelationships(runner, type)] as const,
  );
  return {
    nodes: new Map(await Promise.all(nodes)),
    relationships: new Map(await Promise.all(relationships)),
  };
}

async function storedNodes(runner: Runner, label: NodeLabel): Promise<StoredNode[]> {
  const { records } = await runner.run(readNodes(label));
  const rows: readonly RawNode[] = records[0]?.get("rows") ?? [];
  return rows.map(([internal, further, ...values]) => ({
    internal: internal.toNumber(),
    further,
    values: values.map(plain),
  }));
}

async function storedRelationships(
  runner: Runner,
  type: RelationshipLabel,
): Promise<StoredRelationship[]> {
  const { records } = await runner.run(readRelationships(type));
  const groups: readonly RawGroup[] = records[0]?.get("groups") ?? [];
  const relationships: StoredRelationship[] = [];
  for (const [raw, ids, froms, tos] of groups) {
    const values = raw.map(plain);
    for (let at = 0; at < ids.length; at++) {
      relationships.push({
        internal: ids[at]?.toNumber() ?? -1,
        from: froms[at]?.toNumber() ?? -1,
        to: tos[at]?.toNumber() ?? -1,
        values,
      });
    }
  }
  return relationships;
}

function plain(value: RawValue): Value {
  return neo4j.isInt(value) ? value.toNumber() : (value as Value);
}
