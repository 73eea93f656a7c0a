/** A connection to Neo4j, and what its failures mean in words. */
import neo4j, { type Driver, type Session, type SessionConfig } from "neo4j-driver";
import { type AwayReason, DatabaseAway } from "./away.ts";

export interface Address {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  /** Name of the database on the server; Community has one, `neo4j`. */
  readonly database: string;
}

export interface Database {
  readonly driver: Driver;
  readonly database: string;
  /** Where it is, for messages; without credentials. */
  readonly uri: string;
  /** @throws DatabaseAway if it cannot be used now */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** Connects when first used; nothing is sent before. */
export function connect({ uri, username, password, database }: Address): Database {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), {
    telemetryDisabled: true,
    connectionAcquisitionTimeout: 15_000,
    connectionTimeout: 10_000,
    maxTransactionRetryTime: 15_000,
    userAgent: "entente",
  });
  const connected: Database = {
    driver,
    database,
    uri,
    ping: () =>
      inSession(connected, "READ", async (session) => void (await session.run("RETURN 1"))),
    close: () => driver.close(),
  };
  return connected;
}

/** @throws DatabaseAway in place of the driver's own errors about the connection */
export async function inSession<Result>(
  { driver, database, uri }: Database,
  mode: "READ" | "WRITE",
  work: (session: Session) => Promise<Result>,
  config: Pick<SessionConfig, "fetchSize"> = {},
): Promise<Result> {
  const session = driver.session({
    database,
    defaultAccessMode: mode,
    // On a cluster, what was just written is seen by who reads next.
    bookmarkManager: driver.executeQueryBookmarkManager,
    ...config,
  });
  try {
    return await work(session);
  } catch (error) {
    throw awayOr(error, uri, database);
  } finally {
    await session.close().catch(() => undefined);
  }
}

const SERVER_AWAY = new Set([
  "ServiceUnavailable",
  "SessionExpired",
  "Neo.TransientError.General.DatabaseUnavailable",
  "Neo.TransientError.Database.DatabaseUnavailable",
]);

function awayOr(error: unknown, uri: string, database: string): unknown {
  const code = codeOf(error);
  if (code === undefined) return error;
  const away = (reason: AwayReason, text: string) =>
    new DatabaseAway(reason, text, { cause: error });
  if (SERVER_AWAY.has(code)) {
    return away(
      "unreachable",
      `Neo4j at ${uri} does not answer. Is it running, and is the address right?`,
    );
  }
  if (code === "Neo.ClientError.Security.Unauthorized") {
    return away(
      "unauthorised",
      `Neo4j at ${uri} does not accept the user name and password that were given.`,
    );
  }
  if (code === "Neo.ClientError.Security.AuthenticationRateLimit") {
    return away(
      "unauthorised",
      `Neo4j at ${uri} got a wrong password too often; try again in some seconds.`,
    );
  }
  if (code === "Neo.ClientError.Database.DatabaseNotFound") {
    return away("no-database", `Neo4j at ${uri} has no database called ${database}.`);
  }
  return error;
}

/** The driver's or server's code for an error; undefined for an error of another kind. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof neo4j.Neo4jError ? error.code : undefined;
}
