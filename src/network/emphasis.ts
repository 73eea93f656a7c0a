/** What a selection lifts out of the picture: rings around who is meant, ink on the edges that it stands in. */
import type { Network } from "./network.ts";
import { partiesOf } from "./parties.ts";
import type { Weights } from "./projection.ts";
import { rowsFrom, rowsTo } from "./relation.ts";
import type { Stage } from "./stage.ts";

export interface Emphasis {
  /** By node of the stage: 0 none, 1 a party, 2 selected. */
  readonly ring: Uint8Array;
  /** By edge of the stage. */
  readonly inked: Uint8Array;
  readonly selected: number | undefined;
}

/** Nothing is lifted where the selection is unknown, or stands for nothing that the lens draws. */
export function emphasise(
  network: Network,
  stage: Stage,
  weights: Weights,
  selection: string | undefined,
): Emphasis {
  const ring = new Uint8Array(stage.nodes.count);
  const inked = new Uint8Array(stage.edges.count);
  if (selection === undefined) return { ring, inked, selected: undefined };
  const selected = stage.nodes.places.get(selection);
  if (selected !== undefined) ring[selected] = 2;
  else if (selection.includes("~")) ringTie(stage, selection, ring, inked);
  else if (stage.lens === "ties")
    ringParties(network, stage, weights, agreementsOf(network, selection), ring, inked);
  return { ring, inked, selected };
}

function ringTie(stage: Stage, selection: string, ring: Uint8Array, inked: Uint8Array): void {
  for (const id of selection.split("~")) {
    const place = stage.nodes.places.get(id);
    if (place !== undefined) ring[place] = 2;
  }
  const edge = stage.edges.ids.indexOf(selection);
  if (edge >= 0) inked[edge] = 1;
}

function ringParties(
  network: Network,
  stage: Stage,
  weights: Weights,
  agreements: ReadonlySet<number>,
  ring: Uint8Array,
  inked: Uint8Array,
): void {
  for (const agreement of agreements)
    for (const { node } of partiesOf(network, agreement)) {
      const place = stage.nodes.places.get(network.ids[node] ?? "");
      if (place !== undefined) ring[place] = 1;
    }
  const { start, agreements: behind } = stage.projection;
  for (let edge = 0; edge < inked.length; edge++) {
    if (weights.edges[edge] === 0) continue;
    for (let entry = start[edge] ?? 0; entry < (start[edge + 1] ?? 0); entry++)
      if (agreements.has(behind[entry] ?? -1)) inked[edge] = 1;
  }
}

/** Agreements (from 0) that a selected node is one of, or that a person, body or event had a part in. */
function agreementsOf(network: Network, id: string): ReadonlySet<number> {
  const { SIGNED, ANNOUNCED, TAKES_PART_IN, AT_EVENT } = network.relations;
  const first = network.tables.Agreement.start;
  const node = network.numbers.get(id);
  if (node === undefined) return new Set();
  if (network.labels[node] === "Agreement") return new Set([node - first]);
  const acted = [SIGNED, ANNOUNCED, TAKES_PART_IN].flatMap((relation) =>
    rowsFrom(relation, node).map((row) => relation.to[row] ?? first),
  );
  const held = rowsTo(AT_EVENT, node).map((row) => AT_EVENT.from[row] ?? first);
  return new Set([...acted, ...held].map((agreement) => agreement - first));
}
