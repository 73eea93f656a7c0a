/** Makes sure of the constraints and indexes. */
import type { Session } from "neo4j-driver";
import { CONSTRAINTS, INDEXES, type SchemaRule } from "./constraints.ts";
import { codeOf } from "./database.ts";
import type { Runner } from "./stored.ts";
import { counting, type Tally } from "./transaction.ts";

/** Another load may make the same one in the same moment. */
const MADE_ALREADY = new Set([
  "Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists",
  "Neo.ClientError.Schema.IndexAlreadyExists",
  "Neo.ClientError.Schema.ConstraintAlreadyExists",
  "Neo.ClientError.Schema.IndexWithNameAlreadyExists",
  "Neo.ClientError.Schema.ConstraintWithNameAlreadyExists",
]);

export async function ensureConstraints(session: Session, tally: Tally): Promise<void> {
  await ensure(counting(session, tally), CONSTRAINTS);
}

/** Waits until what is new can be used. */
export async function ensureIndexes(session: Session, tally: Tally): Promise<void> {
  const runner = counting(session, tally);
  const made = await ensure(runner, INDEXES);
  if (made > 0) await runner.run("CALL db.awaitIndexes(600)");
}

/** @returns how many were missing */
async function ensure(runner: Runner, rules: readonly SchemaRule[]): Promise<number> {
  const { records } = await runner.run("SHOW INDEXES YIELD name");
  const present = new Set(records.map((record): unknown => record.get("name")));
  const missing = rules.filter(({ name }) => !present.has(name));
  for (const { statement } of missing) {
    await Promise.resolve(runner.run(statement)).catch((error: unknown) => {
      if (!MADE_ALREADY.has(codeOf(error) ?? "")) throw error;
    });
  }
  return missing.length;
}
