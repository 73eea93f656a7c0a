/** Where the picture is empty: why, and which filter to loosen for how much. */
import type { View } from "../../model/view.ts";
import { type FacetCounts, facetCounts } from "../../network/filter.ts";
import { CLEARED } from "../filters.ts";
import type { Session } from "../session.ts";
import type { ViewChange } from "../viewChange.ts";
import type { Action, Message } from "./message.ts";

export function emptyMessage(
  { network, view, marks }: Pick<Session, "network" | "view" | "marks">,
  { passing, total }: FacetCounts,
  go: (change: ViewChange) => void,
): Message | null {
  if (total === 0)
    return {
      title: "There is no agreement in this data",
      detail: "Load records to see them here.",
    };
  if (passing === 0) {
    const ways = LOOSENED.flatMap(({ label, change, applies }): readonly Action[] => {
      const { passing: gained } = facetCounts(network, { ...view, ...change } as View);
      if (!applies(view) || gained === 0) return [];
      return [{ label: `${label}: ${agreements(gained)}`, run: () => go(change) }];
    });
    const all = { label: "Clear all filters", run: () => go(CLEARED) };
    return {
      title: "No agreement passes these filters",
      detail: ways.length > 0 ? "Loosen one of them:" : "Each of them alone leaves none.",
      actions: ways.length > 0 ? ways : [all],
    };
  }
  if (marks.nodes.radius.some((radius) => radius > 0)) return null;
  return {
    title: "Nothing to draw between states",
    detail: `${agreements(passing)} ${passing === 1 ? "passes" : "pass"} the filters, but none ties two states of which both are drawn.`,
    actions: [{ label: "Show them in the network", run: () => go({ lens: "network" }) }],
  };
}

const LOOSENED: readonly {
  readonly label: string;
  readonly change: ViewChange;
  readonly applies: (view: View) => boolean;
}[] = [
  {
    label: "All years",
    change: { from: undefined, to: undefined, undated: true },
    applies: hasYears,
  },
  { label: "All domains", change: { domains: [] }, applies: ({ domains }) => domains.length > 0 },
];

function hasYears({ from, to, undated }: View): boolean {
  return from !== undefined || to !== undefined || !undated;
}

function agreements(count: number): string {
  return count === 1 ? "1 agreement" : `${count.toLocaleString("en-GB")} agreements`;
}
