/** Picture and texts read as one graph: every node, property and relationship, whichever payload carried it. */
import {
  NODE_TYPES,
  type NodeLabel,
  RELATIONSHIP_LABELS,
  type RelationshipLabel,
} from "../model/ontology.ts";
import { PICTURE_RELATIONSHIPS, SNAPSHOT_LABELS } from "../model/payload.ts";
import type { Column, Texts } from "../model/snapshot.ts";
import { readPlaces, readText } from "./column.ts";
import type { Network } from "./network.ts";
import { buildRelation, emptyRelation, type Relation } from "./relation.ts";

export interface Whole {
  readonly network: Network;
  /** False until the texts have arrived: what is missing may be on its way. */
  readonly complete: boolean;
  readonly relations: Readonly<Record<RelationshipLabel, Relation>>;
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly labels: readonly NodeLabel[];
  readonly numbers: ReadonlyMap<string, number>;
  /** First node number of each type. */
  readonly starts: Readonly<Record<NodeLabel, number>>;
  /** A property of a node's type, undefined where none of that type has it (or it has not arrived yet). */
  readonly column: (label: NodeLabel, property: string) => Column | undefined;
  /** Node numbers of the sources that bear out a relationship. */
  readonly sourcesOf: (type: RelationshipLabel, row: number) => readonly number[];
}

const wholes = new WeakMap<Network, { readonly texts: Texts | undefined; readonly whole: Whole }>();

/** @param texts undefined until they have arrived: then what they carry is missing */
export function wholeGraph(network: Network, texts: Texts | undefined): Whole {
  const known = wholes.get(network);
  if (known !== undefined && known.texts === texts) return known.whole;
  const whole = build(network, texts);
  wholes.set(network, { texts, whole });
  return whole;
}

/** A node's property as text, null where no source says. */
export function propertyOf(whole: Whole, node: number, property: string): string | null {
  const label = whole.labels[node] ?? "Country";
  return readText(whole.column(label, property), node - whole.starts[label]);
}

function build(network: Network, texts: Texts | undefined): Whole {
  const ids = [...network.ids];
  const names = [...network.names];
  const labels = [...network.labels];
  const late = new Map(texts?.nodes.map((part) => [part.label, part]));
  const own = (label: NodeLabel, property: string) =>
    network.tables[label].columns[property] ?? late.get(label)?.columns[property];
  // A name that only repeats what the type is called by is not sent.
  const column = (label: NodeLabel, property: string) =>
    own(label, property) ??
    (property === "name" ? own(label, NODE_TYPES[label].caption[0]) : undefined);
  const starts = {} as Record<NodeLabel, number>;
  for (const label of SNAPSHOT_LABELS) {
    starts[label] = NODE_TYPES[label].drawn ? network.tables[label].start : ids.length;
    if (NODE_TYPES[label].drawn) continue;
    const part = late.get(label);
    for (let place = 0; place < (part?.count ?? 0); place++) {
      ids.push(`${NODE_TYPES[label].idPrefix}/${readText(part?.columns.id, place) ?? ""}`);
      names.push(readText(column(label, "name"), place) ?? "");
      labels.push(label);
    }
  }
  const relations = {} as Record<RelationshipLabel, Relation>;
  for (const type of RELATIONSHIP_LABELS)
    relations[type] = PICTURE_RELATIONSHIPS.includes(type)
      ? widen(network.relations[type], texts?.evidence[type], network.count, ids.length)
      : fromTexts(type, texts, ids.length);
  return {
    network,
    complete: texts !== undefined,
    relations,
    ids,
    names,
    labels,
    numbers: new Map(ids.map((id, number) => [id, number])),
    starts,
    column,
    sourcesOf: (type, row) =>
      readPlaces(relations[type].columns.sources, row).map((place) => starts.Source + place),
  };
}

function fromTexts(type: RelationshipLabel, texts: Texts | undefined, nodes: number): Relation {
  const sent = texts?.relationships.find((part) => part.type === type);
  return sent === undefined ? emptyRelation(nodes) : buildRelation(sent, nodes);
}

/** The picture's relationships with their late properties; nodes of the texts have none of them. */
function widen(
  relation: Relation,
  evidence: Readonly<Record<string, Column>> | undefined,
  before: number,
  after: number,
): Relation {
  const grow = (start: Int32Array) => {
    const grown = new Int32Array(after + 1).fill(start[before] ?? 0);
    grown.set(start);
    return grown;
  };
  return {
    ...relation,
    columns: { ...relation.columns, ...evidence },
    outStart: grow(relation.outStart),
    inStart: grow(relation.inStart),
  };
}
