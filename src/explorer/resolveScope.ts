/** Asks the query that a View is about, so that the page knows which nodes it names. */
import { openQuestion, type ResolvedScope, withFound } from "../model/resolvedScope.ts";
import type { View } from "../model/view.ts";
import { askCypher, isQueryFailure, type QueryFailure } from "./askCypher.ts";

/**
 * @returns a view without a query is the same; so is one whose query has been answered already
 * @throws the signal's AbortError, and nothing else
 */
export async function resolveScope(
  view: View,
  signal?: AbortSignal,
): Promise<ResolvedScope | QueryFailure> {
  const question = openQuestion(view);
  if (question === undefined) return { view, cut: null };
  const answer = await askCypher(question.query, question.parameters, signal);
  return isQueryFailure(answer) ? answer : withFound(view, answer);
}
