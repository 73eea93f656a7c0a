/** The database that the environment names, or a local one: started where it is not running, and stopped when nobody uses it any more. */
import { type Address, connect, type Database } from "../store/database.ts";
import type { Context } from "./context.ts";
import { onInterrupt } from "./interrupt.ts";

export interface Opened {
  readonly database: Database;
  /** With its credentials: for who opens connections of their own. */
  readonly address: Address;
}

/** A database that is being opened; it can be let go of at any time. */
export interface Opening {
  /** @throws DatabaseAway */
  readonly ready: Promise<Opened>;
  /** Closes the connection, and stops a local database that nobody else uses. */
  close(): Promise<void>;
  /** The same, without waiting for it to end in order. */
  kill(): Promise<void>;
}

/** Runs `work` with the database, which is let go of however it ends, by Ctrl-C too. */
export async function withDatabase<Result>(
  context: Context,
  work: (database: Database, address: Address) => Promise<Result>,
): Promise<Result> {
  const opening = openDatabase(context);
  const interrupted = onInterrupt({
    calmly: opening.close,
    atOnce: opening.kill,
    exitCode: 130,
    withParent: context.environment.underNpm,
  });
  try {
    const { database, address } = await opening.ready;
    return await work(database, address);
  } finally {
    // Whatever fails because of an interruption is nothing to tell.
    await interrupted.orNever();
    await opening.close();
    interrupted.ignore();
  }
}

export function openDatabase(context: Context): Opening {
  const { neo4j } = context.environment;
  return neo4j === undefined ? openLocal(context) : openGiven(neo4j);
}

function openGiven(address: Address): Opening {
  const database = connect(address);
  return {
    ready: database.ping().then(() => ({ database, address })),
    close: () => database.close(),
    kill: async () => undefined,
  };
}

/** What starts a server is loaded where one must be started. */
function openLocal({ environment: { home }, terminal }: Context): Opening {
  const local = import("../store/local/local.ts");
  let database: Database | undefined;

  async function start(): Promise<Opened> {
    const { startLocal } = await local;
    const started = await startLocal({ home, log: terminal.tell });
    const address = { ...started, database: "neo4j" };
    database = connect(address);
    await database.ping();
    return { database, address };
  }

  return {
    ready: start(),
    async close() {
      await database?.close();
      await (await local).releaseLocal(home, terminal.tell);
    },
    kill: async () => (await local).killLocal(home),
  };
}
