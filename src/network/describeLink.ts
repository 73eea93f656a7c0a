/** The account of what a lens draws between a party and a domain, or between two people: the agreements behind it. */
import type { Details, Fact, Mention, Neighbours } from "../model/details.ts";
import type { Lens } from "../model/lens.ts";
import { Citations } from "./citations.ts";
import { namesOfParties } from "./context.ts";
import { kindAndStatus, mention } from "./facts.ts";
import { PROJECTORS } from "./lens.ts";
import { partiesOf } from "./parties.ts";
import { agreementsBehind } from "./projection.ts";
import { rowsFrom } from "./relation.ts";
import type { Switches } from "./switches.ts";
import { propertyOf, type Whole } from "./whole.ts";

/** Whatever an option of a lens may count. */
const ALL_COUNTED: Switches = {
  largest: Number.MAX_SAFE_INTEGER,
  companies: true,
  negotiations: true,
  throughBlocs: true,
};

/** @param id two ids joined by `~`, the lesser first; null where no agreement links the two */
export function describeLink(whole: Whole, id: string, switches: Switches): Details | null {
  const [a, b, ...more] = id.split("~").map((end) => whole.numbers.get(end));
  if (a === undefined || b === undefined || more.length > 0) return null;
  const kind = whole.labels[b] === "TechnologyDomain" ? ON_DOMAIN : TOGETHER;
  const all = agreementsLinking(whole, kind.lens, a, b, ALL_COUNTED);
  if (all.length === 0) return null;
  const counted = new Set(agreementsLinking(whole, kind.lens, a, b, switches));
  const citations = new Citations(whole);
  const tell = (counting: boolean) =>
    newestFirst(whole, all)
      .filter((agreement) => counted.has(agreement) === counting)
      .map((agreement) =>
        tellAgreement(whole, agreement, [a, b], citations, counting ? undefined : switches),
      );
  const neighbours: Neighbours[] = [
    {
      type: kind.type,
      direction: "out" as const,
      heading: "Agreements behind it",
      mentions: tell(true),
    },
    {
      type: "PARTY_TO",
      direction: "out" as const,
      heading: "Counted only where an option says so",
      mentions: tell(false),
    },
  ].filter(({ mentions }) => mentions.length > 0);
  const count = counted.size === 1 ? "1 agreement" : `${counted.size} agreements`;
  const ends = [mention(whole, a), mention(whole, b)];
  return {
    id,
    label: "Link",
    kicker: `${kind.kicker} · ${count}`,
    name: ends.map(({ name }) => name).join(" and "),
    facts: [
      ...ends.map(({ name, ...end }, place): Fact => {
        const [property, label] = kind.ends[place] ?? ["end", "End"];
        return { property, label, text: name, mentions: [{ name, ...end }], cited: [] };
      }),
      { property: "weight", label: "Weight", text: kind.weight, mentions: [], cited: [] },
    ],
    neighbours,
    sources: citations.list(),
    publishers: citations.publishers(),
  };
}

interface LinkKind {
  readonly type: "AGREED_ON" | "ACTED_WITH";
  readonly lens: Lens;
  readonly kicker: string;
  /** Property and label by end. */
  readonly ends: readonly (readonly [string, string])[];
  readonly weight: string;
}

const ON_DOMAIN: LinkKind = {
  type: "AGREED_ON",
  lens: "domains",
  kicker: "Agreed on",
  ends: [
    ["party", "Party"],
    ["domain", "Domain"],
  ],
  weight: "each agreement that the party has on the domain adds 1 to the line’s width",
};

const TOGETHER: LinkKind = {
  type: "ACTED_WITH",
  lens: "people",
  kicker: "Acted together",
  ends: [
    ["official", "One"],
    ["official", "The other"],
  ],
  weight:
    "an agreement that two people signed or announced adds 1 to the line’s width, one of three people ½, one of n people 1/(n − 1)",
};

/** Agreements (from 0) that a lens links the two by, in the numbering's order. */
function agreementsLinking(
  { network }: Whole,
  lens: Lens,
  a: number,
  b: number,
  switches: Switches,
): readonly number[] {
  const projection = PROJECTORS[lens].project(network, switches);
  const { nodes, source, target, types } = projection;
  const edge = types.findIndex((type, place) => {
    if (type !== "AGREED_ON" && type !== "ACTED_WITH") return false;
    const ends = [nodes[source[place] ?? -1], nodes[target[place] ?? -1]];
    return a !== b && ends.includes(a) && ends.includes(b);
  });
  return edge < 0 ? [] : agreementsBehind(projection, edge);
}

/** Undated last. */
function newestFirst(whole: Whole, agreements: readonly number[]): readonly number[] {
  const dateOf = (agreement: number) =>
    propertyOf(whole, agreement + whole.starts.Agreement, "date") ?? "";
  return agreements.toSorted((one, other) => {
    const [first, second] = [dateOf(one), dateOf(other)];
    return first < second ? 1 : first > second ? -1 : one - other;
  });
}

function tellAgreement(
  whole: Whole,
  agreement: number,
  ends: readonly [number, number],
  citations: Citations,
  uncounted: Switches | undefined,
): Mention {
  const node = agreement + whole.starts.Agreement;
  const date = propertyOf(whole, node, "date");
  return mention(whole, node, {
    remarks: [
      ...kindAndStatus(whole, node),
      namesOfParties(whole.network, agreement),
      ...(uncounted === undefined ? [] : [whyUncounted(whole, agreement, ends[0], uncounted)]),
    ],
    cited: citations.cite(evidenceOf(whole, node, ends)),
    ...(date === null ? {} : { date }),
  });
}

/** Sources of what joins both ends to the agreement. */
function evidenceOf(whole: Whole, node: number, ends: readonly number[]): readonly number[] {
  const { PARTY_TO, SIGNED, ANNOUNCED, COVERS } = whole.relations;
  const joins = { PARTY_TO, SIGNED, ANNOUNCED, COVERS };
  return (["PARTY_TO", "SIGNED", "ANNOUNCED", "COVERS"] as const).flatMap((type) =>
    ends.flatMap((end) => {
      const { to } = joins[type];
      const [from, goal] = type === "COVERS" ? [node, end] : [end, node];
      return rowsFrom(joins[type], from)
        .filter((row) => to[row] === goal)
        .flatMap((row) => whole.sourcesOf(type, row));
    }),
  );
}

/** Which option would count it that these switches leave off. */
function whyUncounted(
  whole: Whole,
  agreement: number,
  party: number,
  { negotiations, largest }: Switches,
): string {
  const status = propertyOf(whole, agreement + whole.starts.Agreement, "status");
  if (!negotiations && status === "negotiating") return "still negotiated";
  const parties = partiesOf(whole.network, agreement);
  if (parties.length > largest) return `more than ${largest} parties`;
  return parties.some(({ node }) => node === party)
    ? "only a company or institution stands for the party"
    : "through a bloc that it is a member of";
}
