/** The table of releases: each version of the data that was published under a name. A program writes it (release.ts). */
import { z } from "zod";
import { FlexibleDate, matching, Slug } from "./scalars.ts";

export const Release = z
  .strictObject({
    name: matching(/^\d{4}\.\d{1,2}\.\d+$/, "a name such as 2026.11.1").describe(
      "Year, month and number within the month",
    ),
    date: FlexibleDate.describe("The day of the release"),
    hash: matching(/^[0-9a-f]{16}$/, "16 hexadecimal digits").describe(
      "Content hash of records and tables: the data version",
    ),
    added: z.array(Slug).describe("Records that the release before did not have"),
    changed: z.array(Slug).describe("Records that differ from the release before"),
    removed: z.array(Slug).describe("Records that only the release before had"),
    records: z
      .record(Slug, matching(/^[0-9a-f]{8}$/, "8 hexadecimal digits"))
      .optional()
      .describe(
        "Record → hash of its content; only the newest release keeps it, for the next to compare with",
      ),
  })
  .describe("A version of the data that was published under a name");
export type Release = z.infer<typeof Release>;
