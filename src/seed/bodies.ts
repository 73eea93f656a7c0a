/** Who a body is: the bloc of that name, the body that a record or the table of organisations describes, with its kind. */
import type { ORGANISATION_KINDS } from "../model/ontology.ts";
import { blocsByName, type Called } from "./blocs.ts";
import { blocId, organisationId, slug } from "./ids.ts";
import type { Organisation } from "./organisations.ts";

export type OrganisationKind = keyof typeof ORGANISATION_KINDS;

export type BodyNode =
  | { readonly label: "Bloc"; readonly id: string }
  | {
      readonly label: "Organisation";
      readonly id: string;
      /** Code of the country or bloc that it belongs to. */
      readonly country: string | undefined;
      readonly kind: OrganisationKind | undefined;
      readonly aliases: readonly string[];
    };

export type FindBody = (name: string, country: string | undefined) => BodyNode;

/** A body as a record or the table of organisations describes it. */
export type Description = Pick<Organisation, "name" | "country" | "kind" | "aliases">;

/**
 * The first description gives a body its kind: records come before the table. A body is looked for in its country
 * first, then among the international ones.
 */
export function bodiesOf(descriptions: readonly Description[], blocs: readonly Called[]): FindBody {
  const blocOf = blocsByName(blocs);
  const described = new Map<string, Description>();
  const aliases = new Map<string, string[]>();
  for (const body of descriptions) {
    const id = organisationId(body.name, body.country);
    if (!described.has(id)) described.set(id, body);
    aliases.set(id, [...(aliases.get(id) ?? []), ...(body.aliases ?? [])]);
  }
  return (name, country) => {
    const bloc = blocOf.get(slug(name));
    if (bloc !== undefined) return { label: "Bloc", id: blocId(bloc) };
    const own = organisationId(name, country);
    const international = organisationId(name, undefined);
    const id = described.has(own) || !described.has(international) ? own : international;
    return {
      label: "Organisation",
      id,
      country: id === international ? undefined : country,
      kind: described.get(id)?.kind,
      aliases: aliases.get(id) ?? [],
    };
  };
}
