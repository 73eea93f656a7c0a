/**
 * The ties lens: who is bound to whom. An agreement of n parties adds 1/(n−1) to each of its pairs, so that a
 * convention of many does not drown two who signed alone.
 */
import { USUAL_SWITCHES } from "../model/lens.ts";
import { readText } from "./column.ts";
import { EdgeList } from "./edgeList.ts";
import type { Network } from "./network.ts";
import { hasLabel, isOwnMember, membersOn, type Party, partiesOf } from "./parties.ts";
import type { Projection } from "./projection.ts";
import { rowsFrom } from "./relation.ts";
import type { Switches } from "./switches.ts";
import { barredBy } from "./uncounted.ts";

/** All ties there are under the switches, whatever the filters. */
export function projectTies(network: Network, switches: Switches = USUAL_SWITCHES): Projection {
  const edges = new EdgeList(network.count);
  for (let agreement = 0; agreement < network.tables.Agreement.count; agreement++)
    for (const { a, b, share, dashed } of tiesOf(network, agreement, switches))
      edges.add("TIE", Math.min(a, b), Math.max(a, b), agreement, share, dashed);
  return edges.project();
}

interface Tie {
  readonly a: number;
  readonly b: number;
  readonly share: number;
  readonly dashed: boolean;
}

function tiesOf(network: Network, agreement: number, switches: Switches): readonly Tie[] {
  const { columns, start } = network.tables.Agreement;
  const all = partiesOf(network, agreement);
  if (barredBy(network, agreement, all, switches) !== null) return [];
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
  const tied = new Set<number>();
  for (const [a, b] of pairs) tied.add(a.node).add(b.node);
  const others = tied.size - 1;
  const ties = pairs
    .filter(([a, b]) => !isOwnMember(network, a.node, b.node, date))
    .map(([a, b]) => ({
      a: a.node,
      b: b.node,
      share: 1 / others,
      dashed: a.capacity !== "state" || b.capacity !== "state",
    }));
  return switches.throughBlocs ? withMembers(network, ties, all, date) : ties;
}

/**
 * Whatever a bloc is tied to, each of its members of that day is too, by the same share; not what is named itself, nor
 * a member of both. Members of one bloc are not tied to each other by it.
 */
function withMembers(
  network: Network,
  ties: readonly Tie[],
  parties: readonly Party[],
  date: string | null,
): readonly Tie[] {
  const named = new Set(parties.map(({ node }) => node));
  const standing = (node: number) => [
    node,
    ...membersOn(network, node, date).filter((member) => !named.has(member)),
  ];
  const made = new Map<string, Tie>();
  for (const tie of ties)
    for (const a of standing(tie.a))
      for (const b of standing(tie.b)) {
        const key = `${Math.min(a, b)} ${Math.max(a, b)}`;
        if (a !== b && !made.has(key) && !isOwnMember(network, a, b, date))
          made.set(key, { ...tie, a, b });
      }
  return [...made.values()];
}

function everyPair(parties: readonly Party[]): readonly (readonly [Party, Party])[] {
  const pairs: (readonly [Party, Party])[] = [];
  for (const [place, a] of parties.entries())
    for (const b of parties.slice(place + 1)) pairs.push([a, b]);
  return pairs;
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
