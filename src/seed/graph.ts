/** Gathers nodes and relationships from many records into the graph's tables: each once, with the union of what was said of it. */
import { compareText } from "../model/compareText.ts";
import type { Property } from "../model/grammar.ts";
import {
  CONFIDENCE,
  NODE_LABELS,
  type NodeLabel,
  RELATIONSHIP_LABELS,
  RELATIONSHIP_TYPES,
  type RelationshipLabel,
} from "../model/ontology.ts";
import { nodeProperties, relationshipProperties } from "../model/payload.ts";
import type { GraphRows, NodeTable, RelationshipTable, Value } from "../model/rows.ts";

type Properties = Readonly<Record<string, Property>>;
type Given = Readonly<Record<string, Value | undefined>>;
type Gathered = Record<string, Value>;

/** What a relationship rests on: ids of Source nodes, and how sure the record is. */
export interface Evidence {
  readonly sources: readonly string[];
  readonly confidence: keyof typeof CONFIDENCE;
}

interface Relation {
  readonly from: string;
  readonly to: string;
  readonly values: Gathered;
}

const BEST_FIRST = Object.keys(CONFIDENCE);

export class Graph {
  readonly #nodes = new Map<NodeLabel, Map<string, Gathered>>(
    NODE_LABELS.map((label) => [label, new Map()]),
  );
  readonly #relations = new Map<RelationshipLabel, Map<string, Relation>>(
    RELATIONSHIP_LABELS.map((type) => [type, new Map()]),
  );

  /** Of a node told twice the first telling stands; the second adds to its lists and fills in what is missing. */
  node(label: NodeLabel, id: string, name: string, properties: Given): void {
    const nodes = table(this.#nodes, label);
    const values = nodes.get(id) ?? {};
    gather(values, nodeProperties(label), { ...properties, id, name });
    nodes.set(id, values);
  }

  /** Evidence is asked for wherever the ontology says that the type carries it. */
  relate(
    type: RelationshipLabel,
    from: string,
    to: string,
    properties: Given,
    evidence?: Evidence,
  ): void {
    const relations = table(this.#relations, type);
    const key = [from, to, ...RELATIONSHIP_TYPES[type].key.map((name) => properties[name] ?? null)];
    const place = JSON.stringify(key);
    const relation = relations.get(place) ?? { from, to, values: {} };
    gather(relation.values, relationshipProperties(type), { ...properties, ...evidence });
    relations.set(place, relation);
  }

  rows(): GraphRows {
    return {
      nodes: [...this.#nodes].map(([label, nodes]) => nodeTable(label, nodes)),
      relationships: [...this.#relations].map(([type, relations]) =>
        relationshipTable(type, [...relations.values()]),
      ),
    };
  }
}

function table<K, V>(tables: ReadonlyMap<K, V>, name: K): V {
  const found = tables.get(name);
  if (found === undefined) throw new Error(`The ontology has no ${String(name)}.`);
  return found;
}

function gather(values: Gathered, properties: Properties, given: Given): void {
  for (const [name, property] of Object.entries(properties)) {
    const value = given[name] ?? null;
    const before = values[name] ?? null;
    if (property.many) values[name] = union(before, value, property.optional === true);
    else if (name === "confidence") values[name] = better(before, value);
    else values[name] = before ?? value;
  }
}

function union(one: Value, other: Value, optional: boolean): Value {
  const all = [one, other].flatMap((value) => (Array.isArray(value) ? value : []));
  return all.length === 0 && optional ? null : [...new Set(all)];
}

function better(one: Value, other: Value): Value {
  const ranked = [one, other].filter((value) => value !== null);
  return (
    ranked.sort((a, b) => BEST_FIRST.indexOf(String(a)) - BEST_FIRST.indexOf(String(b)))[0] ?? null
  );
}

function nodeTable(label: NodeLabel, nodes: ReadonlyMap<string, Gathered>): NodeTable {
  const properties = Object.keys(nodeProperties(label));
  const rows = [...nodes.entries()]
    .sort(([one], [other]) => compareText(one, other))
    .map(([, values]) => properties.map((name) => values[name] ?? null));
  return { label, properties, rows };
}

function relationshipTable(
  type: RelationshipLabel,
  relations: readonly Relation[],
): RelationshipTable {
  const properties = Object.keys(relationshipProperties(type));
  const key = RELATIONSHIP_TYPES[type].key as readonly string[];
  const order = (relation: Relation) => [
    relation.from,
    relation.to,
    ...key.map((name) => String(relation.values[name] ?? "")),
  ];
  const rows = relations
    .map((relation) => ({ relation, order: order(relation) }))
    .sort((one, other) => compareAll(one.order, other.order))
    .map(
      ({ relation }) =>
        [
          relation.from,
          relation.to,
          ...properties.map((name) => relation.values[name] ?? null),
        ] as const,
    );
  return { type, properties, rows };
}

function compareAll(one: readonly string[], other: readonly string[]): number {
  for (const [place, text] of one.entries()) {
    const difference = compareText(text, other[place] ?? "");
    if (difference !== 0) return difference;
  }
  return 0;
}
