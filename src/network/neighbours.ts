/** The neighbours of a node by relationship, newest first, with what the relationship adds. */
import type { Mention, Neighbours } from "../model/details.ts";
import {
  CAPACITIES,
  RELATIONSHIP_LABELS,
  RELATIONSHIP_TYPES,
  type RelationshipLabel,
  STANDINGS,
  SUPPORTED_FIELDS,
} from "../model/ontology.ts";
import type { Citations } from "./citations.ts";
import { readList, readText } from "./column.ts";
import { listInWords, namesOfParties } from "./context.ts";
import { dateInWords } from "./dateWords.ts";
import { mention } from "./facts.ts";
import { edgesAt } from "./projection.ts";
import { rowsFrom, rowsTo } from "./relation.ts";
import { stageOf } from "./stage.ts";
import type { Switches } from "./switches.ts";
import { propertyOf, type Whole } from "./whole.ts";
import { fold } from "./words.ts";

type Direction = "out" | "in";

/** Every relationship type that the node has, in the ontology's order. @param left types to leave out */
export function neighboursOf(
  whole: Whole,
  node: number,
  citations: Citations,
  left: readonly RelationshipLabel[] = [],
): Neighbours[] {
  return RELATIONSHIP_LABELS.filter((type) => !left.includes(type)).flatMap((type) =>
    (["out", "in"] as const).flatMap((direction) => {
      const found = neighboursBy(whole, node, type, direction, citations);
      return found === null ? [] : [found];
    }),
  );
}

/** null where it has none. */
function neighboursBy(
  whole: Whole,
  node: number,
  type: RelationshipLabel,
  direction: Direction,
  citations: Citations,
): Neighbours | null {
  const relation = whole.relations[type];
  const rows = direction === "out" ? rowsFrom(relation, node) : rowsTo(relation, node);
  if (rows.length === 0) return null;
  const ends = direction === "out" ? relation.to : relation.from;
  const found = rows.map((row) => {
    const other = ends[row] ?? 0;
    const date = dateOf(whole, other);
    return {
      row,
      told: mention(whole, other, {
        remarks: [
          ...remarksOf(whole, type, row, direction),
          ...aboutAgreement(whole, other, node),
          ...companions(whole, type, row, direction),
        ],
        ...(date === null ? {} : { date }),
        ...(type === "PROVIDES" && direction === "out" ? { under: standingOf(whole, other) } : {}),
        ...(type === "CONCERNS" && direction === "in" ? providedBy(whole, other) : {}),
      }),
    };
  });
  found.sort((a, b) => compare(whole, type, a, b));
  const mentions = found.map(({ row, told }) => ({
    ...told,
    cited: citations.cite(
      type === "REPORTED_BY" && direction === "out"
        ? [relation.to[row] ?? 0]
        : whole.sourcesOf(type, row),
    ),
  }));
  return { type, direction, heading: headingOf(type, direction), mentions };
}

/** The other ends of a country's or bloc's ties, strongest first; null for any other node. */
export function partnersOf(whole: Whole, node: number, switches: Switches): Neighbours | null {
  const stage = stageOf(whole.network, { lens: "ties", ...switches });
  const place = stage.nodes.places.get(whole.ids[node] ?? "");
  if (place === undefined) return null;
  const { edges, projection } = stage;
  const mentions = [...edgesAt(projection, place)]
    .map((edge) => {
      const other = edges.source[edge] === place ? edges.target[edge] : edges.source[edge];
      const count = (projection.start[edge + 1] ?? 0) - (projection.start[edge] ?? 0);
      return { edge, count, name: stage.nodes.names[other ?? 0] ?? "" };
    })
    .sort((a, b) => b.count - a.count || b.edge - a.edge)
    .map(({ edge, count, name }) => ({
      id: edges.ids[edge] ?? "",
      label: "Tie",
      name,
      remarks: [count === 1 ? "1 agreement" : `${count} agreements`],
      cited: [],
    }));
  return mentions.length === 0
    ? null
    : { type: "TIE", direction: "out", heading: "Ties with", mentions };
}

