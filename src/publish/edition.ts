/** Which edition of the data something published was made from, and by whom: what every citation and export names. */
import type { DataSet } from "../model/dataSet.ts";

export interface Edition {
  readonly dataSet: Pick<DataSet, "name" | "hash" | "paths">;
  /** What the world calls this instance, such as https://entente.example; undefined where nobody has said. */
  readonly origin: string | undefined;
  /** The day on which it was made, as YYYY-MM-DD. */
  readonly day: string;
}

export const PUBLISHER = "Entente";
export const CONTRIBUTORS = "The Entente contributors";
export const DATA_TITLE = "Entente: agreements between states on digital matters";

interface Licence {
  readonly id: string;
  readonly name: string;
  readonly url: string;
}

const SEED_LICENCE: Licence = {
  id: "CC-BY-4.0",
  name: "CC BY 4.0",
  url: "https://creativecommons.org/licenses/by/4.0/",
};

/** Of the data that comes with Entente; null where the set holds files of somebody else, who alone can say. */
export function licenceOf({ dataSet }: Edition): Licence | null {
  return dataSet.paths.every((path) => path === "seed") ? SEED_LICENCE : null;
}

export function licenceInWords(edition: Edition): string {
  return licenceOf(edition)?.name ?? "not stated; ask whoever maintains the records";
}

/** “2026.11.1 (50047f47d004889f)”: the name can be read, the hash can be checked. */
export function versionInWords({ dataSet: { name, hash } }: Edition): string {
  return `${name} (${hash})`;
}

/** How an address names the version: by its release where it is one. */
export function versionForAddress({ dataSet: { name, hash } }: Pick<Edition, "dataSet">): string {
  return /^[\d.]+$/.test(name) ? name : hash;
}

/** Where a page of this instance is found; undefined where its address is not known. */
export function addressIn({ origin }: Edition, path: string): string | undefined {
  return origin === undefined ? undefined : `${origin.replace(/\/$/, "")}${path}`;
}
