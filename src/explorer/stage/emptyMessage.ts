/** Where the picture is empty: why, and what to loosen or to show instead. */
import type { Empty, Loosening } from "../../network/empty.ts";
import type { Marks } from "../../network/marks.ts";
import { plural } from "../../network/plural.ts";
import { CLEARED } from "../filters.ts";
import { switchWordsOf } from "../lensWords.ts";
import type { ViewChange } from "../viewChange.ts";
import type { Action, Message } from "./message.ts";

type Go = (change: ViewChange) => void;

type Told = Pick<Marks, "empty" | "lens" | "left">;

/** null where something is drawn. @param tabled a table stands for the picture: it lists what no lens draws */
export function emptyMessage(marks: Told, tabled: boolean, go: Go): Message | null {
  const { empty } = marks;
  if (empty === undefined || (tabled && ["lens", "left", "others"].includes(empty.reason)))
    return null;
  return {
    title: TITLES[empty.reason],
    detail: empty.sentence,
    actions: ACTIONS[empty.reason](empty, go, marks),
  };
}

const TITLES: Readonly<Record<Empty["reason"], string>> = {
  data: "There is nothing to show yet",
  scope: "There is nothing of this view here",
  filters: "Nothing passes these filters",
  lens: "Nothing to draw in this lens",
  left: "Everything is switched off",
  others: "The chosen parties have no lines here",
};

const clear = (go: Go): Action => ({ label: "Clear all filters", run: () => go(CLEARED) });

type ActionsOf = (empty: Empty, go: Go, marks: Told) => readonly Action[];

const ACTIONS: Readonly<Record<Empty["reason"], ActionsOf>> = {
  data: () => [],
  scope: (_, go) => [{ label: "Show everything", run: () => go(CLEARED) }],
  filters: ({ loosen }, go) => {
    const ways = loosen.filter(({ passing }) => passing > 0).map((way) => loosening(way, go));
    return ways.length > 0 ? ways : [clear(go)];
  },
  lens: (_, go, marks) => [
    ...switchesFor(marks).map(({ label, set }) => ({
      label: `Turn on “${label}”`,
      run: () => go(set(true)),
    })),
    {
      label: "Show them in the network",
      run: () => go({ lens: "network", types: [], groups: [] }),
    },
    { label: "Show them as a table", run: () => go({ show: "table" }) },
  ],
  left: (_, go) => [
    { label: "Draw it again", run: () => go({ hidden: [], types: [], groups: [] }) },
  ],
  others: (_, go) => [{ label: "Draw the lines of others", run: () => go({ direct: false }) }],
};

function loosening({ filter, label, passing }: Loosening, go: Go): Action {
  const change: ViewChange =
    filter === "years" ? { from: undefined, to: undefined, undated: true } : { [filter]: [] };
  return { label: `Without “${label}”: ${plural(passing, "agreement")}`, run: () => go(change) };
}

/** Those that keep something from being drawn. */
function switchesFor({ lens, left }: Told) {
  return switchWordsOf(lens).filter(({ name }) => left.reasons.some(({ by }) => by === name));
}
