/** What a query in Cypher can name on this server: for an editor that completes and checks as one types. */
import { z } from "zod";

const Argument = z.object({
  name: z.string(),
  description: z.string(),
  type: z.string(),
  isDeprecated: z.boolean(),
});

export const QueryLanguage = z.object({
  labels: z.array(z.string()),
  relationshipTypes: z.array(z.string()),
  propertyKeys: z.array(z.string()),
  patterns: z
    .array(z.object({ from: z.string(), relType: z.string(), to: z.string() }))
    .describe("Which relationship types lead from which label to which"),
  procedures: z
    .array(
      z.object({
        name: z.string(),
        description: z.string(),
        signature: z.string(),
        argumentDescription: z.array(Argument),
        returnDescription: z.array(Argument),
      }),
    )
    .describe("Those that may be called"),
  functions: z
    .array(
      z.object({
        name: z.string(),
        category: z.string(),
        description: z.string(),
        signature: z.string(),
        argumentDescription: z.array(Argument),
        returnDescription: z.string(),
        aggregating: z.boolean(),
        isDeprecated: z.boolean(),
      }),
    )
    .describe("Those that may be called"),
  limits: z.object({
    seconds: z.number().describe("How long a query may take"),
    rows: z.int().describe("Rows of one answer at most"),
  }),
});
export type QueryLanguage = z.infer<typeof QueryLanguage>;
