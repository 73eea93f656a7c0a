/** Graph rows → snapshot: numbers for ids, columns for properties, and each property in the payload that needs it. */
import { encodeColumn, listsColumn } from "./column.ts";
import type { DataSet } from "./dataSet.ts";
import type { Property } from "./grammar.ts";
import type { Layout, LensLayout } from "./layout.ts";
import { eachLens } from "./lens.ts";
import { NODE_TYPES, RELATIONSHIP_LABELS, RELATIONSHIP_TYPES } from "./ontology.ts";
import {
  isEarly,
  nodeProperties,
  PICTURE_RELATIONSHIPS,
  relationshipProperties,
  SNAPSHOT_LABELS,
} from "./payload.ts";
import type { GraphRows, NodeTable, RelationshipTable, Value } from "./rows.ts";
import type {
  Column,
  NodeColumns,
  Picture,
  Places,
  RelationshipColumns,
  Snapshot,
} from "./snapshot.ts";

type Columns = Record<string, Column>;
type Wanted = (name: string, property: Property) => boolean;

/** A relationship type's rows in the order of the snapshot, with the numbers of their ends. */
interface Edges {
  readonly table: RelationshipTable;
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** Index into the table's rows. */
  readonly order: readonly number[];
}

/**
 * Ids of the layout that the rows lack are left out.
 * @param rows sorted as `GraphRows` says
 * @throws Error if a relationship's end is not among the nodes
 */
export function encodeSnapshot(rows: GraphRows, dataSet: DataSet, layout: Layout): Snapshot {
  const tables = SNAPSHOT_LABELS.map(
    (label) => rows.nodes.find((table) => table.label === label) ?? emptyNodes(label),
  );
  const numbers = numberNodes(tables);
  const drawn = tables.filter((table) => NODE_TYPES[table.label].drawn);
  const hidden = tables.filter((table) => !NODE_TYPES[table.label].drawn);
  const edges = RELATIONSHIP_LABELS.map((type) =>
    sortEdges(rows.relationships.find((table) => table.type === type) ?? noEdges(type), numbers),
  );
  const pictured = edges.filter(({ table }) => PICTURE_RELATIONSHIPS.includes(table.type));
  const others = edges.filter(({ table }) => !PICTURE_RELATIONSHIPS.includes(table.type));
  return {
    picture: {
      format: 1,
      dataSet,
      layout: encodeLayout(layout, numbers),
      nodes: drawn.map((table) => nodeColumns(table, isEarly)),
      relationships: pictured.map((each) => relationshipColumns(each, rows, isEarly)),
      agreements: sourcesOfAgreements(rows),
    },
    texts: {
      format: 1,
      hash: dataSet.hash,
      load: dataSet.load,
      nodes: [
        ...hidden.map((table) => nodeColumns(table, always)),
        ...drawn.map((table) => nodeColumns(table, isLate)),
      ],
      relationships: others.map((each) => relationshipColumns(each, rows, always)),
      evidence: Object.fromEntries(
        pictured.map((each) => [each.table.type, edgeColumns(each, rows, isLate)]),
      ),
    },
  };
}

/**
 * Of a picture, by the numbers of its nodes. Ids of the layout that it lacks are left out.
 * @param numbers node id to number
 */
export function encodeLayout(
  layout: Layout,
  numbers: ReadonlyMap<string, number>,
): Picture["layout"] {
  return eachLens((lens) => places(layout.lenses[lens], numbers));
}

const always: Wanted = () => true;
const isLate: Wanted = (name, property) => !isEarly(name, property);

function emptyNodes(label: NodeTable["label"]): NodeTable {
  return { label, properties: ["id", "name"], rows: [] };
}

function noEdges(type: RelationshipTable["type"]): RelationshipTable {
  return { type, properties: [], rows: [] };
}

function numberNodes(tables: readonly NodeTable[]): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const table of tables) {
    for (const row of table.rows) numbers.set(String(row[0]), numbers.size);
  }
  return numbers;
}

function sortEdges(table: RelationshipTable, numbers: ReadonlyMap<string, number>): Edges {
  const ends = table.rows.map(([from, to]) => {
    const [a, b] = [numbers.get(from), numbers.get(to)];
    if (a === undefined || b === undefined) {
      throw new Error(`${table.type} from ${from} to ${to}: one of the two is not in the graph.`);
    }
    return { a, b };
  });
  const order = ends
    .map((end, index) => ({ ...end, index }))
    .sort((one, other) => one.a - other.a || one.b - other.b || one.index - other.index);
  return {
    table,
    from: order.map(({ a }) => a),
    to: order.map(({ b }) => b),
    order: order.map(({ index }) => index),
  };
}

