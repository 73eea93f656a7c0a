/**
 * The community of every node: that of the ties lens for states and blocs, and for all else that of the state that it
 * belongs to, so that a colour means the same in every lens.
 */
import type { Network } from "./network.ts";
import { partiesOf } from "./parties.ts";
import { rowsFrom } from "./relation.ts";

/** No community: a domain or an event. */
export const NONE = -1;
/** Parties of several communities: an agreement between them. */
export const BETWEEN = -2;
/** A state or bloc that ties with none of the communities, and what belongs to it. */
const OUTSIDE = -3;

/** A place in the list of groups, or one of the three above. */
export function communityOf(network: Network, node: number): number {
  switch (network.labels[node]) {
    case "Country":
    case "Bloc":
      return ownCommunity(network, node);
    case "Organisation": {
      const { BELONGS_TO } = network.relations;
      const [row] = rowsFrom(BELONGS_TO, node);
      return row === undefined ? OUTSIDE : ownCommunity(network, BELONGS_TO.to[row] ?? -1);
    }
    case "Official": {
      const code = network.ids[node]?.split("/")[1]?.toUpperCase() ?? "";
      const home = network.numbers.get(`country/${code}`) ?? network.numbers.get(`bloc/${code}`);
      return ownCommunity(network, home ?? -1);
    }
    case "Agreement": {
      const parties = partiesOf(network, node - network.tables.Agreement.start);
      const found = new Set(parties.map((party) => ownCommunity(network, party.node)));
      const [only = OUTSIDE] = found;
      return found.size > 1 ? BETWEEN : only;
    }
    default:
      return NONE;
  }
}

function ownCommunity(network: Network, node: number): number {
  const group = network.layout.ties.group[node] ?? -1;
  return group < 0 ? OUTSIDE : group;
}
