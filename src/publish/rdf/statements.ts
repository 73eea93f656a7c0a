/**
 * The graph as statements of RDF. Each relationship that records state is said twice: plainly, and as a claim
 * (rdf:Statement) that names its sources, its confidence and its own properties.
 */

import type { Property } from "../../model/grammar.ts";
import {
  RELATIONSHIP_LABELS,
  RELATIONSHIP_TYPES,
  type RelationshipLabel,
} from "../../model/ontology.ts";
import { nodeProperties, relationshipProperties } from "../../model/payload.ts";
import type { Column } from "../../model/snapshot.ts";
import type { Whole } from "../../network/whole.ts";
import { type Cell, readCell } from "../cell.ts";
import {
  addressIn,
  CONTRIBUTORS,
  DATA_TITLE,
  type Edition,
  licenceOf,
  versionInWords,
} from "../edition.ts";
import { rowId } from "../graph/publish.ts";
import { CLASSES, termOfProperty, termOfRelationship } from "./vocabulary.ts";

/** An address, a prefixed term, or a literal with its datatype (a prefixed term). */
export type RdfObject =
  | { readonly iri: string }
  | { readonly term: string }
  | { readonly text: string; readonly datatype: string };

/** Everything said of one subject. */
export interface Subject {
  readonly iri: string;
  readonly says: readonly (readonly [predicate: string, object: RdfObject])[];
}

export function rdfSubjects(whole: Whole, edition: Edition): Subject[] {
  const base = addressIn(edition, "/") ?? "urn:entente:";
  const iri = (id: string) => base + encodeURI(id).replaceAll(" ", "%20");
  const about = new Map<number, [string, RdfObject][]>();
  for (const node of whole.ids.keys()) about.set(node, nodeStatements(whole, node));
  const claims: Subject[] = [];
  for (const type of RELATIONSHIP_LABELS) {
    const { from, to, count } = whole.relations[type];
    for (let row = 0; row < count; row++) {
      const [a, b] = [from[row] ?? 0, to[row] ?? 0];
      const object = { iri: iri(whole.ids[b] ?? "") };
      about.get(a)?.push([termOfRelationship(type), object]);
      if (type === "REPORTED_BY" || RELATIONSHIP_TYPES[type].evidence)
        claims.push(claim(whole, type, row, iri));
    }
  }
  const nodes = Array.from(about, ([node, says]) => ({ iri: iri(whole.ids[node] ?? ""), says }));
  return [dataSet(base, edition), ...nodes.map(withoutRepeats), ...claims];
}

function nodeStatements(whole: Whole, node: number): [string, RdfObject][] {
  const label = whole.labels[node] ?? "Country";
  const place = node - whole.starts[label];
  const said: [string, RdfObject][] = [`entente:${label}`, ...CLASSES[label]].map((term) => [
    "rdf:type",
    { term },
  ]);
  for (const [name, property] of Object.entries(nodeProperties(label)))
    for (const object of literals(property, whole.column(label, name), place))
      if (name !== "id") said.push([termOfProperty(label, name), object]);
  said.push(["entente:id", literal(whole.ids[node] ?? "")]);
  return said;
}

function claim(
  whole: Whole,
  type: RelationshipLabel,
  row: number,
  iri: (id: string) => string,
): Subject {
  const { from, to, columns } = whole.relations[type];
  const ids = [from, to].map((ends) => whole.ids[ends[row] ?? 0] ?? "");
  const own = Object.entries(relationshipProperties(type)).filter(([name]) => name !== "sources");
  const key = rowId(whole, type, row).split(" ").slice(3).join(" ");
  return {
    iri: iri(["claim", ids[0], type, ids[1], ...(key === "" ? [] : [key])].join("/")),
    says: [
      ["rdf:type", { term: "rdf:Statement" }],
      ["rdf:subject", { iri: iri(ids[0] ?? "") }],
      ["rdf:predicate", { term: termOfRelationship(type) }],
      ["rdf:object", { iri: iri(ids[1] ?? "") }],
      ...own.flatMap(([name, property]) =>
        literals(property, columns[name], row).map(
          (object) => [termOfProperty(undefined, name), object] as const,
        ),
      ),
      ...whole
        .sourcesOf(type, row)
        .map((source) => ["prov:wasDerivedFrom", { iri: iri(whole.ids[source] ?? "") }] as const),
    ],
  };
}

/** What the file is: its name, version and licence. */
function dataSet(base: string, edition: Edition): Subject {
  const licence = licenceOf(edition);
  return {
    iri: `${base}#data`,
    says: [
      ["rdf:type", { term: "schema:Dataset" }],
      ["schema:name", literal(DATA_TITLE)],
      ["schema:creator", literal(CONTRIBUTORS)],
      ["schema:version", literal(versionInWords(edition))],
      ...(licence === null ? [] : [["schema:license", { iri: licence.url }] as const]),
    ],
  };
}

function literals(property: Property, column: Column | undefined, place: number): RdfObject[] {
  const cell: Cell | undefined = readCell(property, column, place);
  if (cell === undefined) return [];
  if (typeof cell === "object") return cell.map((value) => typed(property, value));
  return [typed(property, String(cell))];
}

function typed({ kind, whole }: Property, text: string): RdfObject {
  if (kind === "date") return literal(text, DATES[text.length] ?? "xsd:string");
  if (kind === "year") return literal(text, "xsd:gYear");
  if (kind === "number") return literal(text, whole ? "xsd:integer" : "xsd:decimal");
  if (kind === "boolean") return literal(text, "xsd:boolean");
  return literal(text, kind === "url" ? "xsd:anyURI" : "xsd:string");
}

/** By the length of YYYY, YYYY-MM and YYYY-MM-DD: the precision stays. */
const DATES: Readonly<Record<number, string>> = {
  4: "xsd:gYear",
  7: "xsd:gYearMonth",
  10: "xsd:date",
};

function literal(text: string, datatype = "xsd:string"): RdfObject {
  return { text, datatype };
}

/** Two relationships of one type between the same two nodes say the same of the first. */
function withoutRepeats({ iri, says }: Subject): Subject {
  const seen = new Map(says.map((each) => [JSON.stringify(each), each]));
  return { iri, says: [...seen.values()] };
}
