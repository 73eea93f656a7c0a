/** What a server says of itself and of the releases of its data. */
import { z } from "zod";

export const ReleaseNote = z.object({
  name: z.string().describe("Such as 2026.11.1"),
  date: z.string().describe("The day of the release"),
  hash: z.string().describe("The data version"),
  added: z.array(z.string()).describe("Ids of records that the release before did not have"),
  changed: z.array(z.string()).describe("Ids of records that differ from the release before"),
  removed: z.array(z.string()).describe("Ids of records that only the release before had"),
});
export type ReleaseNote = z.infer<typeof ReleaseNote>;

export const About = z.object({
  version: z.string().describe("Version of Entente"),
  publicUrl: z.string().optional().describe("What the world calls this server"),
  feedbackUrl: z
    .string()
    .optional()
    .describe("Where an error is reported; a page adds what it is about to its query"),
  releases: z
    .array(ReleaseNote)
    .describe("Releases of the data that is served, the newest first; none for a set without"),
});
export type About = z.infer<typeof About>;
