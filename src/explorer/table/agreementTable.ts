/** The agreements that pass the filters as a table: one row each, whether or not the lens draws them. */
import { AGREEMENT_KINDS, CONFIDENCE, STATUSES } from "../../model/ontology.ts";
import { readList, readText } from "../../network/column.ts";
import { dateInWords } from "../../network/dateWords.ts";
import { languageName } from "../../network/languageName.ts";
import type { Marks } from "../../network/marks.ts";
import type { Network } from "../../network/network.ts";
import { partiesOf } from "../../network/parties.ts";
import { rowsFrom, rowsTo } from "../../network/relation.ts";
import type { TableColumn, TableContent, TableRow } from "./tableColumn.ts";

const COLUMNS: readonly TableColumn[] = [
  { id: "title", label: "Agreement", width: 360, shown: "always" },
  { id: "parties", label: "Parties", width: 220, shown: "always" },
  {
    id: "date",
    label: "Date",
    width: 130,
    shown: "always",
    inWords: (date) => dateInWords(String(date)),
  },
  { id: "kind", label: "Kind", width: 120, shown: "wide" },
  { id: "status", label: "Status", width: 100, shown: "wide" },
  { id: "domains", label: "Domains", width: 220, shown: "no" },
  { id: "signatories", label: "Signed or announced by", width: 200, shown: "no" },
  { id: "languages", label: "Languages of sources", width: 150, shown: "no" },
  { id: "confidence", label: "Confidence", width: 100, shown: "no" },
  { id: "sources", label: "Sources", width: 80, shown: "wide", numeric: true },
  { id: "drawn", label: "In the picture", width: 110, shown: "wide" },
];

/** Not all that pass are drawn: of one party, of very many, or with a switch that is off. */
export function agreementTable(
  network: Network,
  { mask, weights: { behind } }: Pick<Marks, "mask" | "weights">,
): TableContent {
  const rows: TableRow[] = [];
  for (let agreement = 0; agreement < mask.length; agreement++)
    if (mask[agreement] === 1) rows.push(rowOf(network, agreement, behind[agreement] === 1));
  return { name: "Agreements", columns: COLUMNS, rows, order: { column: "date", down: true } };
}

function rowOf(network: Network, agreement: number, isDrawn: boolean): TableRow {
  const { start, columns } = network.tables.Agreement;
  const { COVERS, SIGNED, ANNOUNCED } = network.relations;
  const node = start + agreement;
  const namesOf = (nodes: readonly number[]) =>
    [...new Set(nodes)].map((each) => network.names[each] ?? "").join(", ");
  const word = (words: Readonly<Record<string, string>>, column: string) => {
    const value = readText(columns[column], agreement);
    return value === null ? "" : (words[value] ?? value);
  };
  return {
    id: network.ids[node] ?? "",
    cells: {
      title: network.names[node] ?? "",
      parties: namesOf(partiesOf(network, agreement).map((party) => party.node)),
      date: readText(columns.date, agreement) ?? "",
      kind: word(AGREEMENT_KINDS, "kind"),
      status: word(STATUSES, "status"),
      domains: namesOf(rowsFrom(COVERS, node).map((row) => COVERS.to[row] ?? 0)),
      signatories: namesOf(
        [SIGNED, ANNOUNCED].flatMap((acts) => rowsTo(acts, node).map((row) => acts.from[row] ?? 0)),
      ),
      languages: readList(network.languages, agreement).map(languageName).join(", "),
      confidence: word(CONFIDENCE, "confidence"),
      sources: network.sources[agreement] ?? 0,
      drawn: isDrawn ? "yes" : "no",
    },
  };
}
