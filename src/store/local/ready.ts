/** Waits until a server that was started answers queries. */
import { setTimeout as sleep } from "node:timers/promises";
import { DatabaseAway } from "../away.ts";
import { connect } from "../database.ts";

const PATIENCE = 180_000;
const REMINDER = 5_000;

export interface Waiting {
  readonly uri: string;
  readonly password: string;
  readonly log: (line: string) => void;
  /** Text of a failure once the server has ended; undefined while it may still come up. */
  readonly ended: () => string | undefined | Promise<string | undefined>;
}

/** @throws DatabaseAway if it ends, refuses the password or takes too long */
export async function untilReady({ uri, password, log, ended }: Waiting): Promise<void> {
  const began = Date.now();
  let reminded = began;
  const database = connect({ uri, username: "neo4j", password, database: "neo4j" });
  try {
    for (;;) {
      const failure = await ended();
      if (failure !== undefined) throw new DatabaseAway("not-started", failure);
      const refusal = await refusalOf(() => database.ping());
      if (refusal === null) return;
      if (refusal.reason === "unauthorised") throw refusal;
      if (Date.now() - began > PATIENCE) {
        throw new DatabaseAway(
          "not-started",
          `The local Neo4j has not answered for ${PATIENCE / 1000} s.`,
        );
      }
      if (Date.now() - reminded > REMINDER) {
        reminded = Date.now();
        log(`Waiting for Neo4j (${Math.round((reminded - began) / 1000)} s)`);
      }
      await sleep(200);
    }
  } finally {
    await database.close();
  }
}

async function refusalOf(ping: () => Promise<void>): Promise<DatabaseAway | null> {
  try {
    await ping();
    return null;
  } catch (error) {
    if (error instanceof DatabaseAway) return error;
    throw error;
  }
}
