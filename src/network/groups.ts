/**
 * Communities of the ties lens: Louvain on the weights. A group keeps its place in the list, and so its colour, from
 * one data version to the next: it takes that of the earlier group with which it shares most.
 */
import Graph from "graphology";
import louvain from "graphology-communities-louvain";
import type { Weighed } from "./projection.ts";
import { seededRandom } from "./random.ts";

const RESOLUTION = 1.1;
const SEED = 20_251_205;
const RUNS = 40;

export interface Grouping {
  /** Ids of the members, strongest first. An empty list keeps the place of a group that is no more. */
  readonly groups: readonly (readonly string[])[];
  readonly modularity: number;
}

/** The best of several fixed runs, each the same on every machine. */
export function findGroups(
  { projection, ids, weights }: Weighed,
  previous: readonly (readonly string[])[],
): Grouping {
  if (projection.source.length === 0) return { groups: [], modularity: 0 };
  const graph = new Graph({ type: "undirected" });
  const strength = new Map(ids.map((id, place) => [id, weights.nodes[place] ?? 0]));
  for (const id of ids.toSorted()) graph.addNode(id);
  for (let edge = 0; edge < projection.source.length; edge++)
    graph.addEdge(ids[projection.source[edge] ?? 0], ids[projection.target[edge] ?? 0], {
      weight: weights.edges[edge],
    });
  const { communities, modularity } = bestOf(RUNS, (run) =>
    louvain.detailed(graph, { resolution: RESOLUTION, rng: seededRandom(SEED + run) }),
  );
  const members = new Map<number, string[]>();
  for (const id of ids) {
    const group = communities[id] ?? -1;
    members.set(group, [...(members.get(group) ?? []), id]);
  }
  const found = [...members.values()];
  return { groups: keepPlaces(found, previous, strength), modularity };
}

/** Louvain depends on the order in which it visits: the best of several runs, the first of equals. */
function bestOf<T extends { readonly modularity: number }>(
  runs: number,
  run: (seed: number) => T,
): T {
  let best = run(0);
  for (let seed = 1; seed < runs; seed++) {
    const next = run(seed);
    if (next.modularity > best.modularity) best = next;
  }
  return best;
}

/** Strongest first where nothing went before. `ids` come strongest first, and so do the members. */
function keepPlaces(
  found: readonly (readonly string[])[],
  previous: readonly (readonly string[])[],
  strength: ReadonlyMap<string, number>,
): readonly (readonly string[])[] {
  const total = (ids: Iterable<string>) => {
    let sum = 0;
    for (const id of ids) sum += strength.get(id) ?? 0;
    return sum;
  };
  const waiting = found.toSorted(
    (a, b) => total(b) - total(a) || ((a[0] ?? "") < (b[0] ?? "") ? -1 : 1),
  );
  const shared = waiting.flatMap((group, from) =>
    previous.map((before, to) => ({
      from,
      to,
      weight: total(group.filter((id) => before.includes(id))),
    })),
  );
  const places: (readonly string[] | undefined)[] = previous.map(() => undefined);
  const settled = new Set<number>();
  for (const { from, to, weight } of shared.sort(
    (a, b) => b.weight - a.weight || a.from - b.from,
  )) {
    if (weight === 0 || settled.has(from) || places[to] !== undefined) continue;
    places[to] = waiting[from];
    settled.add(from);
  }
  for (const [from, group] of waiting.entries()) {
    if (settled.has(from)) continue;
    const free = places.indexOf(undefined);
    if (free >= 0) places[free] = group;
    else places.push(group);
  }
  return places.map((group) => group ?? []);
}
