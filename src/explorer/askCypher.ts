/** A question in Cypher from the page to the server. Whoever aborts it ends the query there too. */
import type { NodeValue } from "../model/queryAnswer.ts";
import { IS_FILES } from "./copy.ts";

export interface PlanOperator {
  readonly operatorType: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly children: readonly PlanOperator[];
}

export interface QueryNotice {
  readonly code: string;
  readonly title: string;
  readonly description: string;
  readonly line?: number;
  readonly column?: number;
}

export interface QueryAnswer {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
  readonly ends: readonly NodeValue[];
  readonly truncated: boolean;
  readonly limit?: "rows" | "size";
  readonly notices: readonly QueryNotice[];
  readonly plan?: PlanOperator;
  readonly milliseconds: number;
}

/** Why there is no answer, in words for the visitor; with Neo4j's code and the place where it has them. */
export interface QueryFailure {
  readonly title: string;
  readonly detail: string;
  readonly code?: string;
  readonly line?: number;
  readonly column?: number;
}

/** Of a copy that is a folder of files. */
export const NO_DATABASE: QueryFailure = {
  title: "This copy answers no queries",
  detail:
    "It is a folder of files without a database. To ask in Cypher, start Entente with its database.",
};

/** @throws the signal's AbortError, and nothing else */
export async function askCypher(
  query: string,
  parameters: Readonly<Record<string, unknown>>,
  signal?: AbortSignal,
): Promise<QueryAnswer | QueryFailure> {
  if (IS_FILES) return NO_DATABASE;
  try {
    const response = await fetch("/api/cypher", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ query, parameters }),
      ...(signal && { signal }),
    });
    const body = (await response.json()) as unknown;
    return response.ok ? (body as QueryAnswer) : toFailure(response, body as Problem);
  } catch (error) {
    if (signal?.aborted) throw error;
    return {
      title: "The server does not answer",
      detail: "It may be starting, or the connection is down. Run the query again in some seconds.",
    };
  }
}

export function isQueryFailure(answer: QueryAnswer | QueryFailure): answer is QueryFailure {
  return "detail" in answer;
}

interface Problem {
  readonly detail?: string;
  readonly problems?: readonly string[];
  readonly code?: string;
  readonly line?: number;
  readonly column?: number;
  readonly limit?: string;
  readonly refused?: { readonly name: string };
}

const TITLES: Readonly<Record<number, string>> = {
  400: "The query has an error",
  403: "Not allowed here",
  422: "Stopped",
  429: "Too many queries at once",
  503: "The database is away",
};

function toFailure({ status }: Response, problem: Problem): QueryFailure {
  const { detail, problems, code, line, column } = problem;
  return {
    title: TITLES[status] ?? `The server answers with an error (${status})`,
    detail: [detail ?? "It gives no reason.", ...(problems ?? [])].join(" "),
    ...(code !== undefined && { code }),
    ...(line !== undefined && column !== undefined && { line, column }),
  };
}
