/**
 * The ties lens: who is bound to whom. An agreement of n parties adds 1/(n−1) to each of its pairs, so that a
 * convention of many does not drown two who signed alone.
 */
import { readText } from "./column.ts";
import type { Network } from "./network.ts";
import { hasLabel, isOwnMember, type Party, partiesOf } from "./parties.ts";
import type { AgreementMask, Projection, Weights } from "./projection.ts";
import { rowsFrom } from "./relation.ts";
import { TIES_SWITCHES, type TiesSwitches } from "./tiesSwitches.ts";
import { whyNoTies } from "./uncounted.ts";

interface Pair {
  readonly a: number;
  readonly b: number;
  readonly agreements: number[];
  readonly shares: number[];
  /** Total of the shares. */
  weight: number;
  dashed: boolean;
}

/** All ties there are under the switches, whatever the filters. */
export function projectTies(network: Network, switches: TiesSwitches = TIES_SWITCHES): Projection {
  const pairs = new Map<number, Pair>();
  for (let agreement = 0; agreement < network.tables.Agreement.count; agreement++)
    for (const tie of tiesOf(network, agreement, switches)) {
      const [a, b] = tie.a < tie.b ? [tie.a, tie.b] : [tie.b, tie.a];
      const key = a * network.count + b;
      const pair = pairs.get(key) ?? { a, b, agreements: [], shares: [], weight: 0, dashed: true };
      pairs.set(key, pair);
      pair.agreements.push(agreement);
      pair.shares.push(tie.share);
      pair.weight += tie.share;
      pair.dashed &&= tie.dashed;
    }
  return toProjection([...pairs.values()]);
}

/** What the ties weigh under a filter; a node weighs what its ties do together. */
export function weighTies(_network: Network, projection: Projection, mask: AgreementMask): Weights {
  const { start, agreements, shares, source, target } = projection;
  const nodes = new Float64Array(projection.nodes.length);
  const edges = new Float64Array(source.length);
  const counts = new Uint16Array(source.length);
  const seen = new Uint8Array(mask.length);
  let number = 0;
  for (let edge = 0; edge < edges.length; edge++) {
    let weight = 0;
    let count = 0;
    for (let entry = start[edge] ?? 0; entry < (start[edge + 1] ?? 0); entry++) {
      const agreement = agreements[entry] ?? 0;
      if (mask[agreement] !== 1) continue;
      weight += shares[entry] ?? 0;
      count++;
      if (seen[agreement] === 0) number++;
      seen[agreement] = 1;
    }
    edges[edge] = weight;
    counts[edge] = count;
    nodes[source[edge] ?? 0] = (nodes[source[edge] ?? 0] ?? 0) + weight;
    nodes[target[edge] ?? 0] = (nodes[target[edge] ?? 0] ?? 0) + weight;
  }
  return { nodes, edges, counts, agreements: number };
}

interface Tie {
  readonly a: number;
  readonly b: number;
  readonly share: number;
  readonly dashed: boolean;
}

function tiesOf(network: Network, agreement: number, switches: TiesSwitches): readonly Tie[] {
  const { columns, start } = network.tables.Agreement;
  const all = partiesOf(network, agreement);
  if (whyNoTies(network, agreement, all, switches) !== null) return [];
  const parties = all.filter(({ capacity }) => switches.companies || capacity === "state");
  const date = readText(columns.date, agreement);
  const joined = network.relations.ACCEDES_TO;
  const [accession] = rowsFrom(joined, start + agreement);
  const pairs =
    accession === undefined
      ? everyPair(parties)
      : newcomerPairs(
          parties,
          partiesOf(network, (joined.to[accession] ?? start) - start),
          network,
        );
  const others = new Set(pairs.flat().map(({ node }) => node)).size - 1;
  return pairs
    .filter(([a, b]) => !isOwnMember(network, a.node, b.node, date))
    .map(([a, b]) => ({
      a: a.node,
      b: b.node,
      share: 1 / others,
      dashed: a.capacity !== "state" || b.capacity !== "state",
    }));
}

function everyPair(parties: readonly Party[]): readonly (readonly [Party, Party])[] {
  return parties.flatMap((a, place) => parties.slice(place + 1).map((b) => [a, b] as const));
}

/** Each that joins with each that was there; whom the accession does not name, the agreement joined does. */
function newcomerPairs(
  named: readonly Party[],
  founders: readonly Party[],
  network: Network,
): readonly (readonly [Party, Party])[] {
  const there = new Set(founders.map(({ node }) => node));
  const newcomers = named.filter(({ node }) => !there.has(node));
  const present = named.filter(({ node }) => there.has(node));
  const namesBody = named.some(({ node }) => hasLabel(network, node, "Bloc"));
  const hosts = present.length > 0 ? present : namesBody ? named.filter(isBody(network)) : founders;
  return newcomers
    .filter((newcomer) => !hosts.includes(newcomer))
    .flatMap((newcomer) => hosts.map((host) => [newcomer, host] as const));
}

function isBody(network: Network): (party: Party) => boolean {
  return ({ node }) => hasLabel(network, node, "Bloc");
}

function toProjection(pairs: readonly Pair[]): Projection {
  const strength = new Map<number, number>();
  for (const { a, b, weight } of pairs)
    for (const node of [a, b]) strength.set(node, (strength.get(node) ?? 0) + weight);
  const nodes = [...strength.keys()].sort(
    (a, b) => (strength.get(b) ?? 0) - (strength.get(a) ?? 0) || a - b,
  );
  const places = new Map(nodes.map((node, place) => [node, place]));
  const edges = pairs.toSorted(
    (one, other) => one.weight - other.weight || one.a - other.a || one.b - other.b,
  );
  const start = new Int32Array(edges.length + 1);
  for (const [edge, { agreements }] of edges.entries())
    start[edge + 1] = (start[edge] ?? 0) + agreements.length;
  return {
    nodes: Int32Array.from(nodes),
    source: Int32Array.from(edges, ({ a }) => places.get(a) ?? 0),
    target: Int32Array.from(edges, ({ b }) => places.get(b) ?? 0),
    types: edges.map(() => "TIE"),
    dashed: Uint8Array.from(edges, ({ dashed }) => (dashed ? 1 : 0)),
    start,
    agreements: Int32Array.from(edges.flatMap(({ agreements }) => agreements)),
    shares: Float64Array.from(edges.flatMap(({ shares }) => shares)),
  };
}
