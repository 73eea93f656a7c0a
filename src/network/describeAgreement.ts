/** The account of an agreement: between whom, when and where, at what, how sure, by whom, what it covers and provides. */
import type { Details, Fact, Mention } from "../model/details.ts";
import {
  AGREEMENT_KINDS,
  CONFIDENCE,
  DATE_OF,
  ORGANISATION_KINDS,
  STATUSES,
} from "../model/ontology.ts";
import { Citations } from "./citations.ts";
import { readList, readText } from "./column.ts";
import { listInWords } from "./context.ts";
import { dateInWords, dateWithWeekday } from "./dateWords.ts";
import { mention } from "./facts.ts";
import { neighboursOf } from "./neighbours.ts";
import { partiesOf } from "./parties.ts";
import { rowsFrom, rowsTo } from "./relation.ts";
import { propertyOf, type Whole } from "./whole.ts";

export function describeAgreement(whole: Whole, node: number): Details {
  const citations = new Citations(whole);
  const read = (property: string) => propertyOf(whole, node, property);
  const facts: Fact[] = [
    between(whole, node, citations),
    when(whole, node, citations),
    ...events(whole, node, citations),
    ...laterDates(whole, node, citations),
  ];
  const neighbours = neighboursOf(whole, node, citations, ["PARTY_TO", "AT_EVENT", "REPORTED_BY"]);
  const reports = whole.relations.REPORTED_BY;
  citations.cite(rowsFrom(reports, node).map((row) => reports.to[row] ?? 0));
  const sources = citations.list();
  const publishers = citations.publishers();
  if (sources.length > 0) facts.push(confidence(read("confidence"), sources.length, publishers));
  const notes = read("notes");
  return {
    id: whole.ids[node] ?? "",
    label: "Agreement",
    kicker: `${word(AGREEMENT_KINDS, read("kind"))} · ${word(STATUSES, read("status")).toLowerCase()}`,
    name: whole.names[node] ?? "",
    facts,
    neighbours,
    ...(notes === null ? {} : { notes }),
    sources,
    publishers,
  };
}

/** “Iran and Russia”; behind a party for which only a company stands, the company. */
function between(whole: Whole, node: number, citations: Citations): Fact {
  const parties = partiesOf(whole.network, node - whole.starts.Agreement);
  const rows = parties.map(({ row }) => row);
  const mentions = parties.map(({ node: party, capacity, row }) =>
    mention(whole, party, {
      remarks: capacity === "state" ? [] : [standIns(whole, node, party, capacity)],
      cited: citations.cite(whole.sourcesOf("PARTY_TO", row)),
    }),
  );
  const named = mentions.map(({ name, remarks }) =>
    remarks.length === 0 ? name : `${name} (${remarks.join(", ")})`,
  );
  const incomplete = propertyOf(whole, node, "partiesComplete") === "0";
  return {
    property: "parties",
    label: parties.length === 1 ? "Party" : "Between",
    text: incomplete ? `${named.join(", ")}, and others that no source names` : listInWords(named),
    mentions,
    cited: citations.cite(rows.flatMap((row) => whole.sourcesOf("PARTY_TO", row))),
  };
}

/** “Palo Alto Networks, a company”: the bodies of that country that stand for it here. */
function standIns(whole: Whole, node: number, party: number, capacity: string): string {
  const kinds = capacity === "company" ? ["company"] : ["university", "research-institute", "ngo"];
  const { TAKES_PART_IN, BELONGS_TO, SIGNED, ANNOUNCED } = whole.relations;
  const bodies = new Set([
    ...rowsTo(TAKES_PART_IN, node).map((row) => TAKES_PART_IN.from[row] ?? 0),
    ...[SIGNED, ANNOUNCED].flatMap((acts) =>
      rowsTo(acts, node).flatMap(
        (row) => whole.numbers.get(readText(acts.columns.organisation, row) ?? "") ?? [],
      ),
    ),
  ]);
  const names = Array.from(bodies)
    .filter(
      (body) =>
        kinds.includes(propertyOf(whole, body, "kind") ?? "") &&
        rowsFrom(BELONGS_TO, body).some((row) => BELONGS_TO.to[row] === party),
    )
    .map((body) => {
      const kind = word(ORGANISATION_KINDS, propertyOf(whole, body, "kind"));
      return `${whole.names[body]}, ${/^[aeiou]/i.test(kind) ? "an" : "a"} ${kind.toLowerCase()}`;
    });
  return names.length === 0 ? `through ${article(capacity)}` : `through ${listInWords(names)}`;
}

