/** A table that holds only the rows in sight, and says so to who listens: each row knows its number of all. */
import { useVirtualizer } from "@tanstack/react-virtual";
import { ArrowDown, ArrowUp } from "lucide-react";
import { type CSSProperties, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { NodeLink } from "../panels/NodeLink.tsx";
import { type TableColumn, type TableOrder, type TableRow, textOf } from "./tableColumn.ts";

const ROW_HEIGHT = 36;

export interface DataTableProps {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly order: TableOrder;
  readonly selection: string | undefined;
  readonly onOrder: (order: TableOrder) => void;
  readonly onOpen: (id: string) => void;
}

export function DataTable(props: DataTableProps) {
  const { caption, columns, rows, order, selection, onOrder, onOpen } = props;
  const scroller = useRef<HTMLElement>(null);
  const printing = usePrinting();
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  });
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
  }, [order.column, order.down, rows]);
  const inSight = virtual.getVirtualItems();
  const first = printing ? 0 : (inSight[0]?.index ?? 0);
  const last = printing ? rows.length : (inSight.at(-1)?.index ?? -1) + 1;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: What scrolls must be reached from the keyboard.
    <section ref={scroller} className="table-scroller" aria-label={caption} tabIndex={0}>
      <table className="data-table" aria-rowcount={rows.length + 1}>
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <Heading key={column.id} column={column} order={order} onOrder={onOrder} />
            ))}
          </tr>
        </thead>
        <tbody style={gaps(first, rows.length - last)}>
          {rows.slice(first, last).map((row, place) => (
            <tr
              key={`${row.id} ${first + place}`}
              aria-rowindex={first + place + 2}
              data-selected={row.id === selection || undefined}
              onClick={({ target }) => {
                // A click that ends a selection of text copies it; it opens nothing.
                if (window.getSelection()?.isCollapsed === false) return;
                if (target instanceof Element && target.closest("a") === null) onOpen(row.id);
              }}
            >
              {columns.map((column, at) => (
                <TableCell key={column.id} column={column} row={row} leads={at === 0} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface HeadingProps {
  readonly column: TableColumn;
  readonly order: TableOrder;
  readonly onOrder: (order: TableOrder) => void;
}

function Heading({ column, order, onOrder }: HeadingProps) {
  const current = order.column === column.id;
  const Arrow = order.down ? ArrowDown : ArrowUp;
  // What is counted or dated is wanted from the top first.
  const down = current ? !order.down : column.numeric === true || column.id === "date";
  return (
    <th
      scope="col"
      aria-sort={current ? (order.down ? "descending" : "ascending") : undefined}
      data-numeric={column.numeric}
      style={widthOf(column)}
    >
      <button type="button" onClick={() => onOrder({ column: column.id, down })}>
        {column.label}
        {current && <Arrow size={13} aria-hidden />}
      </button>
    </th>
  );
}

interface TableCellProps {
  readonly column: TableColumn;
  readonly row: TableRow;
  /** Whether it names the row and leads to its details. */
  readonly leads: boolean;
}

function TableCell({ column, row, leads }: TableCellProps) {
  const text = textOf(column, row);
  const inside = (
    <div className="cell" dir="auto" title={text} style={widthOf(column)}>
      {leads ? <NodeLink id={row.id} name={text} /> : text}
    </div>
  );
  return leads ? <th scope="row">{inside}</th> : <td data-numeric={column.numeric}>{inside}</td>;
}

function widthOf({ width }: TableColumn): CSSProperties {
  return { "--width": `${width}px` } as CSSProperties;
}

/** Room of the rows that are not there. */
function gaps(before: number, after: number): CSSProperties {
  const room = { "--before": `${before * ROW_HEIGHT}px`, "--after": `${after * ROW_HEIGHT}px` };
  return room as CSSProperties;
}

/** On paper all rows are there. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const before = () => flushSync(() => setPrinting(true));
    const after = () => setPrinting(false);
    window.addEventListener("beforeprint", before);
    window.addEventListener("afterprint", after);
    return () => {
      window.removeEventListener("beforeprint", before);
      window.removeEventListener("afterprint", after);
    };
  }, []);
  return printing;
}
