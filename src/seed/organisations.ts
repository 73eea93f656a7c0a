/** The table of bodies: the kind, and other names, of bodies that only signatories name. */
import { z } from "zod";
import { ORGANISATION_KINDS } from "../model/ontology.ts";
import { Aliases, PartyCode, text, word } from "./scalars.ts";

export const Organisation = z
  .strictObject({
    name: text(200).describe("Its name as the records have it"),
    country: PartyCode.optional().describe("Code of the country or bloc that it belongs to"),
    kind: word(ORGANISATION_KINDS).describe("What it is"),
    aliases: Aliases.optional(),
  })
  .describe("A body that records name");
export type Organisation = z.infer<typeof Organisation>;