function article(capacity: string): string {
  return capacity === "institution" ? "an institution" : `a ${capacity}`;
}

/** “Signed: Friday 5 December 2025, Moscow”; the label says what happened that day, no text that no source dates it. */
function when(whole: Whole, node: number, citations: Citations): Fact {
  const date = propertyOf(whole, node, "date");
  const place = propertyOf(whole, node, "place");
  const happened = propertyOf(whole, node, "dateOf") ?? usualDateOf(whole, node);
  const cited = [
    ...(date === null ? [] : supporting(whole, node, "date")),
    ...(place === null ? [] : supporting(whole, node, "place")),
  ];
  return {
    property: "date",
    label: word(DATE_OF, happened),
    text: [date === null ? null : dateWithWeekday(date), place]
      .filter((part) => part !== null)
      .join(", "),
    mentions: [],
    cited: citations.cite(cited),
  };
}

/** What an undated agreement would be dated by. */
function usualDateOf(whole: Whole, node: number): string {
  const status = propertyOf(whole, node, "status");
  if (status === "concluded") return "adopted";
  return status === "announced" || status === "negotiating" ? "announced" : "signed";
}

function events(whole: Whole, node: number, citations: Citations): Fact[] {
  const { AT_EVENT } = whole.relations;
  return rowsFrom(AT_EVENT, node).map((row) => {
    const event = AT_EVENT.to[row] ?? 0;
    const cited = citations.cite(whole.sourcesOf("AT_EVENT", row));
    const told: Mention = mention(whole, event, { cited });
    return { property: "event", label: "At", text: told.name, mentions: [told], cited };
  });
}

function laterDates(whole: Whole, node: number, citations: Citations): Fact[] {
  const status = propertyOf(whole, node, "status");
  const over = status === "expired" || status === "terminated" || status === "suspended";
  const fields = [
    { property: "inForce", label: "In force from" },
    { property: "ended", label: over ? word(STATUSES, status) : "Ended" },
  ];
  return fields.flatMap(({ property, label }) => {
    const date = propertyOf(whole, node, property);
    const cited = () => citations.cite(supporting(whole, node, property));
    return date === null
      ? []
      : [{ property, label, text: dateInWords(date), mentions: [], cited: cited() }];
  });
}

/** Sources that the record names for a field; where none is named, it rests on all. */
function supporting(whole: Whole, node: number, field: string): readonly number[] {
  const { columns, to } = whole.relations.REPORTED_BY;
  const rows = rowsFrom(whole.relations.REPORTED_BY, node);
  const named = rows.filter((row) => readList(columns.supports, row).includes(field));
  return (named.length > 0 ? named : rows).map((row) => to[row] ?? 0);
}

/** “High: 5 sources, 3 publishers”. */
function confidence(level: string | null, sources: number, publishers: number): Fact {
  const counted = [
    sources === 1 ? "1 source" : `${sources} sources`,
    publishers === 1 ? "1 publisher" : `${publishers} publishers`,
  ];
  return {
    property: "confidence",
    label: "Confidence",
    text: `${word(CONFIDENCE, level)}: ${counted.join(", ")}`,
    mentions: [],
    cited: [],
  };
}

function word(words: Readonly<Record<string, string>>, value: string | null): string {
  return words[value ?? ""] ?? value ?? "";
}
