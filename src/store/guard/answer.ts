/** What a visitor asks and what comes back, as it passes between the server and the thread that does the work. */
import type { Operator } from "./judgePlan.ts";
import type { Place } from "./queryReading.ts";

export interface Question {
  readonly text: string;
  /** As JSON, in the form that `exactValue.ts` describes. */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly format: "json" | "csv";
}

/** What Neo4j remarks on a query that it has run, such as a label that nothing has. */
export interface Notice extends Partial<Place> {
  readonly code: string;
  readonly title: string;
  readonly description: string;
}

export interface Answer {
  /** In CSV a column of nodes is two: their names, and their ids. */
  readonly columns: readonly string[];
  /**
   * JSON: the text of a list of rows, each a list of values in the order of the columns. CSV: one line a row, each
   * ended by CR LF, without the head.
   */
  readonly rows: string;
  /** JSON: the text of a list of nodes, the ends of relationships in the rows that are not in the rows themselves. */
  readonly ends: string;
  readonly count: number;
  /** The limit that cut the rows. */
  readonly truncated: "rows" | "size" | null;
  readonly notices: readonly Notice[];
  /** Where the query began with EXPLAIN; it was not run then. */
  readonly plan: Operator | null;
  readonly milliseconds: number;
}
