/** Where the picture is empty: why, and which filter to loosen for how much. */
import { FACETS } from "../../network/facets.ts";
import { type FacetCounts, type FilterId, loosened } from "../../network/filter.ts";
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
  const clear: Action = { label: "Clear all filters", run: () => go(CLEARED) };
  if (passing === 0 && view.scope.of === "everything") {
    const ways = [...loosened(network, view)]
      .filter(([, gained]) => gained > 0)
      .map(
        ([filter, gained]): Action => ({
          label: `${loosening(filter).label}: ${agreements(gained)}`,
          run: () => go(loosening(filter).change),
        }),
      );
    return {
      title: "No agreement passes these filters",
      detail:
        ways.length > 0
          ? "Loosen one of them:"
          : "To loosen one of them is not enough; two or more exclude each other.",
      actions: ways.length > 0 ? ways : [clear],
    };
  }
  if (marks.nodes.radius.some((radius) => radius > 0)) return null;
  if (view.scope.of !== "everything")
    return {
      title: "Nothing of this selection can be drawn here",
      detail: "This lens draws none of what was chosen, or the filters leave none of it.",
      actions: [
        ...(view.lens === "network"
          ? []
          : [{ label: "Show it as a network", run: () => go({ lens: "network" }) }]),
        { label: "Show everything again", run: () => go(CLEARED) },
      ],
    };
  if (view.hidden.length + view.types.length + view.groups.length > 0)
    return {
      title: "All that would be drawn is switched off",
      detail: "The legend and “Hide” decide what is drawn of what passes the filters.",
      actions: [{ label: "Draw it again", run: () => go({ hidden: [], types: [], groups: [] }) }],
    };
  return {
    title: "Nothing to draw in this lens",
    detail: `${agreements(passing)} ${passing === 1 ? "passes" : "pass"} the filters, but the lens draws none of them.`,
    actions: [
      { label: "Show them in the network", run: () => go({ lens: "network" }) },
      { label: "Show them as a table", run: () => go({ show: "table" }) },
    ],
  };
}

function loosening(filter: FilterId): { readonly label: string; readonly change: ViewChange } {
  if (filter === "years")
    return { label: "All years", change: { from: undefined, to: undefined, undated: true } };
  const label = FACETS.find(({ id }) => id === filter)?.label ?? filter;
  return { label: `Without “${label}”`, change: { [filter]: [] } };
}

function agreements(count: number): string {
  return count === 1 ? "1 agreement" : `${count.toLocaleString("en-GB")} agreements`;
}
