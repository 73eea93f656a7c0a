/**
 * The snapshot cut to what of it belongs to a View. Nodes are numbered anew, so the whole graph's texts do not fit it:
 * it names no load. Sources stay that the kept records cite; of what several records state, those of the kept ones.
 */
import { differences } from "../model/encode.ts";
import type { NodeLabel, RelationshipLabel } from "../model/ontology.ts";
import { SNAPSHOT_LABELS } from "../model/payload.ts";
import type {
  Column,
  NodeColumns,
  Picture,
  Places,
  RelationshipColumns,
  Snapshot,
} from "../model/snapshot.ts";
import { successorOf } from "../model/successor.ts";
import { cutColumn } from "./cutColumn.ts";
import { citedBy, type Kept } from "./kept.ts";
import type { Network } from "./network.ts";
import { type Whole, wholeGraph } from "./whole.ts";

type Columns = Readonly<Record<string, Column>>;
type Cut = (column: Column, places: readonly number[]) => Column;

/** @param network built from the snapshot's picture */
export function restrict(
  { picture, texts }: Snapshot,
  network: Network,
  keep: (whole: Whole) => Kept,
): Snapshot {
  const whole = wholeGraph(network, texts);
  const kept = keep(whole);
  const cited = citedBy(whole, kept.agreements);
  const stays = new Set(kept.nodes);
  for (const node of [...cited, ...provisionsOf(whole, kept)]) stays.add(node);
  const rowsOf = new Map(
    [...picture.relationships, ...texts.relationships].map(({ type }) => [
      type,
      keptRows(whole, type as RelationshipLabel, kept, stays, cited),
    ]),
  );
  const sources = (type: string, row: number) => {
    const all = whole.sourcesOf(type as RelationshipLabel, row);
    const own = all.filter((source) => cited.has(source));
    return own.length > 0 ? own : all;
  };
  for (const [type, rows] of rowsOf)
    for (const row of rows) for (const source of sources(type, row)) stays.add(source);

  const order = Array.from(stays).sort((a, b) => a - b);
  const numbers = new Map(order.map((node, number) => [node, number]));
  const placesOf = placesByLabel(whole, order);
  const numberOf = (label: string, place: number) => {
    const start = whole.starts[label as NodeLabel];
    const number = numbers.get(start + place);
    const [first] = placesOf(label);
    return number === undefined || first === undefined
      ? undefined
      : number - (numbers.get(start + first) ?? 0);
  };
  const cut: Cut = (column, places) => cutColumn(column, places, numberOf);
  const cutNodes = ({ label, columns }: NodeColumns): NodeColumns => {
    const places = placesOf(label);
    return { label, count: places.length, columns: cutAll(columns, places, cut) };
  };
  const cutEvidence = (type: string, columns: Columns) => {
    const rows = rowsOf.get(type) ?? [];
    const { sources: evidence, ...others } = columns;
    const cutOthers = cutAll(others, rows, cut);
    if (evidence === undefined) return cutOthers;
    const start = whole.starts.Source;
    const codes = rows.map((row) =>
      sources(type, row).flatMap((node) => numberOf("Source", node - start) ?? []),
    );
    return { ...cutOthers, sources: { as: "nodes" as const, label: "Source", codes } };
  };
  const cutRelationships = ({ type, columns }: RelationshipColumns): RelationshipColumns => {
    const { from, to } = whole.relations[type as RelationshipLabel];
    const rows = rowsOf.get(type) ?? [];
    const number = (node: number | undefined) => numbers.get(node ?? -1) ?? 0;
    return {
      type,
      from: differences(rows.map((row) => number(from[row]))),
      to: rows.map((row) => number(to[row])),
      columns: cutEvidence(type, columns),
    };
  };
  const agreements = placesOf("Agreement");
  return {
    picture: {
      ...picture,
      dataSet: restrictDataSet(picture.dataSet, whole, stays),
      layout: cutLayout(picture.layout, numbers),
      nodes: picture.nodes.map(cutNodes),
      relationships: picture.relationships.map(cutRelationships),
      agreements: {
        sources: agreements.map((place) => picture.agreements.sources[place] ?? 0),
        languages: cut(picture.agreements.languages, agreements),
      },
    },
    texts: {
      ...texts,
      load: undefined,
      nodes: texts.nodes.map(cutNodes),
      relationships: texts.relationships.map(cutRelationships),
      evidence: Object.fromEntries(
        Object.entries(texts.evidence).map(([type, columns]) => [type, cutEvidence(type, columns)]),
      ),
    },
  };
}

