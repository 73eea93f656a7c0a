/** The answers that many routes can give, as the API's description tells them. */
import { createRoute, type RouteConfig, z } from "@hono/zod-openapi";
import { Problem } from "./problem.ts";

const WORDS = {
  400: "The request is malformed; `problems` names each thing that is wrong",
  403: "The query is not allowed; `refused` names what of it",
  404: "There is nothing of that name",
  421: "The server does not answer under this host name",
  422: "The query was stopped; `limit` names the limit that it met",
  429: "Too many queries are under way; ask again after the seconds of Retry-After",
  503: "The database is away, empty or being loaded; ask again after the seconds of Retry-After",
} as const;

type Status = keyof typeof WORDS;

/** Descriptions of problem answers; every route can be asked under a wrong name, or while the database is away. */
export function problemAnswers(...statuses: readonly Status[]): Answers {
  return Object.assign(
    {},
    ...[...statuses, 421 as const].map((status) => problemAnswer(status, Problem)),
    problemAnswer(503, Problem),
  );
}

type Answers = Record<string, Answer>;
type Answer = RouteConfig["responses"][string];

export function problemAnswer(status: Status, schema: z.ZodType): Answers {
  return { [status]: answerOf(status, schema) };
}

function answerOf(status: Status, schema: z.ZodType): Answer {
  return {
    description: WORDS[status],
    content: { "application/problem+json": { schema } },
    ...(status === 503 && { headers: z.object({ "Retry-After": z.string().describe("Seconds") }) }),
  };
}

/** Of a route whose answer has an ETag. */
export const UNCHANGED = {
  304: { description: "The content is still that of If-None-Match" },
} as const;

export const IfNoneMatch = z.object({
  "if-none-match": z.string().optional().describe("ETag of the copy at hand"),
});

interface JsonRoute<Path extends string> {
  readonly path: Path;
  readonly summary: string;
  /** What the answer is. */
  readonly description: string;
  readonly schema: z.ZodType;
}

/** A route that asks for nothing but its path, and answers with JSON that has an ETag. */
export function jsonRoute<Path extends string>(route: JsonRoute<Path>) {
  const { path, summary, description, schema } = route;
  return createRoute({
    method: "get",
    path,
    summary,
    request: { headers: IfNoneMatch },
    responses: {
      200: { description, content: { "application/json": { schema } } },
      ...UNCHANGED,
      ...problemAnswers(),
    },
  });
}
