/** Why a visitor's query got no answer, as errors that tell the visitor what to change. */
import type { Place } from "./queryReading.ts";

export type RefusedKind =
  | "text"
  | "statement"
  | "option"
  | "clause"
  | "function"
  | "procedure"
  | "operator";

/** What is not allowed, and where it stands if that is known. */
export interface Refusal {
  readonly kind: RefusedKind;
  /** Of the clause, function, procedure or operator. */
  readonly name: string;
  readonly message: string;
  readonly place?: Place;
}

/** The query would do more than read the graph, or nobody knows that it does not. */
export class QueryRefused extends Error {
  override readonly name = "QueryRefused";
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

/** What Neo4j, or the reading of a parameter, says is wrong. */
export interface Fault {
  readonly message: string;
  /** Neo4j's own. */
  readonly code?: string;
  readonly place?: Place;
}

/** The query or a parameter is wrong. */
export class QueryFaulty extends Error {
  override readonly name = "QueryFaulty";
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault.message);
    this.fault = fault;
  }
}

/** The limit that a query met: seconds, memory of the server, or bytes of one answer on its way here. */
export type StoppedBy = "time" | "memory" | "size";

/** The query was allowed, and stopped. */
export class QueryStopped extends Error {
  override readonly name = "QueryStopped";
  readonly limit: StoppedBy;

  constructor(limit: StoppedBy, message: string) {
    super(message);
    this.limit = limit;
  }
}

/** The visitor went away or pressed cancel. */
export class QueryCancelled extends Error {
  override readonly name = "QueryCancelled";
}

/** As many queries are under way as may be. */
export class TooManyQueries extends Error {
  override readonly name = "TooManyQueries";
  /** Seconds after which it is worth asking again. */
  readonly retryAfter: number;

  constructor(message: string, retryAfter: number) {
    super(message);
    this.retryAfter = retryAfter;
  }
}
