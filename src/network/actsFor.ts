/** The agreements that officials signed or announced for a body: the relationship names the body, no edge leads to it. */
import type { Neighbours } from "../model/details.ts";
import type { Citations } from "./citations.ts";
import { readText } from "./column.ts";
import { listInWords, namesOfParties } from "./context.ts";
import { mention } from "./facts.ts";
import { propertyOf, type Whole } from "./whole.ts";

/** Newest first, one entry an agreement; null where nobody acted for it, or the texts have not arrived. */
export function actsFor(whole: Whole, body: number, citations: Citations): Neighbours | null {
  const acts = [...actsOf(whole, body, "SIGNED"), ...actsOf(whole, body, "ANNOUNCED")];
  if (acts.length === 0) return null;
  const mentions = [...new Set(acts.map(({ agreement }) => agreement))]
    .map((agreement) => ({ agreement, date: propertyOf(whole, agreement, "date") }))
    .sort((a, b) => {
      const [first, second] = [a.date ?? "", b.date ?? ""];
      return first < second ? 1 : first > second ? -1 : a.agreement - b.agreement;
    })
    .map(({ agreement, date }) => {
      const own = acts.filter((act) => act.agreement === agreement);
      return mention(whole, agreement, {
        remarks: [
          namesOfParties(whole.network, agreement - whole.starts.Agreement),
          ...(["SIGNED", "ANNOUNCED"] as const).flatMap((type) => byWhom(whole, own, type)),
        ],
        cited: citations.cite(own.flatMap(({ type, row }) => whole.sourcesOf(type, row))),
        ...(date === null ? {} : { date }),
      });
    });
  return { type: "SIGNED", direction: "in", heading: "Signed or announced for it", mentions };
}

interface Act {
  readonly type: "SIGNED" | "ANNOUNCED";
  readonly row: number;
  readonly official: number;
  readonly agreement: number;
}

function actsOf(whole: Whole, body: number, type: Act["type"]): readonly Act[] {
  const { columns, count, from, to } = whole.relations[type];
  const id = whole.ids[body] ?? "";
  return Array.from({ length: count }, (_, row) => row)
    .filter((row) => readText(columns.organisation, row) === id)
    .map((row) => ({ type, row, official: from[row] ?? 0, agreement: to[row] ?? 0 }));
}

/** “signed by Meysam Abedi”. */
function byWhom(whole: Whole, acts: readonly Act[], type: Act["type"]): readonly string[] {
  const names = acts
    .filter((act) => act.type === type)
    .map(({ official }) => whole.names[official] ?? "");
  return names.length === 0 ? [] : [`${type.toLowerCase()} by ${listInWords(names)}`];
}
