/** The account of a tie: every agreement that both are party to, those that make the tie first. */
import type { Details, Fact, Mention, Neighbours } from "../model/details.ts";
import { Citations } from "./citations.ts";
import { kindAndStatus, mention } from "./facts.ts";
import { partiesOf } from "./parties.ts";
import { agreementsBehind, type Projection } from "./projection.ts";
import { rowsFrom } from "./relation.ts";
import { stageOf } from "./stage.ts";
import { whyNoTie } from "./uncounted.ts";
import { propertyOf, type Whole } from "./whole.ts";

/** @param id two ids joined by `~`, the lesser first; null where the two have no agreement in common */
export function describeTie(whole: Whole, id: string): Details | null {
  const [a, b] = id.split("~").map((end) => whole.numbers.get(end));
  if (a === undefined || b === undefined || id.split("~").length !== 2) return null;
  const common = sharedAgreements(whole, a, b);
  if (common.length === 0) return null;
  const stage = stageOf(whole.network, { lens: "ties" });
  const edge = stage.edges.ids.indexOf(id);
  const making = new Set(
    edge < 0
      ? []
      : agreementsBehind(stage.projection, edge).map((at) => at + whole.starts.Agreement),
  );
  const citations = new Citations(whole);
  const tell = (counting: boolean) =>
    common
      .filter(({ agreement }) => making.has(agreement) === counting)
      .map((shared) => tellShared(whole, shared, citations, counting ? undefined : [a, b]));
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
  const number = weight.toLocaleString("en-GB", { maximumFractionDigits: 2 });
  return {
    property: "weight",
    label: "Weight",
    text: `${number} without filters, which sets the line’s width: an agreement of two parties adds 1, one of three ½, one of n parties 1/(n − 1)`,
    mentions: [],
    cited: [],
  };
}

interface Shared {
  readonly agreement: number;
  readonly date: string | null;
  /** Rows of PARTY_TO, one of each of the two. */
  readonly rows: readonly [number, number];
}

/** Newest first, undated last. */
function sharedAgreements(whole: Whole, a: number, b: number): readonly Shared[] {
  const parties = whole.relations.PARTY_TO;
  const rowsOfB = new Map(rowsFrom(parties, b).map((row) => [parties.to[row] ?? -1, row]));
  return rowsFrom(parties, a)
    .flatMap((row) => {
      const agreement = parties.to[row] ?? 0;
      const other = rowsOfB.get(agreement);
      if (other === undefined || a === b) return [];
      const date = propertyOf(whole, agreement, "date");
      return [{ agreement, date, rows: [row, other] as const }];
    })
    .sort((one, next) => {
      const [first, second] = [one.date ?? "", next.date ?? ""];
      return first < second ? 1 : first > second ? -1 : one.agreement - next.agreement;
    });
}

/** @param uncounted the two, where it adds nothing to their tie */
function tellShared(
  whole: Whole,
  { agreement, date, rows }: Shared,
  citations: Citations,
  uncounted: readonly [number, number] | undefined,
): Mention {
  const place = agreement - whole.starts.Agreement;
  const others = partiesOf(whole.network, place).length - 2;
  return mention(whole, agreement, {
    remarks: [
      ...kindAndStatus(whole, agreement),
      ...(others < 1 ? [] : [others === 1 ? "with 1 other" : `with ${others} others`]),
      ...(uncounted === undefined ? [] : [whyNoTie(whole.network, place, ...uncounted)]),
    ],
    cited: citations.cite(rows.flatMap((row) => whole.sourcesOf("PARTY_TO", row))),
    ...(date === null ? {} : { date }),
  });
}
