/** Footnotes for a picture: one note a numbered edge, in the figure's order, with the agreements and sources that it rests on. */
import { STATUSES } from "../../model/ontology.ts";
import type { View } from "../../model/view.ts";
import { dateInWords } from "../../network/dateWords.ts";
import { edgeWords } from "../../network/edgeWords.ts";
import { sourcesOfAgreements } from "../../network/sourcesOfAgreements.ts";
import { propertyOf, type Whole } from "../../network/whole.ts";
import { drawnOf } from "../drawn.ts";
import { numberedTies } from "../numberedTies.ts";

export interface Note {
  /** As beside the edge in the figure. */
  readonly number: number;
  /** Of the edge. */
  readonly id: string;
  /** “Iran and Russia”, or “Iran party to Memorandum …”. */
  readonly subject: string;
  /** Newest first. */
  readonly agreements: readonly NotedAgreement[];
  readonly sources: readonly NotedSource[];
}

interface NotedAgreement {
  readonly name: string;
  /** “signed, 5 December 2025”; without a date the status alone. */
  readonly standing: string;
  /** As precise as it is known: YYYY, YYYY-MM or YYYY-MM-DD; null where no source says. */
  readonly date: string | null;
}

export interface NotedSource {
  /** Number of the first note that cites it. */
  readonly first: number;
  readonly publisher: string;
  readonly title: string;
  readonly url: string;
  /** “5 December 2025”; null where no source says. */
  readonly published: string | null;
  readonly accessed: string | null;
}

/** Every edge that the view draws has exactly one note. */
export function notesOf(whole: Whole, view: View): readonly Note[] {
  const { marks, edges } = drawnOf(whole.network, view);
  const { nodes, edges: drawn } = marks.stage;
  const firsts = new Map<number, number>();
  const behind = new Map(edges.map(({ place, behind: found }) => [place, found]));
  return numberedTies(marks).map(({ number, edge, id }) => {
    const ends = [drawn.source[edge] ?? 0, drawn.target[edge] ?? 0];
    const [from = "", to = ""] = ends.map((place) => nameOf(whole, nodes.ids[place] ?? ""));
    const type = drawn.types[edge] ?? "TIE";
    const agreements = (behind.get(edge) ?? [])
      .map(({ agreement }) => whole.starts.Agreement + agreement)
      .sort((a, b) => compareDates(whole, a, b));
    const sources =
      agreements.length > 0 ? sourcesOfAgreements(whole, agreements) : claimSources(whole, id);
    return {
      number,
      id,
      subject: type === "TIE" ? `${from} and ${to}` : `${from} ${edgeWords(type).label} ${to}`,
      agreements: agreements.map((agreement) => notedAgreement(whole, agreement)),
      sources: sources.map((source) => {
        const first = firsts.get(source) ?? number;
        firsts.set(source, first);
        return notedSource(whole, source, first);
      }),
    };
  });
}

function nameOf(whole: Whole, id: string): string {
  return whole.names[whole.numbers.get(id) ?? -1] ?? id;
}

/** Newest first, undated last. */
function compareDates(whole: Whole, a: number, b: number): number {
  const [one, other] = [a, b].map((node) => propertyOf(whole, node, "date") ?? "");
  return one === other ? a - b : (one ?? "") < (other ?? "") ? 1 : -1;
}

export function notedAgreement(whole: Whole, agreement: number): NotedAgreement {
  const told = (name: string) => propertyOf(whole, agreement, name);
  const [date, status] = [told("date"), told("status")];
  const dated = told("dateOf") ?? status;
  const happened = statusInWords(dated);
  const first = date === null ? `${happened}, undated` : `${happened} ${dateInWords(date)}`;
  // What was signed and is in force by now, or has ended, is no longer only signed.
  const since =
    status === dated || !LATER.has(status ?? "")
      ? []
      : [sinceInWords(status, told("inForce"), told("ended"))];
  return { name: whole.names[agreement] ?? "", date, standing: [first, ...since].join(", ") };
}

/** What becomes of an agreement after its date. */
const LATER: ReadonlySet<string> = new Set(["in-force", "suspended", "expired", "terminated"]);

function sinceInWords(status: string | null, inForce: string | null, ended: string | null): string {
  const words = statusInWords(status);
  if (status === "in-force" && inForce !== null) return `${words} since ${dateInWords(inForce)}`;
  return ended === null ? words : `${words} ${dateInWords(ended)}`;
}

function statusInWords(status: string | null): string {
  const statuses: Readonly<Record<string, string>> = STATUSES;
  return (statuses[status ?? ""] ?? status ?? "").toLowerCase();
}

/** Of an edge that stands for no agreement, such as an office: the sources of the claim itself. */
function claimSources(whole: Whole, id: string): readonly number[] {
  const [from = "", type = "", to = ""] = id.split(" ");
  const relation = Object.entries(whole.relations).find(([name]) => name === type);
  if (relation === undefined) return [];
  const [name, { count, from: starts, to: ends }] = relation;
  const [a, b] = [whole.numbers.get(from), whole.numbers.get(to)];
  const rows = Array.from({ length: count }, (_, row) => row).filter(
    (row) => starts[row] === a && ends[row] === b,
  );
  const found = rows.flatMap((row) => whole.sourcesOf(name as keyof Whole["relations"], row));
  return [...new Set(found)];
}

function notedSource(whole: Whole, source: number, first: number): NotedSource {
  const read = (property: string) => propertyOf(whole, source, property);
  const inWords = (date: string | null) => (date === null ? null : dateInWords(date));
  return {
    first,
    publisher: read("publisher") ?? "",
    title: whole.names[source] ?? "",
    url: read("url") ?? "",
    published: inWords(read("published")),
    accessed: inWords(read("accessed")),
  };
}
