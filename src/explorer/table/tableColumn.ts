/** One column of a table: its heading, what each row says in it, and how it is ordered by it. */

export interface TableRow {
  /** Of the node or tie that the row leads to. */
  readonly id: string;
  readonly cells: Readonly<Record<string, Cell>>;
}

/** Text as it is read; a number where it is ordered as one. */
export type Cell = string | number;

export interface TableColumn {
  readonly id: string;
  readonly label: string;
  /** In pixels, at least. */
  readonly width: number;
  /** Shown before anybody chooses columns; on a narrow page only those that say so. */
  readonly shown: "always" | "wide" | "no";
  readonly numeric?: boolean;
  /** How a cell is read where that is not the cell itself, such as a date in words. */
  readonly inWords?: (cell: Cell) => string;
}

export interface TableContent {
  readonly name: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** Column and direction in which it is ordered at first. */
  readonly order: TableOrder;
}

export interface TableOrder {
  readonly column: string;
  readonly down: boolean;
}

/** Those that a View names, and always the first, which names the row; without any, those that are usual. */
export function shownColumns(
  { columns }: TableContent,
  named: readonly string[],
  narrow: boolean,
): ReadonlySet<string> {
  const shown = columns.filter(({ id, shown }, place) =>
    named.length > 0
      ? place === 0 || named.includes(id)
      : shown === "always" || (shown === "wide" && !narrow),
  );
  return new Set(shown.map(({ id }) => id));
}

/** In their own order; none where they are those that are usual. */
export function writeColumns(
  content: TableContent,
  chosen: ReadonlySet<string>,
  narrow: boolean,
): string[] {
  const ids = content.columns.map(({ id }) => id).filter((id) => chosen.has(id));
  return ids.join() === [...shownColumns(content, [], narrow)].join() ? [] : ids;
}

/** What a View says of the order; as is usual for the table where it says nothing, or names no column of it. */
export function readOrder(written: string | undefined, content: TableContent): TableOrder {
  const column = written?.replace("-", "");
  return content.columns.some(({ id }) => id === column) && column !== undefined
    ? { column, down: written?.startsWith("-") === true }
    : content.order;
}

/** undefined for what is usual. */
export function writeOrder({ column, down }: TableOrder, { order }: TableContent) {
  if (column === order.column && down === order.down) return undefined;
  return `${down ? "-" : ""}${column}`;
}

const { compare } = new Intl.Collator("en", { numeric: true });

/** Empty cells last, whichever way. */
export function ordered(
  rows: readonly TableRow[],
  { column, down }: TableOrder,
): readonly TableRow[] {
  const sign = down ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [one, other] = [a.cells[column] ?? "", b.cells[column] ?? ""];
    if (one === "" || other === "") return Number(one === "") - Number(other === "");
    return typeof one === "number" && typeof other === "number"
      ? sign * (one - other)
      : sign * compare(String(one), String(other));
  });
}

export function textOf(column: TableColumn, { cells }: TableRow): string {
  const cell = cells[column.id] ?? "";
  if (cell === "") return "";
  if (column.inWords !== undefined) return column.inWords(cell);
  return typeof cell === "number" ? cell.toLocaleString("en-GB") : cell;
}
