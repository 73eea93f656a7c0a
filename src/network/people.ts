/**
 * The people lens: who acted with whom, and for which body. Two people are linked by each agreement that both signed or
 * announced (of n people it adds 1/(n−1) to each pair), a person to the body by each that the person acted in for it,
 * and the body to its state by the same. A body that takes part without a named person is not drawn.
 */
import { USUAL_SWITCHES } from "../model/lens.ts";
import { readText } from "./column.ts";
import { EdgeList } from "./edgeList.ts";
import type { Network } from "./network.ts";
import type { Projection } from "./projection.ts";
import { rowsFrom, rowsTo } from "./relation.ts";
import type { Switches } from "./switches.ts";

/** All links there are under the switches, whatever the filters. */
export function projectPeople(network: Network, switches: Switches = USUAL_SWITCHES): Projection {
  const { count, columns } = network.tables.Agreement;
  const edges = new EdgeList(network.count);
  for (let agreement = 0; agreement < count; agreement++) {
    if (!switches.negotiations && readText(columns.status, agreement) === "negotiating") continue;
    const people = peopleOf(network, agreement);
    for (const [place, a] of people.entries())
      for (const b of people.slice(place + 1))
        edges.add("ACTED_WITH", a, b, agreement, 1 / (people.length - 1), false);
    for (const body of bodiesOf(network, agreement, people, edges))
      for (const row of rowsFrom(network.relations.BELONGS_TO, body))
        edges.add("BELONGS_TO", body, network.relations.BELONGS_TO.to[row] ?? 0, agreement, 1);
  }
  return edges.project();
}

/** Who signed or announced it, ascending. */
export function peopleOf(network: Network, agreement: number): readonly number[] {
  const { SIGNED, ANNOUNCED } = network.relations;
  const node = network.tables.Agreement.start + agreement;
  const found = [SIGNED, ANNOUNCED].flatMap((acts) =>
    rowsTo(acts, node).map((row) => acts.from[row] ?? 0),
  );
  return [...new Set(found)].sort((a, b) => a - b);
}

/** Links each person to the body acted for, and returns those bodies, each once. */
function bodiesOf(
  network: Network,
  agreement: number,
  people: readonly number[],
  edges: EdgeList,
): ReadonlySet<number> {
  const { Official } = network.tables;
  const bodies = new Set<number>();
  for (const person of people) {
    const isPrivate = readText(Official.columns.sector, person - Official.start) === "private";
    for (const body of actedFor(network, agreement, person)) {
      edges.add("HOLDS_OFFICE", person, body, agreement, 1, isPrivate);
      bodies.add(body);
    }
  }
  return bodies;
}

/** The body that the act names; where it names none, every body in which the person was seen in office. */
function actedFor(network: Network, agreement: number, person: number): ReadonlySet<number> {
  const { SIGNED, ANNOUNCED, HOLDS_OFFICE } = network.relations;
  const node = network.tables.Agreement.start + agreement;
  const named = [SIGNED, ANNOUNCED].flatMap((acts) =>
    rowsFrom(acts, person)
      .filter((row) => acts.to[row] === node)
      .flatMap((row) => network.numbers.get(readText(acts.columns.organisation, row) ?? "") ?? []),
  );
  const seen = rowsFrom(HOLDS_OFFICE, person).map((row) => HOLDS_OFFICE.to[row] ?? 0);
  return new Set(named.length > 0 ? named : seen);
}
