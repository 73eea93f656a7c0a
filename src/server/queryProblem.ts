/** What became of a visitor's query or file that cannot be had, as problem details (RFC 9457). */
import type { Context } from "hono";
import {
  QueryCancelled,
  QueryFaulty,
  QueryRefused,
  QueryStopped,
  TooManyQueries,
} from "../store/guard/refusal.ts";
import { answerProblem, RETRY_AFTER } from "./problem.ts";
import { QueueFull } from "./queue.ts";

/** @throws the error itself where it says nothing of the query, such as a database that is away */
export function answerQueryProblem(c: Context, error: unknown): Response {
  if (error instanceof QueryRefused) {
    const { kind, name, place } = error.refusal;
    return answerProblem(c, 403, error.message, { members: { refused: { kind, name }, ...place } });
  }
  if (error instanceof QueryFaulty) {
    const { code, place } = error.fault;
    return answerProblem(c, 400, error.message, { members: { ...(code && { code }), ...place } });
  }
  if (error instanceof QueryStopped) {
    return answerProblem(c, 422, error.message, { members: { limit: error.limit } });
  }
  if (error instanceof TooManyQueries) {
    return answerProblem(c, 429, error.message, {
      headers: { "Retry-After": String(error.retryAfter) },
    });
  }
  if (error instanceof QueueFull) {
    return answerProblem(c, 429, "Too many files are being made. Ask again in some seconds.", {
      headers: { "Retry-After": String(RETRY_AFTER) },
    });
  }
  // Nobody is there to read it: the visitor has gone.
  if (error instanceof QueryCancelled) return answerProblem(c, 503, "The query was cancelled.");
  throw error;
}
