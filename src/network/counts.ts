/** The sentence over the picture: how much of what is drawn, from how many agreements of which years. */
import type { Lens } from "../model/view.ts";
import { readText } from "./column.ts";
import type { Network } from "./network.ts";
import type { AgreementMask, Weights } from "./projection.ts";
import type { Stage } from "./stage.ts";

export const TITLES: Readonly<Record<Lens, string>> = {
  ties: "Ties between states and blocs",
  domains: "Who agrees on what",
  people: "Who acted with whom, and for which body",
  network: "Agreements and all that they name",
};

export function countsSentence(
  network: Network,
  stage: Stage,
  weights: Weights,
  mask: AgreementMask,
): string {
  const edges = weights.edges.reduce((sum, weight) => sum + (weight > 0 ? 1 : 0), 0);
  const from = `from ${plural(weights.agreements, "agreement", "agreements")}`;
  const parts =
    stage.lens === "ties"
      ? [whoTies(network, stage, weights), plural(edges, "tie", "ties"), from]
      : [
          plural(
            weights.drawn.reduce((sum, drawn) => sum + drawn, 0),
            "entry",
            "entries",
          ),
          plural(edges, "link", "links"),
          from,
        ];
  return [...parts, ...years(network, stage, weights, mask)].join(", ");
}

/** “131 states, 8 territories and 12 blocs”; what there is none of is not said. */
function whoTies(network: Network, stage: Stage, weights: Weights): string {
  const { Country: countries } = network.tables;
  let [states, territories, blocs] = [0, 0, 0];
  for (const [place, number] of stage.projection.nodes.entries()) {
    if (weights.drawn[place] !== 1) continue;
    if (network.labels[number] === "Bloc") blocs++;
    else if (readText(countries.columns.kind, number - countries.start) === "territory")
      territories++;
    else states++;
  }
  const said = [
    states > 0 || blocs + territories === 0 ? plural(states, "state", "states") : "",
    territories > 0 ? plural(territories, "territory", "territories") : "",
    blocs > 0 ? plural(blocs, "bloc", "blocs") : "",
  ].filter((part) => part !== "");
  return said.length > 1 ? `${said.slice(0, -1).join(", ")} and ${said.at(-1)}` : (said[0] ?? "");
}

/** First and last year of what is drawn; empty where none of it has a date. */
function years(
  network: Network,
  stage: Stage,
  weights: Weights,
  mask: AgreementMask,
): readonly string[] {
  const { start, agreements } = stage.projection;
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  for (let edge = 0; edge < stage.edges.count; edge++) {
    if (weights.edges[edge] === 0) continue;
    for (let entry = start[edge] ?? 0; entry < (start[edge + 1] ?? 0); entry++) {
      const agreement = agreements[entry] ?? 0;
      const year = network.years[agreement] ?? 0;
      if (mask[agreement] !== 1 || year === 0) continue;
      if (year < first) first = year;
      if (year > last) last = year;
    }
  }
  if (last === 0) return [];
  return [first === last ? `${first}` : `${first}–${last}`];
}

function plural(count: number, one: string, many: string): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
}
