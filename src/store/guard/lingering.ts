/**
 * Whether the server is still at work on a query that nobody waits for any more. It ends most at once, but cannot
 * interrupt some expressions, such as reduce() over a long list or a regular expression that tries very many ways.
 */
import { setTimeout } from "node:timers/promises";
import { type Address, connect, type Database, inSession } from "../database.ts";

export interface Lingering {
  /** Fulfilled once the server has ended the query, or does not answer for a minute. */
  untilEnded(asking: string): Promise<void>;
  close(): Promise<void>;
}

const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 2_000;
const MOST_FAILURES = 30;

export function createLingering(address: Address): Lingering {
  let database: Database | undefined;
  let closed = false;
  return {
    async untilEnded(asking) {
      database ??= connect(address);
      let failures = 0;
      for (let pause = FIRST_PAUSE; !closed; pause = Math.min(pause * 1.5, LONGEST_PAUSE)) {
        const running = await isRunning(database, asking).catch(() => undefined);
        if (running === false) return;
        failures = running === undefined ? failures + 1 : 0;
        if (failures > MOST_FAILURES) return;
        await setTimeout(pause, undefined, { ref: false });
      }
    },
    async close() {
      closed = true;
      await database?.close();
    },
  };
}

async function isRunning(database: Database, asking: string): Promise<boolean> {
  return inSession(database, "READ", async (session) => {
    const { records } = await session.run(
      "SHOW TRANSACTIONS YIELD metaData WHERE metaData.asking = $asking RETURN 1 AS one",
      { asking },
    );
    return records.length > 0;
  });
}
