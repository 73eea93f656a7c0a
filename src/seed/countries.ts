/** Countries and territories: the table, and the nodes that it becomes. All of them, whether or not a record names them. */
import { z } from "zod";
import { NAME_LANGUAGES, type NameLanguage, NODE_TYPES, nameIn } from "../model/ontology.ts";
import type { Graph } from "./graph.ts";
import { countryId } from "./ids.ts";
import { Aliases, CountryCode, LanguageCode, matching, PartyCode, text, word } from "./scalars.ts";

export const Country = z
  .strictObject({
    code: CountryCode.describe("ISO 3166-1 alpha-2; XK for Kosovo"),
    alpha3: matching(/^[A-Z]{3}$/, "three capital letters (ISO 3166-1 alpha-3)").describe(
      "ISO 3166-1 alpha-3; XKX for Kosovo",
    ),
    name: text(80).describe("Short English name, by the convention that the table states"),
    short: text(12).optional().describe("What pictures call it, where the name is long"),
    names: z.record(LanguageCode, text(120)).describe("Language → short name in it"),
    aliases: Aliases.optional(),
    region: text(40).describe("United Nations M49 region"),
    subregion: text(60).describe("United Nations M49 subregion"),
    latitude: z.number().min(-90).max(90).describe("Of its label's point, in degrees north"),
    longitude: z.number().min(-180).max(180).describe("Of its label's point, in degrees east"),
    kind: word(NODE_TYPES.Country.properties.kind.values).describe("State, or territory of one"),
    sovereign: PartyCode.optional().describe("Of a territory: the code of its sovereign"),
  })
  .describe("A state, or a territory that can be a party in its own name");
export type Country = z.infer<typeof Country>;

export function addCountries(graph: Graph, countries: readonly Country[]): void {
  for (const country of countries) {
    const { code, name, names, aliases = [], ...properties } = country;
    const others = [...Object.values(names), ...aliases].filter((other) => other !== name);
    const named = Object.keys(NAME_LANGUAGES).map((language) => [
      nameIn(language as NameLanguage),
      names[language],
    ]);
    graph.node("Country", countryId(code), name, {
      ...properties,
      ...Object.fromEntries(named),
      code,
      aliases: others,
    });
  }
}
