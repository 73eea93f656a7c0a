/** The records behind a picture, each with the hash of what it says. */
import { propertyOf, type Whole } from "../../network/whole.ts";
import type { Evidence } from "../evidence.ts";

/** By id of the record; an empty hash where the data was loaded without. */
export function recordHashes(
  whole: Whole,
  { agreements }: Evidence,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    agreements.map((agreement) => [
      (whole.ids[agreement] ?? "").replace(/^agreement\//, ""),
      propertyOf(whole, agreement, "hash") ?? "",
    ]),
  );
}
