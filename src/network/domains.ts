/**
 * The domains lens: who agrees on what. A state or bloc and a domain are linked by every agreement that the one is party
 * to and that covers the other; each adds 1, for a convention of many says no less of what one of them acts on.
 */
import { USUAL_SWITCHES } from "../model/lens.ts";
import { readText } from "./column.ts";
import { EdgeList } from "./edgeList.ts";
import type { Network } from "./network.ts";
import { membersOn, type Party, partiesOf } from "./parties.ts";
import type { Projection } from "./projection.ts";
import { rowsFrom } from "./relation.ts";
import type { Switches } from "./switches.ts";

/** All links there are under the switches, whatever the filters. */
export function projectDomains(network: Network, switches: Switches = USUAL_SWITCHES): Projection {
  const { start, count, columns } = network.tables.Agreement;
  const covers = network.relations.COVERS;
  const edges = new EdgeList(network.count);
  for (let agreement = 0; agreement < count; agreement++) {
    if (!switches.negotiations && readText(columns.status, agreement) === "negotiating") continue;
    const parties = partiesOf(network, agreement);
    if (parties.length > switches.largest) continue;
    const covered = rowsFrom(covers, start + agreement);
    for (const { node, capacity } of boundBy(network, agreement, parties, switches))
      for (const row of covered)
        edges.add("AGREED_ON", node, covers.to[row] ?? 0, agreement, 1, capacity !== "state");
  }
  return edges.project();
}

function boundBy(
  network: Network,
  agreement: number,
  parties: readonly Party[],
  { companies, throughBlocs }: Switches,
): readonly Pick<Party, "node" | "capacity">[] {
  const counting = parties.filter(({ capacity }) => companies || capacity === "state");
  if (!throughBlocs) return counting;
  const date = readText(network.tables.Agreement.columns.date, agreement);
  const bound = new Map(parties.map(({ node }) => [node, "named"]));
  const members = counting.flatMap(({ node, capacity }) =>
    membersOn(network, node, date).flatMap((member) => {
      if (bound.has(member)) return [];
      bound.set(member, "member");
      return [{ node: member, capacity }];
    }),
  );
  return [...counting, ...members];
}
