/**
 * What a query in Cypher found, as JSON that loses nothing: the same shape for the server, the page and whoever asks.
 * What JSON has no form for is an object with `$type`.
 */

/** A node as it stands in a row, in a list, in a map or in a path. */
export interface NodeValue {
  readonly $type: "node";
  /** The database's own, of use within one answer alone. */
  readonly elementId: string;
  readonly labels: readonly string[];
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface RelationshipValue {
  readonly $type: "relationship";
  readonly elementId: string;
  readonly startElementId: string;
  readonly endElementId: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface PathValue {
  readonly $type: "path";
  readonly nodes: readonly unknown[];
}

export interface QueryRows {
  /** One list of values a row, in the order of the columns. */
  readonly rows: readonly (readonly unknown[])[];
  /** The ends of relationships in the rows that are not in the rows themselves, with `id` and `name` alone. */
  readonly ends: readonly NodeValue[];
  /** Rows were cut at a limit. */
  readonly truncated: boolean;
}

/** Everything in the rows that a graph can show, each once, in the order of its first appearance. */
export interface FoundGraph {
  readonly nodes: readonly NodeValue[];
  readonly relationships: readonly RelationshipValue[];
}

/** Nodes and relationships of an answer, also those inside paths, lists and maps; not the ends that were added. */
export function foundGraph(rows: QueryRows["rows"]): FoundGraph {
  const nodes = new Map<string, NodeValue>();
  const relationships = new Map<string, RelationshipValue>();
  const open: unknown[] = [];
  const openAll = (values: readonly unknown[]) => {
    for (let place = values.length - 1; place >= 0; place--) open.push(values[place]);
  };
  for (const row of rows) {
    openAll(row);
    while (open.length > 0) {
      const value = open.pop();
      if (typeof value !== "object" || value === null) continue;
      if (Array.isArray(value)) openAll(value);
      else if (isNodeValue(value)) keepFirst(nodes, value);
      else if (isRelationshipValue(value)) keepFirst(relationships, value);
      else openAll(Object.values(plainMap(value)));
    }
  }
  return { nodes: [...nodes.values()], relationships: [...relationships.values()] };
}

/**
 * Ids of all nodes that an answer holds; a relationship stands for its two ends. A node without an `id`, such as one of
 * another program in the same database, has no place in a View.
 */
export function foundIds({ rows, ends }: Pick<QueryRows, "rows" | "ends">): string[] {
  const { nodes } = foundGraph(rows);
  return [...new Set([...nodes, ...ends].map(idOfNode).filter((id) => id !== undefined))];
}

/** The id under which Entente knows the node; undefined for a node that is none of its own. */
export function idOfNode({ labels, properties }: NodeValue): string | undefined {
  return labels.includes("Entity") && typeof properties.id === "string" ? properties.id : undefined;
}

export function isNodeValue(value: unknown): value is NodeValue {
  return hasType(value, "node");
}

export function isRelationshipValue(value: unknown): value is RelationshipValue {
  return hasType(value, "relationship");
}

export function isPathValue(value: unknown): value is PathValue {
  return (
    hasType(value, "path") &&
    "nodes" in (value as object) &&
    Array.isArray((value as PathValue).nodes)
  );
}

function hasType(value: unknown, type: string): boolean {
  return typeof value === "object" && value !== null && "$type" in value && value.$type === type;
}

/** A map of the query's own that calls itself a node, or anything else, is wrapped; what is in it is no such thing. */
function plainMap(value: object): object {
  const wrapped = hasType(value, "map") && "value" in value ? value.value : undefined;
  return typeof wrapped === "object" && wrapped !== null ? wrapped : value;
}

function keepFirst<Value extends { readonly elementId: string }>(
  values: Map<string, Value>,
  value: Value,
): void {
  if (!values.has(value.elementId)) values.set(value.elementId, value);
}
