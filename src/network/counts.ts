/** The sentence over the picture: how much of what is drawn, from how many agreements of which years. */

import type { Lens } from "../model/lens.ts";
import type { NodeLabel } from "../model/ontology.ts";
import type { View } from "../model/view.ts";
import { readText } from "./column.ts";
import { listInWords } from "./context.ts";
import type { Network } from "./network.ts";
import { plural } from "./plural.ts";
import type { Weights } from "./projection.ts";
import type { Stage } from "./stage.ts";

export const TITLES: Readonly<Record<Lens, string>> = {
  ties: "Ties between states and blocs",
  domains: "Who agrees on what",
  people: "Who acted with whom, and for which body",
  network: "Agreements and all that they name",
};

/** What a line of each lens stands for. */
export const MEANINGS: Readonly<Record<Lens, string>> = {
  ties: "A line: agreements that both are party to. One of n parties adds 1/(n − 1) to each of its pairs.",
  domains:
    "A line: agreements that the state or bloc is party to and that cover the domain; each adds 1.",
  people:
    "A line: two people who signed or announced the same agreement, a person and the body acted for, or that body and its state. Bodies for which no named person acted are not drawn.",
  network: "A line: one relationship, as the data have it.",
};

/** @param years as the View filters them: what passes without a date is told beside a span that was asked for */
export function countsSentence(
  network: Network,
  stage: Stage,
  weights: Weights,
  { from, to }: Pick<View, "from" | "to">,
): string {
  const { drawnEdges } = weights;
  const parts = [
    ...WHO[stage.lens](network, stage, weights),
    stage.lens === "ties" ? plural(drawnEdges, "tie", "ties") : plural(drawnEdges, "link", "links"),
    `from ${plural(weights.agreements, "agreement", "agreements")}`,
  ];
  const isAsked = from !== undefined || to !== undefined;
  return [...parts, ...years(network, weights, isAsked)].join(", ");
}

type Who = (network: Network, stage: Stage, weights: Weights) => readonly string[];

/** Who and what is drawn, in the words of the lens. */
const WHO: Readonly<Record<Lens, Who>> = {
  ties: (...drawn) => [parties(...drawn)],
  domains: (...drawn) => [
    parties(...drawn),
    plural(count(...drawn, "TechnologyDomain"), "domain", "domains"),
  ],
  people: (...drawn) => [
    plural(count(...drawn, "Official"), "person", "people"),
    plural(count(...drawn, "Organisation"), "body", "bodies"),
  ],
  network: (_network, _stage, { drawn }) => [
    plural(
      drawn.reduce((sum, each) => sum + each, 0),
      "entry",
      "entries",
    ),
  ],
};

function count(network: Network, stage: Stage, weights: Weights, label: NodeLabel): number {
  let number = 0;
  for (const [place, node] of stage.projection.nodes.entries())
    if (weights.drawn[place] === 1 && network.labels[node] === label) number++;
  return number;
}

/** “131 states, 8 territories and 12 blocs”; what there is none of is not said. */
function parties(network: Network, stage: Stage, weights: Weights): string {
  const { Country: countries } = network.tables;
  const blocs = count(network, stage, weights, "Bloc");
  let [states, territories] = [0, 0];
  for (const [place, number] of stage.projection.nodes.entries()) {
    if (weights.drawn[place] !== 1 || network.labels[number] !== "Country") continue;
    if (readText(countries.columns.kind, number - countries.start) === "territory") territories++;
    else states++;
  }
  const said = [
    states > 0 || blocs + territories === 0 ? plural(states, "state", "states") : "",
    territories > 0 ? plural(territories, "territory", "territories") : "",
    blocs > 0 ? plural(blocs, "bloc", "blocs") : "",
  ].filter((part) => part !== "");
  return listInWords(said);
}

/** First and last year of what is drawn. Where none of it has a date: nothing, or “without a date” if years are asked for. */
function years(network: Network, { behind }: Weights, tellsUndated: boolean): readonly string[] {
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  let undated = 0;
  for (let agreement = 0; agreement < behind.length; agreement++) {
    const year = network.years[agreement] ?? 0;
    if (behind[agreement] !== 1) continue;
    if (year === 0) {
      undated++;
      continue;
    }
    if (year < first) first = year;
    if (year > last) last = year;
  }
  if (last === 0) return tellsUndated && undated > 0 ? ["without a date"] : [];
  const span = first === last ? `${first}` : `${first}–${last}`;
  return [tellsUndated && undated > 0 ? `${span} and ${undated} without a date` : span];
}