const HEADINGS: Readonly<Partial<Record<RelationshipLabel, readonly [out: string, into: string]>>> =
  {
    PARTY_TO: ["Party to", "Parties"],
    SIGNED: ["Signed", "Signed by"],
    ANNOUNCED: ["Announced", "Announced by"],
    HOLDS_OFFICE: ["Offices", "Office-holders"],
    MEMBER_OF: ["Member of", "Members"],
    TAKES_PART_IN: ["Takes part in", "Bodies taking part"],
    COVERS: ["Covers", "Agreements that cover it"],
    PROVIDES: ["Provisions", "Provision of"],
    CONCERNS: ["Concerns", "Provisions that concern it"],
    PART_OF: ["Part of", "Includes"],
    AT_EVENT: ["Made at", "Agreements made at it"],
    REPORTED_BY: ["Reported by", "Reports"],
  };

function headingOf(type: RelationshipLabel, direction: Direction): string {
  const named = HEADINGS[type]?.[direction === "out" ? 0 : 1];
  if (named !== undefined) return named;
  const { label, reverse } = RELATIONSHIP_TYPES[type];
  const words = direction === "out" ? label : reverse;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What the relationship itself says, in reading order. */
function remarksOf(
  whole: Whole,
  type: RelationshipLabel,
  row: number,
  direction: Direction,
): string[] {
  const { columns, from, to } = whole.relations[type];
  const read = (property: string) => readText(columns[property], row);
  switch (type) {
    case "PARTY_TO": {
      const capacity = read("capacity");
      return capacity === null || capacity === "state"
        ? []
        : [`through ${wordFor(CAPACITIES, capacity).toLowerCase()}`];
    }
    case "SIGNED":
    case "ANNOUNCED":
      return actedAs(whole, read, from[row] ?? 0, direction);
    case "HOLDS_OFFICE": {
      const seen = readList(columns.seen, row).map(dateInWords);
      return [
        read("title") ?? NO_OFFICE,
        ...(seen.length === 0 ? [] : [`seen ${listInWords(seen)}`]),
      ];
    }
    case "MEMBER_OF":
      return years(read("from"), read("to"));
    case "TAKES_PART_IN":
      return [read("role")].filter((role) => role !== null);
    case "PROVIDES":
      return direction === "out" ? domainsOf(whole, to[row] ?? 0) : [];
    case "CONCERNS": {
      const standing = propertyOf(whole, from[row] ?? 0, "standing") ?? "agreed";
      return standing === "agreed" ? [] : [wordFor(STANDINGS, standing).toLowerCase()];
    }
    case "REPORTED_BY": {
      const fields = readList(columns.supports, row).map((field) =>
        wordFor(SUPPORTED_FIELDS, field),
      );
      return fields.length === 0 ? [] : [fields.join(", ").toLowerCase()];
    }
    default:
      return [];
  }
}

/** The office; of a signatory also the body and country, and for whom where that is not the own country. */
function actedAs(
  whole: Whole,
  read: (property: string) => string | null,
  official: number,
  direction: Direction,
): string[] {
  const office = read("title");
  const code = read("onBehalfOf") ?? "";
  const party = whole.numbers.get(`country/${code}`) ?? whole.numbers.get(`bloc/${code}`);
  const named = party === undefined ? code : (whole.names[party] ?? code);
  const home = whole.ids[official]?.split("/")[1]?.toUpperCase() ?? "";
  const forOther = home === code ? [] : [`for ${named}`];
  const homeNode = whole.numbers.get(`country/${home}`) ?? whole.numbers.get(`bloc/${home}`);
  const body = whole.numbers.get(read("organisation") ?? "");
  const ofBody = [body, homeNode === body ? undefined : homeNode]
    .flatMap((node) => (node === undefined ? [] : (whole.names[node] ?? "")))
    .join(", ");
  const own = direction === "in" && ofBody !== "" ? [ofBody] : [];
  return [office ?? NO_OFFICE, ...own, ...forOther];
}

const NO_OFFICE = "no source names the office";

function standingOf(whole: Whole, provision: number): string {
  return wordFor(STANDINGS, propertyOf(whole, provision, "standing") ?? "agreed");
}

/** The domains that a provision concerns, but for those that its own words name. */
function domainsOf(whole: Whole, provision: number): string[] {
  const { CONCERNS } = whole.relations;
  const text = fold(whole.names[provision] ?? "");
  return rowsFrom(CONCERNS, provision)
    .map((row) => whole.names[CONCERNS.to[row] ?? 0] ?? "")
    .filter((name) => !text.includes(fold(name)));
}

/** The agreement of a provision, and its date. */
function providedBy(whole: Whole, provision: number): Pick<Mention, "of" | "date"> {
  const { PROVIDES } = whole.relations;
  const [row] = rowsTo(PROVIDES, provision);
  if (row === undefined) return {};
  const agreement = PROVIDES.from[row] ?? 0;
  const date = dateOf(whole, agreement);
  return {
    of: { id: whole.ids[agreement] ?? "", name: whole.names[agreement] ?? "" },
    ...(date === null ? {} : { date }),
  };
}

/** “with Alexander Shoitov”: who else did the same; of many the first few. */
function companions(
  whole: Whole,
  type: RelationshipLabel,
  row: number,
  direction: Direction,
): string[] {
  const acts = whole.relations[type];
  if (direction === "in" || (type !== "SIGNED" && type !== "ANNOUNCED")) return [];
  const names = rowsTo(acts, acts.to[row] ?? 0)
    .filter((other) => acts.from[other] !== acts.from[row])
    .map((other) => whole.names[acts.from[other] ?? 0] ?? "");
  const left = names.length - COMPANIONS;
  const shown = left > 1 ? [...names.slice(0, COMPANIONS), `${left} more`] : names;
  return names.length === 0 ? [] : [`with ${listInWords(shown)}`];
}

const COMPANIONS = 3;

/** Of an agreement its other parties, so that one in a list can be told from the next. */
function aboutAgreement(whole: Whole, other: number, node: number): string[] {
  if (whole.labels[other] !== "Agreement" || whole.labels[node] === "Agreement") return [];
  const parties = namesOfParties(whole.network, other - whole.starts.Agreement);
  return parties === "" ? [] : [parties];
}

function dateOf(whole: Whole, node: number): string | null {
  const label = whole.labels[node];
  if (label !== "Agreement" && label !== "Event") return null;
  return propertyOf(whole, node, "date");
}

/** Newest first; provisions by standing and in their own order; people by country, as the parties are; the rest by name. */
function compare(
  whole: Whole,
  type: RelationshipLabel,
  a: { readonly row: number; readonly told: Mention },
  b: { readonly row: number; readonly told: Mention },
): number {
  if (type === "PROVIDES") {
    const read = ({ row }: { readonly row: number }, property: string) =>
      propertyOf(whole, whole.relations.PROVIDES.to[row] ?? 0, property);
    const standing = (one: { readonly row: number }) =>
      Object.keys(STANDINGS).indexOf(read(one, "standing") ?? "agreed");
    const position = (one: { readonly row: number }) => Number(read(one, "position") ?? 0);
    return standing(a) - standing(b) || position(a) - position(b);
  }
  const [first, second] = [a.told.date ?? "", b.told.date ?? ""];
  if (first !== second) return first < second ? 1 : -1;
  if (a.told.label === "Official") return a.told.id < b.told.id ? -1 : 1;
  return a.told.name < b.told.name ? -1 : a.told.name > b.told.name ? 1 : a.row - b.row;
}

function years(from: string | null, to: string | null): string[] {
  if (from === null && to === null) return [];
  if (to === null) return [`since ${dateInWords(from ?? "")}`];
  return [
    from === null ? `until ${dateInWords(to)}` : `${dateInWords(from)} to ${dateInWords(to)}`,
  ];
}

function wordFor(words: Readonly<Record<string, string>>, value: string): string {
  return words[value] ?? value;
}
