/** What seed files say once they are checked: the records and the reference tables. */
import type { Bloc } from "./blocs.ts";
import type { Country } from "./countries.ts";
import type { Domain } from "./domains.ts";
import type { FormerIds } from "./formerIds.ts";
import type { Organisation } from "./organisations.ts";
import type { Person } from "./people.ts";
import type { AgreementRecord } from "./record.ts";
import type { Release } from "./releases.ts";

export interface Seed {
  /** Sorted by id. */
  readonly records: readonly AgreementRecord[];
  readonly domains: readonly Domain[];
  readonly organisations: readonly Organisation[];
  readonly countries: readonly Country[];
  readonly blocs: readonly Bloc[];
  readonly people: readonly Person[];
  readonly formerIds: FormerIds;
  readonly releases: readonly Release[];
}
