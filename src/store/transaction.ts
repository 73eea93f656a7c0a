/** Runs work in one transaction, and counts what Neo4j says was changed. */
import type { QueryResult, Session, Transaction } from "neo4j-driver";
import { codeOf } from "./database.ts";
import type { Runner } from "./stored.ts";

export interface Tally {
  changes: number;
}

const TRIES = 10;

/** Thrown by work that wants its transaction undone, and no error. */
export class Undo<Result> {
  readonly result: Result;

  constructor(result: Result) {
    this.result = result;
  }
}

/** Commits at the end; undoes everything after an error. Repeats the work if it met another's locks crosswise. */
export async function inTransaction<Result>(
  session: Session,
  tally: Tally,
  work: (runner: Runner) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    const transaction = await session.beginTransaction();
    const own: Tally = { changes: 0 };
    try {
      const result = await work(counting(transaction, own));
      await transaction.commit();
      tally.changes += own.changes;
      return result;
    } catch (error) {
      await transaction.rollback().catch(() => undefined);
      if (error instanceof Undo) return error.result;
      const crossed = codeOf(error) === "Neo.TransientError.Transaction.DeadlockDetected";
      if (!crossed || attempt === TRIES) throw error;
    }
  }
}

/** Counts into `tally` what each statement changes. */
export function counting(runner: Session | Transaction, tally: Tally): Runner {
  return {
    run: async (cypher, parameters) => {
      const result: QueryResult = await runner.run(cypher, parameters);
      const { counters } = result.summary;
      const updates = { ...counters.updates() };
      tally.changes += Object.values(updates).reduce((sum, number) => sum + number, 0);
      return result;
    },
  };
}
