/** The legend, computed from what coloured the marks, so that it cannot lie. */
import { compareText } from "../model/compareText.ts";
import type { Colour, Shape } from "../model/grammar.ts";
import { NODE_TYPES } from "../model/ontology.ts";
import type { Lens } from "../model/view.ts";
import type { Weights } from "./projection.ts";
import { roleShape } from "./shapes.ts";
import type { Stage } from "./stage.ts";

export interface Legend {
  readonly entries: readonly LegendEntry[];
  /** What colour and size mean. */
  readonly sentence: string;
}

export interface LegendEntry {
  /** Name of the role. */
  readonly role: string;
  readonly colour: Colour;
  readonly shape: Shape;
  /** “Russia, China, Kazakhstan”, or a type's plural. */
  readonly text: string;
  /** “and 20 more”, or a type's count; empty where nothing is left to say. */
  readonly more: string;
  /** Drawn nodes of this colour. */
  readonly count: number;
}

const SENTENCES: Readonly<Record<Lens, string>> = {
  ties: "Colour: who ties with whom most. Size: number of ties.",
  domains: "Colour: what it is. Size: number of agreements.",
  people: "Colour: what it is. Size: number of agreements.",
  network: "Colour: what it is. Size: number of links.",
};

/** A group has no name of its own, so it is called by its strongest members. */
const NAMED_MEMBERS = 3;

export function drawLegend(stage: Stage, weights: Weights): Legend {
  const members = stage.roles.map((): number[] => []);
  for (let place = 0; place < stage.nodes.count; place++)
    if (weights.drawn[place] === 1) members[stage.nodes.role[place] ?? 0]?.push(place);
  const entries = stage.roles.flatMap(({ name, colour }, role) => {
    const drawn = members[role] ?? [];
    if (drawn.length === 0) return [];
    const words = stage.lens === "ties" ? nameGroup(stage, weights, drawn) : nameType(name, drawn);
    return [
      { role: name, colour, shape: roleShape(stage.lens, name), count: drawn.length, ...words },
    ];
  });
  return { entries, sentence: SENTENCES[stage.lens] };
}

function nameGroup(stage: Stage, weights: Weights, drawn: readonly number[]) {
  const names = drawn
    .map((place) => ({ weight: weights.nodes[place] ?? 0, name: stage.nodes.names[place] ?? "" }))
    // Equals by name: their places, and the last bits of their sums, differ between the whole data and a part of it.
    .sort((a, b) => Math.round((b.weight - a.weight) * 1e6) || compareText(a.name, b.name))
    .slice(0, NAMED_MEMBERS)
    .map(({ name }) => name);
  const left = drawn.length - names.length;
  return { text: names.join(", "), more: left > 0 ? `and ${left} more` : "" };
}

function nameType(name: string, drawn: readonly number[]) {
  const type = Object.values(NODE_TYPES).find(({ label }, place) =>
    [label, Object.keys(NODE_TYPES)[place]].includes(name),
  );
  return { text: type?.plural ?? name, more: drawn.length.toLocaleString("en-GB") };
}
