/** The one place where an error becomes an answer: `application/problem+json` as RFC 9457 has it. */
import type { Context, ErrorHandler } from "hono";
import { HTTPException } from "hono/http-exception";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { z } from "zod";
import { DatabaseAway } from "../store/away.ts";
import { NoData } from "../store/noData.ts";
import type { ServerEnvironment } from "./context.ts";

export const Problem = z
  .object({
    type: z.string().describe("about:blank: the title says what the status means, no more"),
    title: z.string().describe("The status in words"),
    status: z.int().describe("The HTTP status"),
    detail: z.string().describe("What was wrong here, and what to do"),
    problems: z.array(z.string()).optional().describe("Each thing that was wrong, where several"),
  })
  .meta({ id: "Problem", description: "Why a request was not answered (RFC 9457)" });
export type Problem = z.infer<typeof Problem>;

const TITLES = {
  400: "Bad Request",
  403: "Forbidden",
  404: "Not Found",
  405: "Method Not Allowed",
  413: "Content Too Large",
  414: "URI Too Long",
  421: "Misdirected Request",
  422: "Unprocessable Content",
  429: "Too Many Requests",
  431: "Request Header Fields Too Large",
  500: "Internal Server Error",
  503: "Service Unavailable",
} as const;
export type ProblemStatus = keyof typeof TITLES;

/** Seconds after which it is worth asking again while the database is away. */
export const RETRY_AFTER = 5;

interface Extras {
  readonly problems?: readonly string[];
  /** Further members, such as what health says. */
  readonly members?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

export function toProblem(status: ProblemStatus, detail: string): Problem {
  return { type: "about:blank", title: TITLES[status], status, detail };
}

export function answerProblem(
  c: Context,
  status: ProblemStatus,
  detail: string,
  extras: Extras = {},
): Response {
  const { problems, members } = extras;
  const body = { ...toProblem(status, detail), ...(problems && { problems }), ...members };
  return c.body(JSON.stringify(body), status satisfies ContentfulStatusCode, {
    "Content-Type": "application/problem+json",
    "Cache-Control": "no-store",
    ...problemHeaders({ status, extras }),
  });
}

/** What became of a request, before it is known how it is told. */
export interface Told {
  readonly status: ProblemStatus;
  readonly detail: string;
  readonly extras?: Extras;
}

/** Whether and when to ask again, and whatever else the headers say of it. */
export function problemHeaders({
  status,
  extras,
}: Pick<Told, "status" | "extras">): Readonly<Record<string, string>> {
  return { ...(status === 503 && { "Retry-After": String(RETRY_AFTER) }), ...extras?.headers };
}

export function answerTold(c: Context, { status, detail, extras }: Told): Response {
  return answerProblem(c, status, detail, extras);
}

/** Whatever a route throws. */
export const answerError: ErrorHandler<ServerEnvironment> = (error, c) =>
  answerTold(c, tellError(error, c));

/** The reason goes to the log; the visitor is told what concerns a visitor. */
export function tellError(error: unknown, c: Context<ServerEnvironment>): Told {
  const log = c.get("log");
  if (error instanceof DatabaseAway) {
    log.warn({ reason: error.message }, "the database is away");
    return {
      status: 503,
      detail: "The database does not answer at the moment. Ask again in some seconds.",
    };
  }
  if (error instanceof NoData) return { status: 503, detail: error.message };
  if (error instanceof HTTPException && error.status in TITLES) {
    return { status: error.status as ProblemStatus, detail: error.message };
  }
  log.error({ err: error }, "a request failed");
  return {
    status: 500,
    detail: `Something went wrong here. The log has it under request ${c.get("requestId")}.`,
  };
}
