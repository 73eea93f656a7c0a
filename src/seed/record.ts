/** A record: one agreement as a seed file tells it. What it becomes in the graph stands beside it, in recordRows.ts. */
import { z } from "zod";
import {
  AGREEMENT_KINDS,
  CAPACITIES,
  CONFIDENCE,
  DATE_OF,
  ORGANISATION_KINDS,
  RELATION_KINDS,
  STANDINGS,
  STATUSES,
  SUPPORTED_FIELDS,
} from "../model/ontology.ts";
import { Aliases, FlexibleDate, PartyCode, Slug, SlugReference, text, word } from "./scalars.ts";
import { SourceFields } from "./source.ts";

const ACTS = { signed: "Signed", announced: "Announced" } as const;
export type SupportedField = keyof typeof SUPPORTED_FIELDS;

const Signatory = z
  .strictObject({
    name: text(120).describe("The person's name, without titles"),
    title: text(250).optional().describe("The office held that day"),
    organisation: text(200)
      .optional()
      .describe("The body that the person acted for, without its country"),
    country: PartyCode.describe("The person's own country or bloc"),
    onBehalfOf: PartyCode.optional().describe("The party signed for, where it is not `country`"),
    act: word(ACTS)
      .optional()
      .describe(
        "signed (default), or announced: announced, launched, adopted or exchanged it; no page says signed",
      ),
    aliases: Aliases.optional(),
  })
  .describe("A person who signed it, or spoke for a party in announcing it");

const Body = z
  .strictObject({
    name: text(200).describe("Its name, a ministry's without its country"),
    kind: word(ORGANISATION_KINDS).describe("What it is"),
    country: PartyCode.optional().describe("Code of the country or bloc that it belongs to"),
    role: text(80).optional().describe("Its role, in two or three words"),
    aliases: Aliases.optional(),
  })
  .describe("A body with a role of its own");

const ProvisionFields = z
  .strictObject({
    text: text(160).describe("One clause in our own words, at most 160 characters"),
    domain: SlugReference.optional().describe(
      "Domain; among `domains` too, unless the clause was only discussed",
    ),
    standing: word(STANDINGS)
      .optional()
      .describe("agreed (default), priority (named as one afterwards) or discussed"),
  })
  .describe("What was agreed");

const Meeting = z
  .strictObject({
    name: text(250).describe("Its name"),
    date: FlexibleDate.optional().describe("As precise as the source, quoted"),
    place: text(120).optional().describe("Where it was held"),
  })
  .describe("The meeting or summit at which it happened");

const Relation = z
  .strictObject({
    kind: word(RELATION_KINDS).describe("How this record relates to the other"),
    to: SlugReference.describe("Id of the other record"),
  })
  .describe("A tie to another record");

const ReportFields = SourceFields.extend({
  supports: z
    .array(word(SUPPORTED_FIELDS))
    .min(1)
    .describe("Which fields of this record the source bears out"),
}).describe("A page or document that the record rests on");

export const AgreementRecord = z
  .strictObject({
    id: Slug.describe(
      "parties-year-topic, lower case, as the file is named; never changes once published",
    ),
    title: text(300).describe("What it is called"),
    kind: word(AGREEMENT_KINDS).describe("What the parties call it, or what it is"),
    status: word(STATUSES).describe("How far it has come; concluded: adopted, not signed"),
    date: FlexibleDate.optional().describe(
      "YYYY, YYYY-MM or YYYY-MM-DD, as precise as the source, quoted",
    ),
    dateOf: word(DATE_OF)
      .optional()
      .describe(
        "What happened that day. Left out where the status says it: signed → signed, concluded → adopted, announced and negotiating → announced",
      ),
    inForce: FlexibleDate.optional().describe("When it entered into force"),
    ended: FlexibleDate.optional().describe("When it expired, was terminated or suspended"),
    place: text(120).optional().describe("Where it was signed, adopted, announced or launched"),
    parties: z
      .array(PartyCode)
      .min(1)
      .describe("Codes of countries (ISO 3166-1 alpha-2, XK for Kosovo) or blocs"),
    partiesComplete: z
      .boolean()
      .optional()
      .describe("false where the sources do not name all parties; `notes` says what is missing"),
    capacity: z
      .record(PartyCode, word(CAPACITIES))
      .optional()
      .describe("Party → who alone stands for it where it is not the state or a public body"),
    signatories: z
      .array(Signatory)
      .optional()
      .describe("Who signed it, or announced it for a party"),
    organisations: z
      .array(Body)
      .optional()
      .describe("Bodies involved; a signatory's own only where it has a role of its own"),
    domains: z
      .array(SlugReference)
      .min(1)
      .describe(
        "What it covers: ids from domains.yaml, the most specific that the sources support",
      ),
    provisions: z.array(ProvisionFields).optional().describe("What was agreed"),
    event: Meeting.optional(),
    relations: z.array(Relation).optional().describe("Ties to other records"),
    sources: z.array(ReportFields).min(1).describe("What the record rests on"),
    notes: text(2000)
      .optional()
      .describe("Differing reports, gaps, how a date was inferred; shown to readers"),
    confidence: word(CONFIDENCE).describe(
      "high: a primary source, or two publishers that do not copy each other; medium: one credible secondary source; low: partial or disputed",
    ),
  })
  .describe("An agreement: one file a record");

export type AgreementRecord = z.infer<typeof AgreementRecord>;
export type Signatory = z.infer<typeof Signatory>;
export type Body = z.infer<typeof Body>;
