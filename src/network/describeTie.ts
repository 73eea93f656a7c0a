/** The account of a tie: every agreement that both are party to, those that make the tie first. */
import type { Details, Fact, Mention, Neighbours } from "../model/details.ts";
import { Citations } from "./citations.ts";
import { listInWords } from "./context.ts";
import { kindAndStatus, mention } from "./facts.ts";
import { isOwnMember, partiesOf } from "./parties.ts";
import { agreementsBehind, type Projection } from "./projection.ts";
import { rowsFrom } from "./relation.ts";
import { stageOf } from "./stage.ts";
import type { Switches } from "./switches.ts";
import { whyNoTie } from "./uncounted.ts";
import { propertyOf, type Whole } from "./whole.ts";

/**
 * @param id two ids joined by `~`, the lesser first; null where the two have no agreement in common
 * @param switches what counts as a tie
 */
export function describeTie(whole: Whole, id: string, switches: Switches): Details | null {
  const [a, b] = id.split("~").map((end) => whole.numbers.get(end));
  if (a === undefined || b === undefined || id.split("~").length !== 2) return null;
  const stage = stageOf(whole.network, { lens: "ties", ...switches });
  const edge = stage.edges.ids.indexOf(id);
  const making = new Set(
    edge < 0
      ? []
      : agreementsBehind(stage.projection, edge).map((at) => at + whole.starts.Agreement),
  );
  const common = sharedAgreements(whole, a, b, making);
  if (common.length === 0) return null;
  const citations = new Citations(whole);
  const tell = (counting: boolean) =>
    common
      .filter(({ agreement }) => making.has(agreement) === counting)
      .map((shared) =>
        tellShared(whole, shared, citations, (place) =>
          counting ? [] : [whyNoTie(whole.network, place, a, b, switches)],
        ),
      );
  const neighbours: Neighbours[] = [
    {
      type: "TIE",
      direction: "out" as const,
      heading: "Agreements between the two",
      mentions: tell(true),
    },
    {
      type: "PARTY_TO",
      direction: "out" as const,
      heading: "Also both party to",
      mentions: tell(false),
    },
  ].filter(({ mentions }) => mentions.length > 0);
  const ends = [mention(whole, a), mention(whole, b)];
  const count = making.size === 1 ? "1 agreement" : `${making.size} agreements`;
  return {
    id,
    label: "Tie",
    kicker: making.size === 0 ? "No tie of their own" : `Tie · ${count}`,
    name: ends.map(({ name }) => name).join(" and "),
    facts: [
      {
        property: "parties",
        label: "Between",
        text: ends.map(({ name }) => name).join(" and "),
        mentions: ends,
        cited: [],
      },
      ...(edge < 0 ? [] : [weightOf(stage.projection, edge)]),
    ],
    neighbours,
    sources: citations.list(),
    publishers: citations.publishers(),
  };
}

/** What the line's width stands for, and how it comes about. */
function weightOf({ start, shares }: Projection, edge: number): Fact {
  let weight = 0;
  for (const share of shares.subarray(start[edge], start[edge + 1])) weight += share;
  return {
    property: "weight",
    label: "Weight",
    text: `${weightInWords(weight)} without filters, which sets the line’s width: an agreement of two parties adds 1, one of three ½, one of n parties 1/(n\u{a0}−\u{a0}1)`,
    mentions: [],
    cited: [],
  };
}

export function weightInWords(weight: number): string {
  return weight.toLocaleString("en-GB", { maximumFractionDigits: 2 });
}

interface Shared {
  readonly agreement: number;
  readonly date: string | null;
  /** Rows of PARTY_TO: those of the two, or of blocs that stand for them. */
  readonly rows: readonly number[];
  /** Names of those blocs. */
  readonly through: readonly string[];
}

/**
 * What both are party to, and what else makes their tie; newest first, undated last.
 * @param making agreements that make their tie: where they reach it only through blocs, they do not name both
 */
function sharedAgreements(
  whole: Whole,
  a: number,
  b: number,
  making: ReadonlySet<number>,
): readonly Shared[] {
  const parties = whole.relations.PARTY_TO;
  const agreementsOf = (node: number) =>
    new Set(rowsFrom(parties, node).map((row) => parties.to[row] ?? 0));
  const [ofA, ofB] = [agreementsOf(a), agreementsOf(b)];
  const both = a === b ? [] : [...ofA].filter((agreement) => ofB.has(agreement));
  return [...new Set([...both, ...making])]
    .map((agreement): Shared => {
      const date = propertyOf(whole, agreement, "date");
      const standing = partiesOf(whole.network, agreement - whole.starts.Agreement);
      const stands = (end: number) => {
        const own = standing.filter(({ node }) => node === end);
        return own.length > 0
          ? own
          : standing.filter(({ node }) => isOwnMember(whole.network, node, end, date));
      };
      const rows = [...stands(a), ...stands(b)];
      const through = rows.filter(({ node }) => node !== a && node !== b);
      return {
        agreement,
        date,
        rows: rows.map(({ row }) => row),
        through: [...new Set(through.map(({ node }) => whole.names[node] ?? ""))],
      };
    })
    .sort((one, next) => {
      const [first, second] = [one.date ?? "", next.date ?? ""];
      return first < second ? 1 : first > second ? -1 : one.agreement - next.agreement;
    });
}

/** @param uncounted why it adds nothing to their tie; of the agreement, counted from 0 */
function tellShared(
  whole: Whole,
  { agreement, date, rows, through }: Shared,
  citations: Citations,
  uncounted: (place: number) => readonly string[],
): Mention {
  const place = agreement - whole.starts.Agreement;
  const others = partiesOf(whole.network, place).length - 2;
  return mention(whole, agreement, {
    remarks: [
      ...kindAndStatus(whole, agreement),
      ...(others < 1 ? [] : [others === 1 ? "with 1 other" : `with ${others} others`]),
      ...(through.length === 0 ? [] : [`through ${listInWords(through)}`]),
      ...uncounted(place),
    ],
    cited: citations.cite(rows.flatMap((row) => whole.sourcesOf("PARTY_TO", row))),
    ...(date === null ? {} : { date }),
  });
}
