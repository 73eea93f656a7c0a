/** The reference tables that stand beside the records: their files and their schemas. */
import { z } from "zod";
import { Bloc } from "./blocs.ts";
import { Country } from "./countries.ts";
import { Domain } from "./domains.ts";
import { FormerIds } from "./formerIds.ts";
import { Organisation } from "./organisations.ts";
import { Person } from "./people.ts";
import { Release } from "./releases.ts";

export const TABLES = {
  domains: z.array(Domain),
  organisations: z.array(Organisation),
  countries: z.array(Country),
  blocs: z.array(Bloc),
  people: z.array(Person),
  "former-ids": FormerIds,
  releases: z.array(Release),
} as const;

export type TableName = keyof typeof TABLES;
export const TABLE_NAMES = Object.keys(TABLES) as readonly TableName[];

/** The table that a file of this name holds, if any. */
export function tableOf(fileName: string): TableName | undefined {
  return TABLE_NAMES.find((name) => fileName === `${name}.yaml`);
}
