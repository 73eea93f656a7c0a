/** A question in Cypher from the database's own keeper, answered with values that JSON can hold. */
import { type Database, inSession } from "./database.ts";
import { toExactJson } from "./exactValue.ts";
import { toParameters } from "./queryParameter.ts";

export interface QueryOptions {
  /** Whether it may change the database. */
  readonly write?: boolean;
}

export interface QueryResult {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

/**
 * @param parameters as JSON has them: whole numbers arrive as integers
 * @returns exact values in the form of `toExactJson`: what JSON has no form for (integers beyond ±(2^53 − 1), dates,
 *   points, nodes, relationships, paths) is an object with `$type`
 * @throws DatabaseAway, ParameterFaulty, or Neo4j's own error: its words say what is wrong with the query
 */
export async function runQuery(
  database: Database,
  cypher: string,
  parameters: Readonly<Record<string, unknown>> = {},
  { write = false }: QueryOptions = {},
): Promise<QueryResult> {
  return inSession(database, write ? "WRITE" : "READ", async (session) => {
    const result = session.run(cypher, toParameters(parameters));
    const columns = await result.keys();
    const { records } = await result;
    return {
      columns,
      rows: records.map((record) => columns.map((name) => exact(record.get(name)))),
    };
  });
}

function exact(value: unknown): unknown {
  return JSON.parse(toExactJson(value));
}
