/** The same selection as tables: the agreements that pass, the marks that are drawn, the lines between them. */
import { Columns3, Copy, Download } from "lucide-react";
import { useMemo, useState } from "react";
import { Button } from "react-aria-components/Button";
import { Checkbox } from "react-aria-components/Checkbox";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { ToggleButtonGroup } from "react-aria-components/ToggleButtonGroup";
import { TABLES, type View } from "../../model/view.ts";
import { numeral } from "../../network/numeral.ts";
import { plural } from "../../network/plural.ts";
import { writeCsv } from "../../publish/tables/csv.ts";
import { useExplorer, useSession } from "../panels/context.ts";
import { PopDown } from "../panels/PopDown.tsx";
import { useMedia } from "../panels/useMedia.ts";
import { saveFile } from "../saveFile.ts";
import { agreementTable } from "./agreementTable.ts";
import { DataTable } from "./DataTable.tsx";
import { edgeTable, nodeTable } from "./markTables.ts";
import {
  ordered,
  readOrder,
  shownColumns,
  type TableColumn,
  type TableContent,
  type TableRow,
  textOf,
  writeColumns,
  writeOrder,
} from "./tableColumn.ts";

export function TablePanel() {
  const explorer = useExplorer();
  const { network, marks, view } = useSession();
  const contents: Readonly<Record<View["table"], TableContent>> = useMemo(
    () => ({
      agreements: agreementTable(network, marks),
      entries: nodeTable(marks),
      lines: edgeTable(network, marks),
    }),
    [network, marks],
  );
  return (
    <Told
      key={`${view.table} ${marks.lens}`}
      content={contents[view.table]}
      tabs={
        <ToggleButtonGroup
          className="segments"
          aria-label="What is listed"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[view.table]}
          onSelectionChange={(keys) => {
            const table = TABLES.find((each) => keys.has(each));
            if (table !== undefined) explorer.go({ table, columns: [], order: undefined });
          }}
        >
          {TABLES.map((each) => (
            <ToggleButton key={each} id={each}>
              {contents[each].name}{" "}
              <span className="count">{numeral(contents[each].rows.length)}</span>
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      }
    />
  );
}

interface ToldProps {
  readonly content: TableContent;
  readonly tabs: React.ReactNode;
}

function Told({ content, tabs }: ToldProps) {
  const explorer = useExplorer();
  const { view } = useSession();
  const narrow = useMedia("(max-width: 767px)");
  const order = readOrder(view.order, content);
  const chosen = shownColumns(content, view.columns, narrow);
  const [told, setTold] = useState("");
  const { column, down } = order;
  const rows = useMemo(() => ordered(content.rows, { column, down }), [content.rows, column, down]);
  const columns = content.columns.filter(({ id }) => chosen.has(id));
  const count = plural(rows.length, "row");
  return (
    <>
      <div className="table-tools">
        {tabs}
        <div className="table-actions">
          <ColumnChooser
            columns={content.columns}
            chosen={chosen}
            onChoose={(ids) => explorer.go({ columns: writeColumns(content, ids, narrow) })}
          />
          <Button
            className="button"
            onPress={async () => setTold(await copy(csvOf(columns, rows), count))}
          >
            <Copy size={15} aria-hidden />
            Copy
          </Button>
          <Button
            className="button"
            onPress={() =>
              saveFile(
                `entente-${content.name.toLowerCase()}.csv`,
                "text/csv",
                // Without the mark, a spreadsheet reads accents wrongly.
                `\u{feff}${csvOf(columns, rows)}`,
              )
            }
          >
            <Download size={15} aria-hidden />
            Save as CSV
          </Button>
          <span className="quiet" role="status">
            {told}
          </span>
        </div>
      </div>
      <DataTable
        caption={`${content.name}: ${count}`}
        columns={columns}
        rows={rows}
        order={order}
        selection={view.selection}
        onOrder={(chosen) => explorer.go({ order: writeOrder(chosen, content) })}
        onOpen={(selection) => explorer.go({ selection })}
      />
    </>
  );
}

interface ColumnChooserProps {
  readonly columns: readonly TableColumn[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

/** All but the first column, which names the row. */
function ColumnChooser({ columns, chosen, onChoose }: ColumnChooserProps) {
  return (
    <PopDown
      className="button"
      label={
        <>
          <Columns3 size={15} aria-hidden />
          Columns
        </>
      }
    >
      {() => (
        <ul aria-label="Columns">
          {columns.slice(1).map(({ id, label }) => (
            <li key={id}>
              <Checkbox
                className="box"
                isSelected={chosen.has(id)}
                onChange={(on) =>
                  onChoose(
                    new Set(on ? [...chosen, id] : [...chosen].filter((each) => each !== id)),
                  )
                }
              >
                <span className="tick" aria-hidden="true" />
                <span className="box-name">{label}</span>
              </Checkbox>
            </li>
          ))}
        </ul>
      )}
    </PopDown>
  );
}

/** What is shown, in its order, and the id of each row, which is also its address. */
function csvOf(columns: readonly TableColumn[], rows: readonly TableRow[]): string {
  const cellOf = (column: TableColumn, row: TableRow) =>
    column.inWords === undefined && !column.numeric ? textOf(column, row) : row.cells[column.id];
  return writeCsv(
    [...columns.map(({ label }) => label), "Id"],
    rows.map((row) => [...columns.map((column) => cellOf(column, row)), row.id]),
  );
}

async function copy(text: string, count: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return `Copied ${count}`;
  } catch {
    return "The browser does not let this page copy; save the file instead.";
  }
}
