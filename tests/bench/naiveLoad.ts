/** What one would write first: a `MERGE` a row, each committed by itself. For comparison. */
import { RELATIONSHIP_TYPES } from "../../src/model/ontology.ts";
import type { GraphRows, Value } from "../../src/model/rows.ts";
import { type Database, inSession } from "../../src/store/database.ts";

/** @returns milliseconds from the first statement to the last commit */
export function naiveLoad(database: Database, rows: GraphRows): Promise<number> {
  return inSession(database, "WRITE", async (session) => {
    const began = performance.now();
    for (const { label, properties, rows: nodes } of rows.nodes) {
      for (const row of nodes) {
        await session.run(`MERGE (n:Entity:${label} {id: $id}) SET n += $properties`, {
          id: row[0],
          properties: present(properties, row),
        });
      }
    }
    for (const { type, properties, rows: edges } of rows.relationships) {
      const keys: readonly string[] = RELATIONSHIP_TYPES[type].key;
      for (const [from, to, ...values] of edges) {
        const given = present(properties, values);
        const key = keys.filter((name) => given[name] !== undefined);
        await session.run(
          "MATCH (a:Entity {id: $from}) MATCH (b:Entity {id: $to}) " +
            `MERGE (a)-[r:${type} {${key.map((name) => `${name}: $properties.${name}`).join(", ")}}]->(b) ` +
            "SET r += $properties",
          { from, to, properties: given },
        );
      }
    }
    return performance.now() - began;
  });
}

function present(names: readonly string[], values: readonly Value[]): Record<string, Value> {
  return Object.fromEntries(
    names
      .map((name, at) => [name, values[at] ?? null] as const)
      .filter(([, value]) => value !== null),
  );
}
