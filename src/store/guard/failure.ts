/** Errors on their way from a thread: only plain values pass, so each is taken apart there and put together here. */
import neo4j from "neo4j-driver";
import { type AwayReason, DatabaseAway } from "../away.ts";
import { ParameterFaulty } from "../queryParameter.ts";
import type { Place } from "./queryReading.ts";
import {
  type Fault,
  QueryFaulty,
  QueryRefused,
  QueryStopped,
  type Refusal,
  type StoppedBy,
} from "./refusal.ts";

export type Failure =
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | { readonly kind: "faulty"; readonly fault: Fault }
  | { readonly kind: "stopped"; readonly limit: StoppedBy; readonly message: string }
  | { readonly kind: "away"; readonly reason: AwayReason; readonly message: string }
  | { readonly kind: "broken"; readonly message: string };

/**
 * @param linesBefore lines that were put before the visitor's text
 * @param seconds the time limit
 */
export function toFailure(error: unknown, linesBefore: number, seconds: number): Failure {
  if (error instanceof QueryRefused) return { kind: "refused", refusal: error.refusal };
  if (error instanceof QueryStopped) {
    return { kind: "stopped", limit: error.limit, message: error.message };
  }
  if (error instanceof ParameterFaulty)
    return { kind: "faulty", fault: { message: error.message } };
  if (error instanceof DatabaseAway) {
    return { kind: "away", reason: error.reason, message: error.message };
  }
  if (error instanceof neo4j.Neo4jError) {
    return fromServer(error.code, error.message, linesBefore, seconds);
  }
  return { kind: "broken", message: error instanceof Error ? `${error.stack}` : String(error) };
}

export function toError(failure: Failure): Error {
  switch (failure.kind) {
    case "refused":
      return new QueryRefused(failure.refusal);
    case "faulty":
      return new QueryFaulty(failure.fault);
    case "stopped":
      return new QueryStopped(failure.limit, failure.message);
    case "away":
      return new DatabaseAway(failure.reason, failure.message);
    case "broken":
      return new Error(failure.message);
  }
}

export function stoppedByTime(seconds: number): QueryStopped {
  return new QueryStopped(
    "time",
    `The query was stopped after ${seconds} s, the time limit. Narrow what it matches, or begin at a node with an id.`,
  );
}

const MEMORY =
  /^Neo\.TransientError\.General\.(MemoryPoolOutOfMemoryError|OutOfMemoryError|TransactionMemoryLimit|TransactionOutOfMemoryError|StackOverFlowError)$/;

function fromServer(code: string, message: string, linesBefore: number, seconds: number): Failure {
  if (code.startsWith("Neo.ClientError.Transaction.TransactionTimedOut")) {
    return { kind: "stopped", limit: "time", message: stoppedByTime(seconds).message };
  }
  if (MEMORY.test(code)) {
    return {
      kind: "stopped",
      limit: "memory",
      message: "The query was stopped at the server's memory limit. Collect or sort less at once.",
    };
  }
  if (code === "Neo.ClientError.Statement.AccessMode") {
    return {
      kind: "refused",
      refusal: { kind: "operator", name: "write", message: "A query can only read the graph." },
    };
  }
  return code.startsWith("Neo.ClientError.")
    ? { kind: "faulty", fault: readFault(code, message, linesBefore) }
    : { kind: "broken", message: `${code}: ${message}` };
}

/** Neo4j puts the place and the line of the query behind its message. */
function readFault(code: string, message: string, linesBefore: number): Fault {
  const found = /^(.*?)\s*\(line (\d+), column (\d+) \(offset: \d+\)\)/s.exec(message);
  if (found === null) return { message, code };
  const [, words = "", line, column] = found;
  const place: Place = {
    line: Math.max(1, Number(line) - linesBefore),
    column: Math.max(1, Number(column)),
  };
  return { message: words, code, place };
}
