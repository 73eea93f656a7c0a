/** Search over names, titles, aliases and codes in any script, typo-tolerant; built in the page when first needed. */
import type { NodeLabel } from "../model/ontology.ts";
import type { Network } from "./network.ts";

export interface Hit {
  readonly id: string;
  readonly label: NodeLabel;
  readonly name: string;
  /** Why it was found where the name does not show it: the alias or code that matched. */
  readonly matched?: string;
  /** Of an agreement or event, as precise as the source. */
  readonly date?: string;
  /** What tells namesakes apart: a person's country, an agreement's parties. */
  readonly context?: string;
}

export type Search = (query: string, limit: number) => readonly Hit[];
export type BuildSearch = (network: Network) => Search;