function provisionsOf({ network, relations }: Whole, { agreements }: Kept): readonly number[] {
  const { from, to, count } = relations.PROVIDES;
  const { start } = network.tables.Agreement;
  return Array.from({ length: count }, (_, row) => row)
    .filter((row) => agreements[(from[row] ?? 0) - start] === 1)
    .map((row) => to[row] ?? 0);
}

/** Rows of which both ends stay, and which a kept record reports, or which the picture needs. */
function keptRows(
  whole: Whole,
  type: RelationshipLabel,
  kept: Kept,
  stays: ReadonlySet<number>,
  cited: ReadonlySet<number>,
): readonly number[] {
  const { from, to, count } = whole.relations[type];
  return Array.from({ length: count }, (_, row) => row).filter((row) => {
    const [a, b] = [from[row] ?? -1, to[row] ?? -1];
    if (!stays.has(a) || !stays.has(b)) return false;
    // Membership is the bloc's own, no record's.
    if (type === "MEMBER_OF") return true;
    if (type === "REPORTED_BY")
      return kept.agreements[a - whole.network.tables.Agreement.start] === 1;
    const sources = whole.sourcesOf(type, row);
    return (
      sources.length === 0 || sources.some((source) => cited.has(source)) || kept.draws(type, a, b)
    );
  });
}

/** Places within its type of what stays of a type, ascending. @param order node numbers, ascending */
function placesByLabel(whole: Whole, order: readonly number[]): (label: string) => number[] {
  const places = new Map<string, number[]>(SNAPSHOT_LABELS.map((label) => [label, []]));
  for (const node of order) {
    const label = whole.labels[node] ?? "Country";
    places.get(label)?.push(node - whole.starts[label]);
  }
  return (label) => places.get(label) ?? [];
}

function cutAll(columns: Columns, places: readonly number[], cut: Cut): Record<string, Column> {
  return Object.fromEntries(
    Object.entries(columns).map(([property, column]) => [property, cut(column, places)]),
  );
}

/** Numbers of the whole set stay: they say of what this is a part. */
function restrictDataSet(
  dataSet: Picture["dataSet"],
  { ids }: Whole,
  stays: ReadonlySet<number>,
): Picture["dataSet"] {
  const known = new Set(Array.from(stays, (node) => ids[node]));
  const formerIds = Object.entries(dataSet.formerIds).filter(([id]) =>
    known.has(successorOf(dataSet.formerIds, id)),
  );
  return { ...dataSet, load: undefined, formerIds: Object.fromEntries(formerIds) };
}

function cutLayout(
  layout: Picture["layout"],
  numbers: ReadonlyMap<number, number>,
): Picture["layout"] {
  return Object.fromEntries(
    Object.entries(layout).map(([lens, places]) => [lens, cutPlaces(places, numbers)]),
  ) as Picture["layout"];
}

function cutPlaces(places: Places, numbers: ReadonlyMap<number, number>): Places {
  const nodes: number[] = [];
  const rows: number[] = [];
  let node = 0;
  for (const [row, step] of places.nodes.entries()) {
    node += step;
    const number = numbers.get(node);
    if (number === undefined) continue;
    nodes.push(number);
    rows.push(row);
  }
  return {
    nodes: differences(nodes),
    x: rows.map((row) => places.x[row] ?? 0),
    y: rows.map((row) => places.y[row] ?? 0),
    groups: places.groups.map((group) => group.flatMap((member) => numbers.get(member) ?? [])),
  };
}
