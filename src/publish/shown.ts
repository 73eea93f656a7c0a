/** In words: what a view takes of the data. Who reads a figure or an embed cannot see its filters. */
import { NODE_TYPES } from "../model/ontology.ts";
import type { View } from "../model/view.ts";
import type { FacetId } from "../network/facetIndex.ts";
import { facetWords } from "../network/facets.ts";
import type { Network } from "../network/network.ts";
import { hasOwnLines } from "../network/shown.ts";

/** Sentences, such as “Only agreements on Cybersecurity; from 2020 on.” */
export function shownInWords(network: Network, view: View): readonly string[] {
  const only = onlyWords(network, view);
  return [
    ...(view.scope.of === "query" ? [queryInWords(view.scope.query)] : []),
    ...(view.scope.of === "ids" ? [`Shown: ${view.scope.ids.length} chosen entries.`] : []),
    ...(view.types.length > 0
      ? [`Drawn: ${view.types.map((type) => NODE_TYPES[type].plural.toLowerCase()).join(", ")}.`]
      : []),
    ...(view.groups.length > 0 ? [`Drawn: ${view.groups.length} of the groups.`] : []),
    ...(only.length > 0 ? [`Only ${only.join("; ")}.`] : []),
  ];
}

/** Characters; the figure's file and the view's address hold a longer one. */
const LONGEST_QUERY = 300;

function queryInWords(query: string): string {
  const text = query.trim().replaceAll(/\s+/g, " ");
  return text.length > LONGEST_QUERY
    ? "Shown: what a query found."
    : `Shown: what the query “${text}” found.`;
}

function onlyWords(network: Network, view: View): readonly string[] {
  const said = (what: string, values: readonly string[], joint = " or ") =>
    values.length === 0 ? [] : [`${what} ${values.join(joint)}`];
  const words = (id: FacetId) => view[id].map((value) => facetWords(network, id, value));
  return [
    ...said("agreements on", words("domains")),
    ...said("with the party", words("parties"), view.together ? " and " : " or "),
    ...(view.direct && hasOwnLines(view) ? ["lines that lead there"] : []),
    ...said("of the kind", words("kinds")),
    ...said("with the status", words("statuses")),
    ...said("of confidence", words("confidence")),
    ...said("signed or announced by", words("signatories")),
    ...said("with sources in", words("languages")),
    ...yearsInWords(view),
  ];
}

function yearsInWords({ from, to, undated }: View): readonly string[] {
  if (from === undefined && to === undefined) return undated ? [] : ["with a date"];
  return [`${spanInWords(from, to)}${undated ? " or without a date" : ""}`];
}

function spanInWords(from: number | undefined, to: number | undefined): string {
  if (to === undefined) return `from ${from} on`;
  return from === undefined ? `until ${to}` : from === to ? `of ${from}` : `from ${from} to ${to}`;
}