function nodeColumns(table: NodeTable, wanted: Wanted): NodeColumns {
  const prefix = `${NODE_TYPES[table.label].idPrefix}/`;
  const columns: Columns = {};
  for (const [name, property] of Object.entries(nodeProperties(table.label))) {
    const place = table.properties.indexOf(name);
    if (place < 0 || !wanted(name, property)) continue;
    const values = table.rows.map((row) => row[place] ?? null);
    if (name === "name" && repeats(table, values)) continue;
    addColumn(
      columns,
      name,
      name === "id"
        ? { as: "text", values: values.map((id) => String(id).slice(prefix.length)) }
        : encodeColumn(property, values),
    );
  }
  return { label: table.label, count: table.rows.length, columns };
}

/** Whether the names only say again what the type is called by, such as a provision's text. */
function repeats({ label, properties, rows }: NodeTable, names: readonly Value[]): boolean {
  const called = properties.indexOf(NODE_TYPES[label].caption[0]);
  return (
    !NODE_TYPES[label].drawn &&
    called >= 0 &&
    properties[called] !== "name" &&
    rows.every((row, place) => row[called] === names[place])
  );
}

function relationshipColumns(edges: Edges, rows: GraphRows, wanted: Wanted): RelationshipColumns {
  return {
    type: edges.table.type,
    from: differences(edges.from),
    to: [...edges.to],
    columns: edgeColumns(edges, rows, wanted),
  };
}

function edgeColumns({ table, order }: Edges, rows: GraphRows, wanted: Wanted): Columns {
  const columns: Columns = {};
  for (const [name, property] of Object.entries(relationshipProperties(table.type))) {
    const place = table.properties.indexOf(name);
    if (place < 0 || !wanted(name, property)) continue;
    const values = order.map((index) => table.rows[index]?.[place + 2] ?? null);
    const isEvidence = name === "sources" && RELATIONSHIP_TYPES[table.type].evidence;
    addColumn(
      columns,
      name,
      isEvidence ? sourcesColumn(values, rows) : encodeColumn(property, values),
    );
  }
  return columns;
}

function addColumn(columns: Columns, name: string, column: Column | null): void {
  if (column !== null) columns[name] = column;
}

function sourcesColumn(values: readonly Value[], rows: GraphRows): Column | null {
  const places = new Map(idsOf(rows, "Source").map((id, place) => [id, place]));
  const codes = values.map((value) =>
    (Array.isArray(value) ? value : []).map((id: string) => {
      const place = places.get(id);
      if (place === undefined) throw new Error(`${id} is cited but is not in the graph.`);
      return place;
    }),
  );
  return codes.some((list) => list.length > 0) ? { as: "nodes", label: "Source", codes } : null;
}

function sourcesOfAgreements(rows: GraphRows): Picture["agreements"] {
  const sources = rows.nodes.find(({ label }) => label === "Source");
  const column = sources?.properties.indexOf("language") ?? -1;
  const languages = new Map(sources?.rows.map((row) => [row[0], row[column] ?? null]));
  const cited = new Map<string, string[]>();
  for (const [from, to] of rows.relationships.find(({ type }) => type === "REPORTED_BY")?.rows ??
    []) {
    cited.set(from, [...(cited.get(from) ?? []), to]);
  }
  const perAgreement = idsOf(rows, "Agreement").map((id) => cited.get(id) ?? []);
  return {
    sources: perAgreement.map((ids) => ids.length),
    languages: listsColumn(
      perAgreement.map((ids) => {
        const present = ids
          .map((id) => languages.get(id))
          .filter((each) => typeof each === "string");
        return [...new Set(present)].sort();
      }),
    ),
  };
}

function idsOf(rows: GraphRows, label: NodeTable["label"]): string[] {
  const table = rows.nodes.find((each) => each.label === label);
  return table?.rows.map((row) => String(row[0])) ?? [];
}

function places(lens: LensLayout, numbers: ReadonlyMap<string, number>): Places {
  const placed = Object.entries(lens.positions)
    .map(([id, place]) => ({ number: numbers.get(id), place }))
    .filter(
      (each): each is { number: number; place: [number, number] } => each.number !== undefined,
    )
    .sort((one, other) => one.number - other.number);
  return {
    nodes: differences(placed.map(({ number }) => number)),
    x: placed.map(({ place }) => place[0]),
    y: placed.map(({ place }) => place[1]),
    groups: lens.groups.map((ids) =>
      ids.map((id) => numbers.get(id)).filter((number) => number !== undefined),
    ),
  };
}

/** Each number as its difference to the one before, the first to 0. */
export function differences(numbers: readonly number[]): number[] {
  return numbers.map((number, index) => number - (numbers[index - 1] ?? 0));
}
