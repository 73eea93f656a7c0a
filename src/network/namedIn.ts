/** The network with the names of states and territories in another language, as far as the data has them. */
import { NAME_LANGUAGES, type NameLanguage, nameIn } from "../model/ontology.ts";
import type { Texts } from "../model/snapshot.ts";
import { readText } from "./column.ts";
import type { Network } from "./network.ts";

const renamed = new WeakMap<Network, { readonly key: string; readonly network: Network }>();

/**
 * The network itself for English, for a language that the data has no names in, and until the texts are there. Else the
 * same object each time; one language is kept at a time.
 */
export function namedIn(network: Network, texts: Texts | undefined, language: string): Network {
  const column = Object.hasOwn(NAME_LANGUAGES, language)
    ? texts?.nodes.find(({ label }) => label === "Country")?.columns[
        nameIn(language as NameLanguage)
      ]
    : undefined;
  if (column === undefined) return network;
  const known = renamed.get(network);
  if (known?.key === language) return known.network;
  const { Country } = network.tables;
  const names = [...network.names];
  const shorts = Array.from({ length: Country.count }, (_, place) => {
    const name = readText(column, place);
    if (name !== null) names[Country.start + place] = name;
    return name === null ? readText(Country.columns.short, place) : null;
  });
  const made: Network = {
    ...network,
    names,
    tables: {
      ...network.tables,
      // The short forms are English: they stay only where there is no other name.
      Country: {
        ...Country,
        columns: { ...Country.columns, short: { as: "text", values: shorts } },
      },
    },
  };
  renamed.set(network, { key: language, network: made });
  return made;
}
