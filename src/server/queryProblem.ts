/** What became of a visitor's query or file that cannot be had, as problem details (RFC 9457). */
import type { Context } from "hono";
import {
  QueryCancelled,
  QueryFaulty,
  QueryRefused,
  QueryStopped,
  TooManyQueries,
} from "../store/guard/refusal.ts";
import { answerTold, RETRY_AFTER, type Told } from "./problem.ts";
import { QueueFull } from "./queue.ts";

/** @throws the error itself where it says nothing of the query, such as a database that is away */
export function answerQueryProblem(c: Context, error: unknown): Response {
  const told = tellQueryProblem(error);
  if (told === null) throw error;
  return answerTold(c, told);
}

/** null where the error says nothing of the query. */
export function tellQueryProblem(error: unknown): Told | null {
  if (error instanceof QueryRefused) {
    const { kind, name, place } = error.refusal;
    return {
      status: 403,
      detail: error.message,
      extras: { members: { refused: { kind, name }, ...place } },
    };
  }
  if (error instanceof QueryFaulty) {
    const { code, place } = error.fault;
    return {
      status: 400,
      detail: error.message,
      extras: { members: { ...(code && { code }), ...place } },
    };
  }
  if (error instanceof QueryStopped)
    return { status: 422, detail: error.message, extras: { members: { limit: error.limit } } };
  if (error instanceof TooManyQueries) return againLater(error.message, error.retryAfter);
  if (error instanceof QueueFull)
    return againLater("Too many files are being made. Ask again in some seconds.", RETRY_AFTER);
  // Nobody is there to read it: the visitor has gone.
  if (error instanceof QueryCancelled) return { status: 503, detail: "The query was cancelled." };
  return null;
}

function againLater(detail: string, seconds: number): Told {
  return { status: 429, detail, extras: { headers: { "Retry-After": String(seconds) } } };
}
