/** What a parameter of a kind can be, from the data at hand. */
import type { NodeLabel } from "../../model/ontology.ts";
import type { RecipeParameter } from "../../model/recipe.ts";
import { readText } from "../../network/column.ts";
import type { Network } from "../../network/network.ts";

export type ParameterKind = RecipeParameter["suggestions"];

export interface Suggestion {
  readonly value: string;
  readonly name: string;
}

/** Of a parameter that no recipe tells of: by its name. */
export function kindOf(name: string): ParameterKind {
  if (/country|state$/i.test(name)) return "country";
  if (/bloc/i.test(name)) return "bloc";
  if (/domain/i.test(name)) return "domain";
  if (/year|since|until/i.test(name)) return "year";
  return "none";
}

const LABELS: Readonly<Partial<Record<ParameterKind, NodeLabel>>> = {
  country: "Country",
  bloc: "Bloc",
  domain: "TechnologyDomain",
};

export function suggestionsFor(
  kind: ParameterKind,
  network: Network | undefined,
): readonly Suggestion[] {
  if (network === undefined) return [];
  const label = LABELS[kind];
  if (label !== undefined) {
    const { start, count, columns } = network.tables[label];
    return Array.from({ length: count }, (_, place) => ({
      value: readText(columns.code, place) ?? "",
      name: network.names[start + place] ?? "",
    })).toSorted((a, b) => a.name.localeCompare(b.name, "en"));
  }
  if (kind !== "year") return [];
  const years = [...new Set(network.years)].filter((year) => year > 0).sort((a, b) => b - a);
  return years.map((year) => ({ value: String(year), name: "" }));
}
