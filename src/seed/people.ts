/** The table of people: other spellings, and who of two people with one name is meant. */
import { z } from "zod";
import { slug } from "./ids.ts";
import { Aliases, Link, PartyCode, Slug, SlugReference, text } from "./scalars.ts";

export const Person = z
  .strictObject({
    name: text(120).describe("The name as the records have it"),
    country: PartyCode.describe("The person's own country or bloc"),
    id: Slug.optional().describe("Last part of the node's id; the name's own words if left out"),
    aliases: Aliases.optional(),
    sources: z.array(Link).optional().describe("Where the other names were seen"),
    records: z
      .array(SlugReference)
      .min(1)
      .optional()
      .describe("Of namesakes: the records in which this one is meant; the others if left out"),
  })
  .describe("What the records alone cannot say of a person");
export type Person = z.infer<typeof Person>;

export type WhoIsMeant = (name: string, country: string, record: string) => Person | undefined;

/** Finds the entry for a signatory: by name or other spelling within a country, and by record among namesakes. */
export function whoIsMeant(people: readonly Person[]): WhoIsMeant {
  const byName = new Map<string, Person[]>();
  for (const person of people)
    for (const called of new Set([person.name, ...(person.aliases ?? [])].map(slug))) {
      const key = `${person.country}/${called}`;
      byName.set(key, [...(byName.get(key) ?? []), person]);
    }
  return (name, country, record) => {
    const namesakes = byName.get(`${country}/${slug(name)}`) ?? [];
    return (
      namesakes.find((person) => person.records?.includes(record)) ??
      namesakes.find((person) => person.records === undefined)
    );
  };
}
