/** What a node could be expanded by: its neighbours in the drawn network by relationship, counted before one commits. */
import {
  RELATIONSHIP_LABELS,
  RELATIONSHIP_TYPES,
  type RelationshipLabel,
} from "../model/ontology.ts";
import type { Network } from "./network.ts";
import { rowsFrom, rowsTo } from "./relation.ts";

export interface Expansion {
  readonly type: RelationshipLabel;
  readonly direction: "out" | "in";
  /** “signed by”. */
  readonly words: string;
  /** Ids of those that are not shown yet, in the network's order. */
  readonly ids: readonly string[];
}

const WORDS = { out: "label", in: "reverse" } as const;

/** @param shown ids of what the picture holds already */
export function expansionsOf(
  network: Network,
  id: string,
  shown: ReadonlySet<string>,
): readonly Expansion[] {
  const node = network.numbers.get(id);
  if (node === undefined) return [];
  return RELATIONSHIP_LABELS.filter((type) => RELATIONSHIP_TYPES[type].drawn).flatMap((type) =>
    (["out", "in"] as const).flatMap((direction) => {
      const ids = neighbourIds(network, node, type, direction).filter((other) => !shown.has(other));
      return ids.length === 0
        ? []
        : [{ type, direction, words: RELATIONSHIP_TYPES[type][WORDS[direction]], ids }];
    }),
  );
}

function neighbourIds(
  network: Network,
  node: number,
  type: RelationshipLabel,
  direction: "out" | "in",
): readonly string[] {
  const relation = network.relations[type];
  const others =
    direction === "out"
      ? rowsFrom(relation, node).map((row) => relation.to[row] ?? 0)
      : rowsTo(relation, node).map((row) => relation.from[row] ?? 0);
  return [...new Set(others)].flatMap((other) => network.ids[other] ?? []);
}
