/** An answer as a table: sorted by any column, and drawn only where one looks. */
import { useVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useRef, useState } from "react";
import type { Network } from "../../network/network.ts";
import type { QueryAnswer } from "../askCypher.ts";
import { barColumn, numberOf, type Sorting, sortedRows } from "./answerTable.ts";
import { Value } from "./Value.tsx";

export interface ResultTableProps {
  readonly answer: QueryAnswer;
  readonly network: Network | undefined;
}

const ROW = 35;

export function ResultTable({ answer, network }: ResultTableProps) {
  const { columns, rows } = answer;
  const [sorting, setSorting] = useState<Sorting>();
  const scroller = useRef<HTMLDivElement>(null);
  const order = useMemo(() => sortedRows(rows, sorting), [rows, sorting]);
  const bars = useMemo(() => barColumn(columns, rows), [columns, rows]);
  const numeric = useMemo(
    () =>
      columns.map((_, column) => {
        const values = rows.slice(0, 200).map((row) => row[column] ?? null);
        const present = values.filter((value) => value !== null);
        return present.length > 0 && present.every((value) => numberOf(value) !== undefined);
      }),
    [columns, rows],
  );
  const virtual = useVirtualizer({
    count: order.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  const sort = (column: number) =>
    setSorting((before) => {
      if (before?.column !== column) return { column, descending: numeric[column] === true };
      // The first way, the other way, and as the query gave it.
      if (before.descending === (numeric[column] === true))
        return { column, descending: !before.descending };
      return undefined;
    });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: What scrolls is reached by the keyboard.
    <section className="result-scroll" ref={scroller} tabIndex={0} aria-label="Rows">
      <table className="result-table" aria-rowcount={rows.length + 1}>
        <thead>
          <tr>
            {columns.map((name, column) => (
              <th
                key={column}
                scope="col"
                data-numeric={numeric[column] || undefined}
                aria-sort={
                  sorting?.column === column
                    ? sorting.descending
                      ? "descending"
                      : "ascending"
                    : undefined
                }
              >
                <button type="button" onClick={() => sort(column)}>
                  {name}
                  <span aria-hidden="true">
                    {sorting?.column === column ? (sorting.descending ? " ↓" : " ↑") : ""}
                  </span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {above > 0 && <Gap height={above} columns={columns.length} />}
          {items.map(({ index, key }) => (
            <tr key={key} ref={virtual.measureElement} data-index={index} aria-rowindex={index + 2}>
              {columns.map((name, column) => {
                const value = rows[order[index] ?? 0]?.[column];
                return (
                  <td
                    key={column}
                    data-numeric={numeric[column] || undefined}
                    data-bar={bars?.column === column || undefined}
                  >
                    {bars?.column === column ? (
                      <Bar name={name} value={numberOf(value) ?? 0} most={bars.most} />
                    ) : isYear(name, value) ? (
                      String(value)
                    ) : (
                      <Value value={value} network={network} />
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
          {below > 0 && <Gap height={below} columns={columns.length} />}
        </tbody>
      </table>
    </section>
  );
}

function Gap({ height, columns }: { readonly height: number; readonly columns: number }) {
  return (
    <tr className="gap">
      <td colSpan={columns} style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}

function Bar({
  value,
  most,
}: {
  readonly name: string;
  readonly value: number;
  readonly most: number;
}) {
  return (
    <span className="result-bar">
      <span style={{ width: `${(100 * value) / most}%` }} aria-hidden="true" />
      {value.toLocaleString("en-GB")}
    </span>
  );
}

function isYear(name: string, value: unknown): boolean {
  return typeof value === "number" && /year|since/i.test(name);
}
