/** What is told of one node, tie or link: facts, neighbours with dates, and the numbered sources that each rests on. */
import type { Details } from "../model/details.ts";
import type { Property } from "../model/grammar.ts";
import { USUAL_SWITCHES } from "../model/lens.ts";
import { NODE_TYPES } from "../model/ontology.ts";
import { nodeProperties } from "../model/payload.ts";
import type { Texts } from "../model/snapshot.ts";
import { actsFor } from "./actsFor.ts";
import { Citations } from "./citations.ts";
import { contextOf } from "./context.ts";
import { describeAgreement } from "./describeAgreement.ts";
import { describeLink } from "./describeLink.ts";
import { describeTie } from "./describeTie.ts";
import { ownFacts } from "./facts.ts";
import { neighboursOf, partnersOf } from "./neighbours.ts";
import type { Network } from "./network.ts";
import type { Switches } from "./switches.ts";
import { propertyOf, type Whole, wholeGraph } from "./whole.ts";

/**
 * null where there is no such node, or no agreement links the two of a tie or link.
 * @param texts undefined until they have arrived: the account then lacks sources, provisions and late properties
 * @param id of a node, or of a tie or link (party and domain, two people) as two ids joined by `~`
 * @param switches of the view that it is told beside: what counts as a tie
 */
export function describe(
  network: Network,
  texts: Texts | undefined,
  id: string,
  switches?: Switches,
): Details | null {
  return describeIn(wholeGraph(network, texts), id, switches);
}

/** The same, of a graph that is whole already. */
export function describeIn(
  whole: Whole,
  id: string,
  switches: Switches = USUAL_SWITCHES,
): Details | null {
  if (id.includes("~"))
    return describeTie(whole, id, switches) ?? describeLink(whole, id, switches);
  const node = whole.numbers.get(id);
  if (node === undefined) return null;
  return whole.labels[node] === "Agreement"
    ? describeAgreement(whole, node)
    : describeNode(whole, node, switches);
}

function describeNode(whole: Whole, node: number, switches: Switches): Details {
  const citations = new Citations(whole);
  const label = whole.labels[node] ?? "Country";
  const notes = propertyOf(whole, node, "notes");
  const partners = partnersOf(whole, node, switches);
  const facts = ownFacts(whole, node, ["kind"]);
  const acts = actsFor(whole, node, citations);
  const neighbours = [
    ...(acts === null ? [] : [acts]),
    ...neighboursOf(whole, node, citations),
    ...(partners === null ? [] : [partners]),
  ];
  return {
    id: whole.ids[node] ?? "",
    label,
    kicker: kickerOf(whole, node),
    name: whole.names[node] ?? "",
    facts,
    neighbours,
    ...(notes === null ? {} : { notes }),
    sources: citations.list(),
    publishers: citations.publishers(),
  };
}

/** “Ministry · Iran”, “State · Asia”, “Official · Russia”. */
function kickerOf(whole: Whole, node: number): string {
  const label = whole.labels[node] ?? "Country";
  const type = NODE_TYPES[label];
  const kind = propertyOf(whole, node, "kind");
  const described: Property | undefined = nodeProperties(label).kind;
  const named = described?.values?.[kind ?? ""] ?? type.label;
  const home =
    label === "Country" ? propertyOf(whole, node, "region") : contextOf(whole.network, node);
  return home === null || home === undefined ? named : `${named} · ${home}`;
}
