/** What a reader should know of a picture beside its counts: hidden entries, and ids that this data does not have. */
import { idsOf } from "../model/scopeIds.ts";
import type { View } from "../model/view.ts";
import type { Network } from "./network.ts";
import type { Stage } from "./stage.ts";

/** Sentences; none where there is nothing to say. */
export function noticesOf(
  network: Network,
  { hidden, scope }: Pick<View, "hidden" | "scope">,
  { nodes }: Stage,
): readonly string[] {
  const ids = idsOf(scope) ?? [];
  const unknown = ids.filter((id) => id.split("~").some((end) => !network.numbers.has(end))).length;
  const away = hidden.filter((id) => nodes.places.has(id)).length;
  return [
    ...(unknown === 0 || unknown === ids.length
      ? []
      : [`${unknown} of the ${ids.length} entries that this view is about cannot be drawn.`]),
    ...(away === 0 ? [] : [`${away} ${away === 1 ? "entry is" : "entries are"} hidden.`]),
  ];
}
