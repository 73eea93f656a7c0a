/** Who stands in an agreement, in which capacity, and whether a state belonged to a bloc on a day. */
import type { NodeLabel } from "../model/ontology.ts";
import { readText } from "./column.ts";
import type { Network } from "./network.ts";
import { type Relation, rowsFrom, rowsTo } from "./relation.ts";

export interface Party {
  /** Node number. */
  readonly node: number;
  readonly capacity: string;
  /** Row of PARTY_TO. */
  readonly row: number;
}

/** Parties of an agreement (from 0), in the order of the numbering. */
export function partiesOf(network: Network, agreement: number): readonly Party[] {
  const parties = network.relations.PARTY_TO;
  return rowsTo(parties, network.tables.Agreement.start + agreement).map((row) => ({
    node: parties.from[row] ?? 0,
    capacity: readText(parties.columns.capacity, row) ?? "state",
    row,
  }));
}

/**
 * Whether one of the two is a bloc and the other its member on that day. Dates are compared as precisely as both are
 * given; without a date, or without years of membership, having been a member at any time counts.
 */
export function isOwnMember(network: Network, a: number, b: number, date: string | null): boolean {
  return isMember(network, a, b, date) || isMember(network, b, a, date);
}

export function hasLabel(network: Network, node: number, label: NodeLabel): boolean {
  return network.labels[node] === label;
}

/** States that belonged to the bloc on that day, as `isOwnMember` reads dates; none for what is no bloc. */
export function membersOn(network: Network, bloc: number, date: string | null): readonly number[] {
  const members = network.relations.MEMBER_OF;
  const found = rowsTo(members, bloc)
    .filter((row) => isWithin(members, row, date))
    .map((row) => members.from[row] ?? 0);
  return [...new Set(found)];
}

function isMember(network: Network, state: number, bloc: number, date: string | null): boolean {
  if (!hasLabel(network, bloc, "Bloc")) return false;
  const members = network.relations.MEMBER_OF;
  return rowsFrom(members, state).some(
    (row) => members.to[row] === bloc && isWithin(members, row, date),
  );
}

function isWithin({ columns }: Relation, row: number, date: string | null): boolean {
  return (
    date === null ||
    (!isBefore(date, readText(columns.from, row)) && !isBefore(readText(columns.to, row), date))
  );
}

/** Whether a lies before b, as far as both are precise; an absent date is never before or after. */
function isBefore(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  const precision = Math.min(a.length, b.length);
  return a.slice(0, precision) < b.slice(0, precision);
}
