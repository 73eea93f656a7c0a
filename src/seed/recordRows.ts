/** What a record becomes in the graph: its nodes, its relationships, and the evidence that each of them rests on. */
import { RELATION_KINDS } from "../model/ontology.ts";
import type { BodyNode, FindBody } from "./bodies.ts";
import type { Evidence, Graph } from "./graph.ts";
import { agreementId, domainId, eventId, provisionId } from "./ids.ts";
import { bodyOf, type FindOfficial } from "./officials.ts";
import type { AgreementRecord, Signatory, SupportedField } from "./record.ts";
import { addSource } from "./source.ts";
import { recordHash } from "./version.ts";

/** How a record's words are found among what other files describe. */
export interface References {
  /** Id of the country or bloc of a code. */
  readonly place: (code: string) => string;
  readonly body: FindBody;
  readonly official: FindOfficial;
}

interface Told {
  readonly graph: Graph;
  readonly record: AgreementRecord;
  readonly id: string;
  readonly references: References;
  readonly evidence: (field: SupportedField) => Evidence;
}

export function addRecord(graph: Graph, record: AgreementRecord, references: References): void {
  const id = agreementId(record.id);
  const told = { graph, record, id, references, evidence: evidenceOf(graph, record) };
  graph.node("Agreement", id, record.title, {
    kind: record.kind,
    status: record.status,
    date: record.date,
    dateOf: whatHappened(record),
    year: record.date === undefined ? undefined : Number(record.date.slice(0, 4)),
    inForce: record.inForce,
    ended: record.ended,
    hash: recordHash(record),
    place: record.place,
    partiesComplete: record.partiesComplete ?? true,
    notes: record.notes,
    confidence: record.confidence,
  });
  addParties(told);
  for (const signatory of record.signatories ?? []) addSignatory(told, signatory);
  addBodies(told);
  addContent(told);
  addRelations(told);
}

/** What happened on the record's date, where the status alone says it. */
export const DATE_OF_STATUS: Partial<
  Record<AgreementRecord["status"], NonNullable<AgreementRecord["dateOf"]>>
> = {
  signed: "signed",
  concluded: "adopted",
  announced: "announced",
  negotiating: "announced",
};

function whatHappened({ date, dateOf, status }: AgreementRecord): string | undefined {
  return date === undefined ? undefined : (dateOf ?? DATE_OF_STATUS[status]);
}

/** The sources that name a field under `supports`; where none does, all of the record's. */
function evidenceOf(graph: Graph, record: AgreementRecord): Told["evidence"] {
  const sources = record.sources.map(({ supports, ...source }) => {
    const id = addSource(graph, source);
    graph.relate("REPORTED_BY", agreementId(record.id), id, { supports });
    return { id, supports };
  });
  return (field) => {
    const supporting = sources.filter(({ supports }) => supports.includes(field));
    return {
      sources: (supporting.length > 0 ? supporting : sources).map(({ id }) => id),
      confidence: record.confidence,
    };
  };
}

function addParties({ graph, record, id, references, evidence }: Told): void {
  for (const code of record.parties)
    graph.relate(
      "PARTY_TO",
      references.place(code),
      id,
      { capacity: record.capacity?.[code] ?? "state" },
      evidence("parties"),
    );
}

function addSignatory(told: Told, signatory: Signatory): void {
  const { graph, record, references } = told;
  const { title, country, onBehalfOf = country } = signatory;
  const evidence = told.evidence("signatories");
  const { id, name, ...properties } = references.official(signatory, record.id);
  const body = bodyOf(signatory, references.body);
  graph.node("Official", id, name, properties);
  const act = signatory.act === "announced" ? "ANNOUNCED" : "SIGNED";
  graph.relate(act, id, told.id, { title, organisation: body?.id, onBehalfOf }, evidence);
  if (body === undefined) return;
  addBody(told, body, signatory.organisation ?? "", evidence);
  const seen = record.date === undefined ? [] : [record.date];
  graph.relate("HOLDS_OFFICE", id, body.id, { title, seen }, evidence);
}

function addBodies(told: Told): void {
  const evidence = told.evidence("organisations");
  for (const { name, country, role } of told.record.organisations ?? []) {
    const body = told.references.body(name, country);
    addBody(told, body, name, evidence);
    told.graph.relate("TAKES_PART_IN", body.id, told.id, { role }, evidence);
  }
}

/** A bloc is there already; any other body becomes a node that belongs to its country or bloc. */
function addBody({ graph, references }: Told, body: BodyNode, name: string, evidence: Evidence) {
  if (body.label === "Bloc") return;
  graph.node("Organisation", body.id, name, { kind: body.kind, aliases: body.aliases });
  if (body.country !== undefined)
    graph.relate("BELONGS_TO", body.id, references.place(body.country), {}, evidence);
}

function addContent({ graph, record, id, evidence }: Told): void {
  for (const code of record.domains)
    graph.relate("COVERS", id, domainId(code), {}, evidence("domains"));
  for (const [place, { text, domain, standing = "agreed" }] of (
    record.provisions ?? []
  ).entries()) {
    const provision = provisionId(record.id, text);
    graph.node("Provision", provision, text, { text, standing, position: place + 1 });
    graph.relate("PROVIDES", id, provision, {}, evidence("provisions"));
    if (domain !== undefined)
      graph.relate("CONCERNS", provision, domainId(domain), {}, evidence("provisions"));
  }
  if (record.event === undefined) return;
  const { name, date, place } = record.event;
  graph.node("Event", eventId(name, date), name, { date, place });
  graph.relate("AT_EVENT", id, eventId(name, date), {}, evidence("event"));
}

function addRelations({ graph, record, id, evidence }: Told): void {
  for (const { kind, to } of record.relations ?? [])
    graph.relate(RELATION_KINDS[kind], id, agreementId(to), {}, evidence("relations"));
}
