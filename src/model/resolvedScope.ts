/** A View whose scope is a query, once the query has been answered: it names what was found. */
import { foundIds, type QueryRows } from "./queryAnswer.ts";
import { FILE_IDS } from "./scope.ts";
import type { View } from "./view.ts";

export interface ResolvedScope {
  readonly view: View;
  /** Where the view does not hold all that the query finds: why, as a sentence. */
  readonly cut: string | null;
}

/** The text and parameters of a scope that is a query and has no answer yet; undefined for any other. */
export function openQuestion({
  scope,
}: View):
  | { readonly query: string; readonly parameters: Readonly<Record<string, unknown>> }
  | undefined {
  return scope.of === "query" && scope.found === undefined ? scope : undefined;
}

/** @param view whose scope is a query */
export function withFound(view: View, answer: QueryRows): ResolvedScope {
  const { scope } = view;
  if (scope.of !== "query") return { view, cut: null };
  const ids = foundIds(answer);
  const found = ids.slice(0, FILE_IDS);
  return {
    view: { ...view, scope: { ...scope, found } },
    cut: answer.truncated
      ? "The query's answer was cut at a limit: what it would find beyond is not in this view."
      : found.length < ids.length
        ? `The query finds ${ids.length} entries; a view holds the first ${FILE_IDS}.`
        : null,
  };
}
