/** What a load did, or in a dry run would do. */
import type { DataSet } from "../model/dataSet.ts";

export interface LoadCount {
  /** Node label or relationship type. */
  readonly name: string;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly removed: number;
}

export interface LoadReport {
  /** In the ontology's order, as are the relationships. */
  readonly nodes: readonly LoadCount[];
  readonly relationships: readonly LoadCount[];
  readonly dataSet: DataSet;
  /** Number of changes that Neo4j counted, of data and schema: 0 where the database was left as it was. */
  readonly changes: number;
  /** False where hash and counts told that there is nothing to do; true where every value was compared or written. */
  readonly compared: boolean;
  /** From the first statement to the last commit, in milliseconds. */
  readonly databaseTime: number;
  /** Whether it took several transactions. */
  readonly inParts: boolean;
}

export interface LoadProgress {
  readonly step: "waiting for its turn" | "reading" | "writing";
  readonly done: number;
  readonly total: number;
}
