/** Who a signatory is: one person per name and country, unless the table of people says otherwise. */
import type { BodyNode, FindBody } from "./bodies.ts";
import { officialId } from "./ids.ts";
import { whoIsMeant } from "./people.ts";
import type { Signatory } from "./record.ts";
import type { Seed } from "./seed.ts";

export interface OfficialNode {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Private: every body that the person acted for is a company or an association. */
  readonly sector: "public" | "private";
}

export type FindOfficial = (signatory: Signatory, record: string) => OfficialNode;

const PRIVATE = new Set(["company", "ngo"]);

export function officialsOf(
  seed: Pick<Seed, "records" | "people">,
  findBody: FindBody,
): FindOfficial {
  const person = whoIsMeant(seed.people);
  const publicOnce = new Set<string>();
  const find = (signatory: Signatory, record: string): OfficialNode => {
    const entry = person(signatory.name, signatory.country, record);
    const name = entry?.name ?? signatory.name;
    const id = officialId(name, signatory.country, entry?.id);
    const others = [signatory.name, ...(signatory.aliases ?? []), ...(entry?.aliases ?? [])];
    return {
      id,
      name,
      aliases: others.filter((other) => other !== name),
      sector: publicOnce.has(id) ? "public" : "private",
    };
  };
  for (const record of seed.records)
    for (const signatory of record.signatories ?? [])
      if (!isPrivate(signatory, findBody)) publicOnce.add(find(signatory, record.id).id);
  return find;
}

/** The body that a signatory acted for, if the record names one. */
export function bodyOf(signatory: Signatory, findBody: FindBody): BodyNode | undefined {
  const { organisation, country } = signatory;
  return organisation === undefined ? undefined : findBody(organisation, country);
}

function isPrivate(signatory: Signatory, findBody: FindBody): boolean {
  const body = bodyOf(signatory, findBody);
  return body?.label === "Organisation" && PRIVATE.has(body.kind ?? "");
}
