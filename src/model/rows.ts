/** The graph as tables: what the seed becomes, what the loader writes, and what is read back. */
import type { NodeLabel, RelationshipLabel } from "./ontology.ts";

/** As Neo4j stores it: never a map, never a date type; lists hold texts. null: the property is absent. */
export type Value = string | number | boolean | readonly string[] | null;

export interface NodeTable {
  readonly label: NodeLabel;
  /** `id` first; the rest by the ontology's order, as far as they were read. */
  readonly properties: readonly string[];
  /** Sorted by id; each row has one value per property. */
  readonly rows: readonly (readonly Value[])[];
}

export interface RelationshipTable {
  readonly type: RelationshipLabel;
  readonly properties: readonly string[];
  /** Sorted by from, to and key; each row is the ids of from and to, then one value per property. */
  readonly rows: readonly (readonly [from: string, to: string, ...values: Value[]])[];
}

export interface GraphRows {
  readonly nodes: readonly NodeTable[];
  readonly relationships: readonly RelationshipTable[];
}
