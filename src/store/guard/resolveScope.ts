/** Asks the query that a View is about, as any visitor's. */
import type { QueryRows } from "../../model/queryAnswer.ts";
import { openQuestion, type ResolvedScope, withFound } from "../../model/resolvedScope.ts";
import type { View } from "../../model/view.ts";
import type { Guard, Visit } from "./guard.ts";

/**
 * @returns a view without a query is the same; so is one whose query has been answered already, as in a file
 * @throws what `Guard.ask` throws
 */
export async function resolveScope(view: View, guard: Guard, visit: Visit): Promise<ResolvedScope> {
  const question = openQuestion(view);
  if (question === undefined) return { view, cut: null };
  const { query: text, parameters } = question;
  const answer = await guard.ask({ text, parameters, format: "json" }, visit);
  return withFound(view, {
    rows: JSON.parse(answer.rows) as QueryRows["rows"],
    ends: JSON.parse(answer.ends) as QueryRows["ends"],
    truncated: answer.truncated !== null,
  });
}
