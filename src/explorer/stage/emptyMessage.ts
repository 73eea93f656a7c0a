/** Where the picture is empty: why, and what to loosen or to show instead. */
import type { Empty, Loosening } from "../../network/empty.ts";
import { numeral } from "../../network/numeral.ts";
import { CLEARED } from "../filters.ts";
import type { ViewChange } from "../viewChange.ts";
import type { Action, Message } from "./message.ts";

type Go = (change: ViewChange) => void;

/** null where something is drawn. @param tabled a table stands for the picture: it lists what no lens draws */
export function emptyMessage(empty: Empty | undefined, tabled: boolean, go: Go): Message | null {
  if (empty === undefined || (tabled && ["lens", "left"].includes(empty.reason))) return null;
  return {
    title: TITLES[empty.reason],
    detail: empty.sentence,
    actions: ACTIONS[empty.reason](empty, go),
  };
}

const TITLES: Readonly<Record<Empty["reason"], string>> = {
  data: "There is nothing to show yet",
  scope: "There is nothing of this view here",
  filters: "Nothing passes these filters",
  lens: "Nothing to draw in this lens",
  left: "Everything is switched off",
};

const clear = (go: Go): Action => ({ label: "Clear all filters", run: () => go(CLEARED) });

const ACTIONS: Readonly<Record<Empty["reason"], (empty: Empty, go: Go) => readonly Action[]>> = {
  data: () => [],
  scope: (_, go) => [{ label: "Show everything", run: () => go(CLEARED) }],
  filters: ({ loosen }, go) => {
    const ways = loosen.filter(({ passing }) => passing > 0).map((way) => loosening(way, go));
    return ways.length > 0 ? ways : [clear(go)];
  },
  lens: (_, go) => [
    {
      label: "Show them in the network",
      run: () => go({ lens: "network", types: [], groups: [] }),
    },
    { label: "Show them as a table", run: () => go({ show: "table" }) },
  ],
  left: (_, go) => [
    { label: "Draw it again", run: () => go({ hidden: [], types: [], groups: [] }) },
  ],
};

function loosening({ filter, label, passing }: Loosening, go: Go): Action {
  const change: ViewChange =
    filter === "years" ? { from: undefined, to: undefined, undated: true } : { [filter]: [] };
  const agreements = passing === 1 ? "1 agreement" : `${numeral(passing)} agreements`;
  return { label: `Without “${label}”: ${agreements}`, run: () => go(change) };
}
