/** Why a picture is empty, in words, and which filter to loosen for how much. */
import { idsOf } from "../model/scopeIds.ts";
import type { View } from "../model/view.ts";
import { type FilterId, loosened } from "./facetCounts.ts";
import { FACETS } from "./facets.ts";
import type { LeftOut } from "./leftOut.ts";
import type { Network } from "./network.ts";
import type { AgreementMask } from "./projection.ts";
import { scopeNodes } from "./scope.ts";

export interface Empty {
  /**
   * `data`: there is no agreement. `scope`: the set is empty or unknown. `filters`: no agreement passes. `lens`: some
   * pass, but the lens draws none of them. `left`: all that would be drawn is hidden or switched off in the legend.
   * `others`: only lines of the chosen parties are asked for, and there are only those of others.
   */
  readonly reason: "data" | "scope" | "filters" | "lens" | "left" | "others";
  readonly sentence: string;
  /** Filters that are set, each with the agreements that would pass if it alone were cleared; the most first. */
  readonly loosen: readonly Loosening[];
}

export interface Loosening {
  readonly filter: FilterId;
  /** The filter's name: “Domains”, “Years”. */
  readonly label: string;
  readonly passing: number;
}

/**
 * @param present whether something would be drawn, were nothing hidden or switched off
 * @param others whether something would be, were lines of others drawn too
 */
export function whyEmpty(
  network: Network,
  view: View,
  mask: AgreementMask,
  left: LeftOut,
  present: boolean,
  others: boolean,
): Empty {
  const loosen = Array.from(loosened(network, view), ([filter, passing]) => ({
    filter,
    label: FACETS.find(({ id }) => id === filter)?.label ?? "Years",
    passing,
  })).sort((a, b) => b.passing - a.passing);
  if (mask.length === 0)
    return { reason: "data", sentence: "There is no agreement in this data.", loosen: [] };
  const scope = whyNoScope(network, view);
  if (scope !== null) return { reason: "scope", sentence: scope, loosen: [] };
  if (!mask.includes(1))
    return { reason: "filters", sentence: "No agreement passes these filters.", loosen };
  if (present)
    return {
      reason: "left",
      sentence: "All that would be drawn is hidden, or switched off in the legend.",
      loosen,
    };
  if (others)
    return {
      reason: "others",
      sentence:
        "Agreements that pass draw lines in this lens, but none of them leads to a party that you chose.",
      loosen,
    };
  const passing = mask.reduce((sum, passes) => sum + passes, 0);
  const agreements = passing === 1 ? "1 agreement passes" : `${passing} agreements pass`;
  return {
    reason: "lens",
    sentence: `${agreements} the filters, but nothing of it is drawn here. ${left.sentence}`.trim(),
    loosen,
  };
}

function whyNoScope(network: Network, { scope }: View): string | null {
  const ids = idsOf(scope);
  if (ids === undefined || (scopeNodes(network, scope)?.size ?? 0) > 0) return null;
  if (scope.of === "query" && scope.found === undefined)
    return "The query that this view is about has not been asked yet.";
  if (scope.of === "query" && ids.length === 0)
    return "The query found no entry that can be drawn: nothing, or only values.";
  if (ids.length === 0) return "This view is about no entry at all.";
  return ids.length === 1
    ? "The entry that this view is about is not in this data."
    : `None of the ${ids.length} entries that this view is about is in this data.`;
}
