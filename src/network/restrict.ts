/**
 * A picture of what a View holds and no more: the agreements that pass its filters, and what they lead to. Nodes are
 * numbered anew, so the whole graph's texts do not fit it: it names no load.
 */
import { differences } from "../model/encode.ts";
import type {
  Column,
  NodeColumns,
  Picture,
  Places,
  RelationshipColumns,
} from "../model/snapshot.ts";
import type { View } from "../model/view.ts";
import { filterAgreements } from "./filter.ts";
import type { Network } from "./network.ts";
import type { AgreementMask } from "./projection.ts";
import { stageOf } from "./stage.ts";
import { weighNetwork } from "./wholeNetwork.ts";

/** @param network built from the picture */
export function restrictPicture(
  picture: Picture,
  network: Network,
  view: Pick<View, "domains" | "from" | "to" | "undated">,
): Picture {
  const mask = filterAgreements(network, view);
  const kept = keptNodes(network, mask);
  const numbers = new Map(kept.map((node, number) => [node, number]));
  const agreements = [...mask.keys()].filter((agreement) => mask[agreement] === 1);
  return {
    ...picture,
    dataSet: { ...picture.dataSet, load: undefined },
    layout: {
      ties: restrictPlaces(picture.layout.ties, numbers),
      network: restrictPlaces(picture.layout.network, numbers),
    },
    nodes: picture.nodes.map((part) => restrictNodes(part, network, kept)),
    relationships: picture.relationships.map((part) => restrictRelationships(part, numbers)),
    agreements: {
      sources: agreements.map((agreement) => picture.agreements.sources[agreement] ?? 0),
      languages: pick(picture.agreements.languages, agreements),
    },
  };
}

/** Node numbers, ascending: what the network lens draws under the filter, and every agreement that passes. */
function keptNodes(network: Network, mask: AgreementMask): readonly number[] {
  const { projection } = stageOf(network, "network");
  const weights = weighNetwork(network, projection, mask);
  const kept = new Set<number>();
  for (const [place, node] of projection.nodes.entries())
    if ((weights.nodes[place] ?? 0) > 0) kept.add(node);
  for (const [agreement, passes] of mask.entries())
    if (passes === 1) kept.add(network.tables.Agreement.start + agreement);
  return Array.from(kept).sort((a, b) => a - b);
}

function restrictNodes(part: NodeColumns, network: Network, kept: readonly number[]): NodeColumns {
  const table = Object.values(network.tables).find(({ label }) => label === part.label);
  if (table === undefined) return part;
  const places = kept
    .map((node) => node - table.start)
    .filter((place) => place >= 0 && place < table.count);
  return { label: part.label, count: places.length, columns: pickAll(part.columns, places) };
}

function restrictRelationships(
  part: RelationshipColumns,
  numbers: ReadonlyMap<number, number>,
): RelationshipColumns {
  const from: number[] = [];
  const to: number[] = [];
  const rows: number[] = [];
  let source = 0;
  for (const [row, step] of part.from.entries()) {
    source += step;
    const a = numbers.get(source);
    const b = numbers.get(part.to[row] ?? -1);
    if (a === undefined || b === undefined) continue;
    from.push(a);
    to.push(b);
    rows.push(row);
  }
  return { type: part.type, from: differences(from), to, columns: pickAll(part.columns, rows) };
}

function restrictPlaces(places: Places, numbers: ReadonlyMap<number, number>): Places {
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

function pickAll(
  columns: Readonly<Record<string, Column>>,
  places: readonly number[],
): Record<string, Column> {
  return Object.fromEntries(
    Object.entries(columns).map(([property, column]) => [property, pick(column, places)]),
  );
}

function pick(column: Column, places: readonly number[]): Column {
  switch (column.as) {
    case "text":
      return { ...column, values: places.map((place) => column.values[place] ?? null) };
    case "number":
      return { ...column, values: places.map((place) => column.values[place] ?? null) };
    case "words":
      return { ...column, codes: places.map((place) => column.codes[place] ?? 0) };
    case "lists":
    case "nodes":
      return { ...column, codes: places.map((place) => column.codes[place] ?? []) };
  }
}
