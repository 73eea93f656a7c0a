/** What a scope names. Apart from its schema, so that a page that reads no address carries none. */
import type { Scope } from "./scope.ts";

/** Ids that a scope names, undefined where it is everything. A query that nobody has asked yet names none. */
export function idsOf(scope: Scope): readonly string[] | undefined {
  if (scope.of === "everything") return undefined;
  return scope.of === "ids" ? scope.ids : (scope.found ?? []);
}
