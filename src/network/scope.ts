/**
 * What a View is about, in a network. Everything, or a set of nodes, by these rules:
 *
 * - Ids that the network does not know are ignored; a tie's id stands for both of its ends.
 * - Where the set names agreements, those alone pass. Else what touches one of its nodes passes: the agreements of a
 *   party, a person, a body, a domain (with its narrower ones) or an event.
 * - The ties and domains lenses draw only those states and blocs of the set, where it names any; likewise only its
 *   domains, and in the people lens only its people.
 * - The network lens draws exactly the set's nodes, and the relationships among them.
 * - An empty set, or one of which nothing is known, draws nothing.
 */

import type { Lens } from "../model/lens.ts";
import type { NodeLabel } from "../model/ontology.ts";
import type { Scope } from "../model/scope.ts";
import { idsOf } from "../model/scopeIds.ts";
import type { Network } from "./network.ts";
import type { AgreementMask } from "./projection.ts";
import { rowsFrom, rowsTo } from "./relation.ts";

/** Node numbers of the set, undefined where the scope is everything. */
export function scopeNodes(network: Network, scope: Scope): ReadonlySet<number> | undefined {
  const ids = idsOf(scope);
  if (ids === undefined) return undefined;
  const known = nodeSets.get(ids);
  if (known?.network === network) return known.nodes;
  const nodes = new Set(
    ids.flatMap((id) => id.split("~").flatMap((end) => network.numbers.get(end) ?? [])),
  );
  nodeSets.set(ids, { network, nodes });
  return nodes;
}

/** By agreement 1 where it is within the scope; undefined where the scope is everything. */
export function scopeMask(network: Network, scope: Scope): AgreementMask | undefined {
  const nodes = scopeNodes(network, scope);
  if (nodes === undefined) return undefined;
  const { start, count } = network.tables.Agreement;
  const mask = new Uint8Array(count);
  const named = [...nodes].filter((node) => network.labels[node] === "Agreement");
  const agreements =
    named.length > 0 ? named : [...nodes].flatMap((node) => touching(network, node));
  for (const agreement of agreements) mask[agreement - start] = 1;
  return mask;
}

/** Whether a lens may draw a node; undefined where it may draw all. */
export function scopeNodeTest(
  network: Network,
  scope: Scope,
  lens: Lens,
): ((node: number) => boolean) | undefined {
  const nodes = scopeNodes(network, scope);
  if (nodes === undefined) return undefined;
  if (lens === "network") return (node) => nodes.has(node);
  const restricted = RESTRICTED[lens]
    .map((labels) => new Set<NodeLabel>(labels))
    .filter((labels) => [...nodes].some((node) => labels.has(network.labels[node] ?? "Agreement")));
  return (node) =>
    nodes.has(node) ||
    !restricted.some((labels) => labels.has(network.labels[node] ?? "Agreement"));
}

const nodeSets = new WeakMap<
  readonly string[],
  { readonly network: Network; readonly nodes: ReadonlySet<number> }
>();

/** Per lens, the types of which it draws the set's nodes alone where the set names one of them. */
const RESTRICTED: Readonly<Record<Exclude<Lens, "network">, readonly (readonly NodeLabel[])[]>> = {
  ties: [["Country", "Bloc"]],
  domains: [["Country", "Bloc"], ["TechnologyDomain"]],
  people: [["Official"]],
};

/** Agreements (node numbers) that a node has a part in. */
function touching(network: Network, node: number): readonly number[] {
  const { PARTY_TO, SIGNED, ANNOUNCED, TAKES_PART_IN, AT_EVENT, COVERS, PART_OF, HOLDS_OFFICE } =
    network.relations;
  const from = [PARTY_TO, SIGNED, ANNOUNCED, TAKES_PART_IN].flatMap((relation) =>
    rowsFrom(relation, node).map((row) => relation.to[row] ?? 0),
  );
  switch (network.labels[node]) {
    case "Event":
      return rowsTo(AT_EVENT, node).map((row) => AT_EVENT.from[row] ?? 0);
    case "TechnologyDomain":
      return [
        ...rowsTo(COVERS, node).map((row) => COVERS.from[row] ?? 0),
        ...rowsTo(PART_OF, node).flatMap((row) => touching(network, PART_OF.from[row] ?? node)),
      ];
    case "Organisation":
      return [
        ...from,
        ...rowsTo(HOLDS_OFFICE, node).flatMap((row) =>
          touching(network, HOLDS_OFFICE.from[row] ?? 0),
        ),
      ];
    default:
      return from;
  }
}
