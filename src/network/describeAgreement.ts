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
    ...nobodyNamed(whole, node),
    ...nothingProvided(whole, node),
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

/** “Iran and Russia”; for a party for which only a company stands, “Palo Alto Networks, a company of the United States”. */
function between(whole: Whole, node: number, citations: Citations): Fact {
  const parties = partiesOf(whole.network, node - whole.starts.Agreement);
  const told = parties.map(({ node: party, capacity, row }) => {
    const own = mention(whole, party, {
      cited: citations.cite(whole.sourcesOf("PARTY_TO", row)),
    });
    if (capacity === "state") return { text: own.name, mentions: [own] };
    const bodies = standIns(whole, node, party, capacity);
    return {
      text: describeStandIns(whole, bodies, capacity, own.name),
      mentions: [...bodies.map((body) => mention(whole, body)), own],
    };
  });
  const named = told.map(({ text }) => text);
  const incomplete = propertyOf(whole, node, "partiesComplete") === "0";
  return {
    property: "parties",
    label: parties.length === 1 && !incomplete ? "Party" : "Between",
    text: listPhrases(incomplete ? [...named, "others that no source names"] : named),
    mentions: told.flatMap(({ mentions }) => mentions),
    cited: citations.cite(parties.flatMap(({ row }) => whole.sourcesOf("PARTY_TO", row))),
  };
}

/** The companies or institutions of a party's own that stand for it here. */
function standIns(whole: Whole, node: number, party: number, capacity: string): readonly number[] {
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
  return Array.from(bodies).filter(
    (body) =>
      kinds.includes(propertyOf(whole, body, "kind") ?? "") &&
      rowsFrom(BELONGS_TO, body).some((row) => BELONGS_TO.to[row] === party),
  );
}

/** “Huawei and ZTE, companies of China”; where the data names none of them, “a company of China”. */
function describeStandIns(
  whole: Whole,
  bodies: readonly number[],
  capacity: string,
  party: string,
): string {
  const of = `of ${withArticle(party)}`;
  if (bodies.length === 0)
    return `${capacity === "institution" ? "an institution" : `a ${capacity}`} ${of}`;
  const kinds = new Set(
    bodies.map((body) => word(ORGANISATION_KINDS, propertyOf(whole, body, "kind")).toLowerCase()),
  );
  const [kind = ""] = kinds;
  const what = kinds.size > 1 ? "bodies" : bodies.length > 1 ? pluralOf(kind) : `a ${kind}`;
  return `${listInWords(bodies.map((body) => whole.names[body] ?? ""))}, ${what} ${of}`;
}

function pluralOf(kind: string): string {
  return `${kind.replace(/y$/, "ie")}s`;
}

/** “the United States”, “China”. */
function withArticle(name: string): string {
  return /^(United |Netherlands|Philippines|Maldives|Bahamas|Gambia|Comoros|Isle |EU$)|(Islands|Republic|Union)$/.test(
    name,
  )
    ? `the ${name}`
    : name;
}

/** As words are listed; phrases with commas of their own are kept apart. */
function listPhrases(phrases: readonly string[]): string {
  if (!phrases.some((phrase) => phrase.includes(","))) return listInWords(phrases);
  const [last = ""] = phrases.slice(-1);
  const before = phrases.slice(0, -1);
  if (before.length > 1) return `${before.join("; ")}; and ${last}`;
  const [first] = before;
  if (first === undefined) return last;
  return first.includes(",") ? `${first}, and ${last}` : `${first} and ${last}`;
}

/** “Signed: Friday 5 December 2025, Moscow”; the label says what happened that day. What no source says is told. */
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
    text: whenAndWhere(date, place, whole.complete),
    mentions: [],
    cited: citations.cite(cited),
  };
}

/** Empty where no source says either; the place comes with the texts. */
function whenAndWhere(date: string | null, place: string | null, complete: boolean): string {
  if (date === null) return place === null ? "" : `${place}; no source says when`;
  const day = dateWithWeekday(date);
  if (place !== null) return `${day}, ${place}`;
  return complete ? `${day}; no source says where` : day;
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

/** Entry into force and end; where one is to be expected of it and no source dates it, that is told. */
function laterDates(whole: Whole, node: number, citations: Citations): Fact[] {
  const status = propertyOf(whole, node, "status");
  const over = status === "expired" || status === "terminated" || status === "suspended";
  const binding = ["treaty", "agreement", "convention"].includes(
    propertyOf(whole, node, "kind") ?? "",
  );
  const fields = [
    {
      property: "inForce",
      label: "In force from",
      expected: status === "in-force" || (binding && status === "signed"),
    },
    { property: "ended", label: over ? word(STATUSES, status) : "Ended", expected: over },
  ];
  return fields.flatMap(({ property, label, expected }) => {
    const date = propertyOf(whole, node, property);
    if (date === null) return expected && whole.complete ? [unsaid(property, label)] : [];
    const cited = citations.cite(supporting(whole, node, property));
    return [{ property, label, text: dateInWords(date), mentions: [], cited }];
  });
}

/** “Signed by: no source names a person”, under the word for what happened. */
function nobodyNamed(whole: Whole, node: number): Fact[] {
  const { SIGNED, ANNOUNCED } = whole.relations;
  const named = [SIGNED, ANNOUNCED].some((acts) => rowsTo(acts, node).length > 0);
  if (named || propertyOf(whole, node, "status") === "negotiating") return [];
  const happened = propertyOf(whole, node, "dateOf") ?? usualDateOf(whole, node);
  return [unsaid("signatories", `${word(DATE_OF, happened)} by`, "No source names a person")];
}

function nothingProvided(whole: Whole, node: number): Fact[] {
  const some = !whole.complete || rowsFrom(whole.relations.PROVIDES, node).length > 0;
  return some ? [] : [unsaid("provisions", "Provisions")];
}

function unsaid(property: string, label: string, text = ""): Fact {
  return { property, label, text, mentions: [], cited: [] };
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
