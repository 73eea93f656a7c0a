/** What a query's text holds, as Neo4j's own parser reads it. Nothing of it has been asked of a server. */

/** Both counted from 1, as Neo4j counts them in its messages. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export interface Mentioned extends Place {
  readonly name: string;
}

export interface QueryReading {
  readonly statements: number;
  /** What stands before the query: EXPLAIN, PROFILE, CYPHER with its options; in capitals. */
  readonly options: readonly Mentioned[];
  /** Each rule of the grammar that the text needs, with the first word it covers, where it first stands. */
  readonly rules: ReadonlyMap<string, Mentioned>;
  /** Full names, without quotation marks and blanks. */
  readonly functions: readonly Mentioned[];
  readonly procedures: readonly Mentioned[];
  /** False where the parser had to guess anywhere: then the rest may be wrong too. */
  readonly understood: boolean;
}
