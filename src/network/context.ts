/** What tells a node from its namesakes in a few words: whose person or body it is, who is party to an agreement. */
import type { Network } from "./network.ts";
import { partiesOf } from "./parties.ts";
import { rowsFrom } from "./relation.ts";

const NAMED_PARTIES = 4;

/** undefined where the name says enough. */
export function contextOf(network: Network, number: number): string | undefined {
  switch (network.labels[number]) {
    case "Agreement":
      return namesOfParties(network, number - network.tables.Agreement.start);
    case "Official":
      return homeOf(network, number);
    case "Organisation": {
      const { to } = network.relations.BELONGS_TO;
      const [row] = rowsFrom(network.relations.BELONGS_TO, number);
      return row === undefined ? undefined : network.names[to[row] ?? 0];
    }
    default:
      return undefined;
  }
}

/** “Iran and Russia”; of many the first few and how many more. */
export function namesOfParties(network: Network, agreement: number): string {
  const names = partiesOf(network, agreement).map(({ node }) => network.names[node] ?? "");
  const shown = names.length > NAMED_PARTIES ? names.slice(0, NAMED_PARTIES - 1) : names;
  const left = names.length - shown.length;
  return listInWords(left > 0 ? [...shown, `${left} more`] : shown);
}

/** “a”, “a and b”, “a, b and c”. */
export function listInWords(parts: readonly string[]): string {
  if (parts.length < 2) return parts[0] ?? "";
  return `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

/** A person's id names the country or bloc. */
function homeOf(network: Network, number: number): string | undefined {
  const code = network.ids[number]?.split("/")[1]?.toUpperCase() ?? "";
  const home = network.numbers.get(`country/${code}`) ?? network.numbers.get(`bloc/${code}`);
  return home === undefined ? undefined : network.names[home];
}
