/** What the picture draws as two tables: its entries, and the lines between them. */
import { NODE_TYPES } from "../../model/ontology.ts";
import { edgeWords } from "../../network/edgeWords.ts";
import type { Marks } from "../../network/marks.ts";
import type { TableColumn, TableContent, TableRow } from "./tableColumn.ts";

const NODE_COLUMNS: readonly TableColumn[] = [
  { id: "name", label: "Name", width: 360, shown: "always" },
  { id: "type", label: "Type", width: 180, shown: "always" },
  { id: "links", label: "Links", width: 90, shown: "always", numeric: true },
];

export function nodeTable({ stage, nodes, edges }: Marks): TableContent {
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
];

/** A relationship has no page of its own: its row leads to the end that it starts from. */
export function edgeTable({ stage, edges }: Marks): TableContent {
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
