/** Which data the database holds: the one `DataSet` node, and what every answer says about it. */
import { z } from "zod";

export const DataSet = z.object({
  name: z.string().describe("The release's name, such as 2026.11.1, or “unreleased”"),
  hash: z.string().describe("Content hash of the canonical records: the data version"),
  load: z
    .string()
    .optional()
    .describe(
      "Which load wrote it, new at each that changed something: texts fit the picture of the same " +
        "load. Absent from a picture with filters",
    ),
  paths: z.array(z.string()).describe("The folders and files that the set was read from"),
  records: z.int().describe("Number of agreements"),
  complete: z
    .boolean()
    .describe("False while a load that needs several transactions is unfinished"),
  counts: z
    .record(z.string(), z.int())
    .describe("Number of nodes per label and of relationships per type"),
  formerIds: z
    .record(z.string(), z.string())
    .describe(
      "Old ids of nodes, each with its successor: addresses that hold one still lead there",
    ),
});
export type DataSet = z.infer<typeof DataSet>;
