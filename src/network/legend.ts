/** The legend, computed from what coloured the marks, so that it cannot lie; it is also the filter by type or group. */
import { compareText } from "../model/compareText.ts";
import type { Colour, Shape } from "../model/grammar.ts";
import type { Lens } from "../model/lens.ts";
import { NODE_LABELS, NODE_TYPES } from "../model/ontology.ts";
import type { View } from "../model/view.ts";
import { numeral } from "./numeral.ts";
import type { Weights } from "./projection.ts";
import { type ColourBy, colourBy } from "./roles.ts";
import { roleShape } from "./shapes.ts";
import type { Stage } from "./stage.ts";
import type { Kept } from "./weigh.ts";

export interface Legend {
  readonly entries: readonly LegendEntry[];
  /** The field of the View that the entries filter. */
  readonly filter: "types" | "groups";
  /** What colour and size mean. */
  readonly sentence: string;
}

export interface LegendEntry {
  /** Name of the role, and its value in the View's field. */
  readonly role: string;
  readonly colour: Colour;
  readonly shape: Shape;
  /** “Russia, China, Kazakhstan”, or a type's plural. */
  readonly text: string;
  /** “and 20 more”, or a type's count; empty where nothing is left to say. */
  readonly more: string;
  /** Nodes of this colour that are drawn, or would be if the entry were on. */
  readonly count: number;
  /** Whether the View's field lets it be drawn. */
  readonly on: boolean;
}

const COLOURS: Readonly<Record<ColourBy, string>> = {
  type: "Colour: what it is.",
  group: "Colour: the community of states that it belongs to.",
};

const SIZES: Readonly<Record<View["size"], string>> = {
  weight: "Size: number of agreements.",
  degree: "Size: number of lines.",
  equal: "",
};

function sentenceOf({ lens, size }: Pick<View, "lens" | "size">, by: ColourBy): string {
  const colour =
    by === "group" && lens === "ties" ? "Colour: who ties with whom most overall." : COLOURS[by];
  return `${colour} ${WEIGHTS[lens] !== undefined && size === "weight" ? WEIGHTS[lens] : SIZES[size]}`.trim();
}

const WEIGHTS: Readonly<Partial<Record<Lens, string>>> = {
  ties: "Size: weight of its ties.",
  network: "Size: number of lines.",
};

/** A group has no name of its own, so it is called by its strongest members. */
const NAMED_MEMBERS = 3;

/** @param open 1 for nodes that the View would draw if the legend's own filter let all through */
export function drawLegend(
  stage: Stage,
  weights: Weights,
  open: Kept,
  view: Pick<View, "lens" | "colour" | "size" | "types" | "groups">,
): Legend {
  const by = colourBy(view);
  const filter = by === "type" ? "types" : "groups";
  const chosen: ReadonlySet<string> = new Set(view[filter]);
  const members = stage.roles.map((): number[] => []);
  for (let place = 0; place < stage.nodes.count; place++)
    if (open[place] === 1 && weights.present[place] === 1)
      members[stage.nodes.role[place] ?? 0]?.push(place);
  const entries = stage.roles.flatMap(({ name, colour }, role) => {
    const places = members[role] ?? [];
    if (places.length === 0) return [];
    const on = chosen.size === 0 || chosen.has(name);
    return [
      {
        role: name,
        colour,
        shape: roleShape(stage.lens, name),
        count: places.length,
        on,
        ...nameRole(stage, weights, name, places),
      },
    ];
  });
  return { entries, filter, sentence: sentenceOf(view, by) };
}

function nameRole(stage: Stage, weights: Weights, name: string, places: readonly number[]) {
  const label = NODE_LABELS.find((known) => known === name);
  const more = numeral(places.length);
  if (label !== undefined) return { text: NODE_TYPES[label].plural, more };
  if (name === "between") return { text: "Between communities", more };
  return nameGroup(stage, weights, places);
}

/** By states and blocs, where any of it is one. */
function nameGroup(stage: Stage, weights: Weights, places: readonly number[]) {
  const isParty = (place: number) => ["Country", "Bloc"].includes(stage.nodes.labels[place] ?? "");
  const parties = places.filter(isParty);
  const names = (parties.length > 0 ? parties : places)
    .map((place) => ({ weight: weights.nodes[place] ?? 0, name: stage.nodes.names[place] ?? "" }))
    // Equals by name: their places, and the last bits of their sums, differ between the whole data and a part of it.
    .sort((a, b) => Math.round((b.weight - a.weight) * 1e6) || compareText(a.name, b.name))
    .slice(0, NAMED_MEMBERS)
    .map(({ name }) => name);
  const left = places.length - names.length;
  return { text: names.join(", "), more: left > 0 ? `and ${left} more` : "" };
}
