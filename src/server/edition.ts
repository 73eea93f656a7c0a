/** Which edition of the data this server publishes from, today. */
import type { Edition } from "../publish/edition.ts";
import type { Held } from "./liveData.ts";

export function editionOf({ dataSet }: Held, origin: string): Edition {
  return { dataSet, origin, day: new Date().toISOString().slice(0, 10) };
}
