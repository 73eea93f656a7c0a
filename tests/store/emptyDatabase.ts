/** The tests' database, wiped: each test file that needs one begins with it. */
import { inject } from "vitest";
import { connect, type Database, inSession } from "../../src/store/database.ts";

export async function emptyDatabase(): Promise<Database> {
  const database = connect({ ...inject("neo4j"), database: "neo4j" });
  await wipe(database);
  return database;
}

export async function wipe(database: Database): Promise<void> {
  await run(database, "MATCH (n) DETACH DELETE n");
}

/** Rows of a query as objects, integers as numbers. */
export function run(
  database: Database,
  cypher: string,
  parameters: Record<string, unknown> = {},
): Promise<Record<string, unknown>[]> {
  return inSession(database, "WRITE", async (session) => {
    const { records } = await session.run(cypher, parameters);
    return records.map((record) => JSON.parse(JSON.stringify(record.toObject(), plainIntegers)));
  });
}

function plainIntegers(_key: string, value: unknown): unknown {
  const isInteger =
    typeof value === "object" && value !== null && "low" in value && "high" in value;
  return isInteger ? Number(value.low) + Number(value.high) * 2 ** 32 : value;
}
