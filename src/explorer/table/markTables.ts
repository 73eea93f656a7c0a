/** What the picture draws as two tables: its entries, and the lines between them. */
import { NODE_TYPES } from "../../model/ontology.ts";
import { edgeWords } from "../../network/edgeWords.ts";
import type { Marks } from "../../network/marks.ts";
import type { Network } from "../../network/network.ts";
import { agreementsBehind } from "../../network/projection.ts";
import type { TableColumn, TableContent, TableRow } from "./tableColumn.ts";

const NODE_COLUMNS: readonly TableColumn[] = [
  { id: "name", label: "Name", width: 360, shown: "always" },
  { id: "type", label: "Type", width: 180, shown: "always" },
  { id: "links", label: "Links", width: 90, shown: "always", numeric: true },
  { id: "weight", label: "Weight", width: 90, shown: "wide", numeric: true },
];

/** Weights are those under the filters, as areas and widths show them; what is always drawn alike has none. */
export function nodeTable({ stage, nodes, edges, weights }: Marks): TableContent {
  const links = new Int32Array(stage.nodes.count);
  for (let edge = 0; edge < stage.edges.count; edge++) {
    if ((edges.width[edge] ?? 0) === 0) continue;
    for (const end of [stage.edges.source[edge] ?? 0, stage.edges.target[edge] ?? 0])
      links[end] = (links[end] ?? 0) + 1;
  }
  const rows = stage.nodes.ids.flatMap((id, place): readonly TableRow[] =>
    (nodes.radius[place] ?? 0) === 0
      ? []
      : [
          {
            id,
            cells: {
              name: stage.nodes.names[place] ?? id,
              type: NODE_TYPES[stage.nodes.labels[place] ?? "Country"].label,
              links: links[place] ?? 0,
              weight: stage.nodes.sized[place] === 1 ? rounded(weights.nodes[place]) : "",
            },
          },
        ],
  );
  return { name: "Entries", columns: NODE_COLUMNS, rows, order: { column: "links", down: true } };
}

const EDGE_COLUMNS: readonly TableColumn[] = [
  { id: "source", label: "From", width: 260, shown: "always" },
  { id: "type", label: "How", width: 120, shown: "wide" },
  { id: "target", label: "To", width: 260, shown: "always" },
  { id: "agreements", label: "Agreements", width: 110, shown: "always", numeric: true },
  { id: "weight", label: "Weight", width: 90, shown: "wide", numeric: true },
  { id: "years", label: "Years", width: 110, shown: "wide" },
];

/** A relationship has no page of its own: its row leads to the end that it starts from. */
export function edgeTable(network: Network, marks: Marks): TableContent {
  const { stage, edges, weights, mask } = marks;
  const rows = stage.edges.ids.flatMap((id, place): readonly TableRow[] => {
    if ((edges.width[place] ?? 0) === 0) return [];
    const [from, to] = [stage.edges.source[place] ?? 0, stage.edges.target[place] ?? 0];
    return [
      {
        id: id.includes("~") ? id : (stage.nodes.ids[from] ?? ""),
        cells: {
          source: stage.nodes.names[from] ?? "",
          type: edgeWords(stage.edges.types[place] ?? "TIE").label,
          target: stage.nodes.names[to] ?? "",
          agreements: edges.agreements[place] ?? 0,
          weight: stage.edges.types[place] === "TIE" ? rounded(weights.edges[place]) : "",
          years: yearsOf(network, agreementsBehind(stage.projection, place, mask)),
        },
      },
    ];
  });
  return {
    name: stage.lens === "ties" ? "Ties" : "Links",
    columns: EDGE_COLUMNS,
    rows,
    order: { column: "agreements", down: true },
  };
}

function rounded(weight = 0): number {
  return Number(weight.toFixed(3));
}

/** First and last year of those that have a date. */
function yearsOf({ years }: Network, agreements: readonly number[]): string {
  const dated = agreements.map((agreement) => years[agreement] ?? 0).filter((year) => year > 0);
  const [first, last] = [Math.min(...dated), Math.max(...dated)];
  if (dated.length === 0) return "";
  return first === last ? `${first}` : `${first}–${last}`;
}
