/** A question of the cookbook, as the server tells it and the page lists it. */
import { z } from "zod";

/** Where a form takes its suggestions for a parameter from. */
const SUGGESTIONS = ["country", "bloc", "domain", "year", "language", "number", "none"] as const;

export const RecipeParameter = z.strictObject({
  name: z.string().regex(/^[a-z][a-zA-Z]*$/),
  type: z.enum(["text", "integer"]),
  usual: z
    .union([z.string(), z.int()])
    .describe("The value that it has unless somebody changes it"),
  suggestions: z.enum(SUGGESTIONS).describe("What kind of value it is"),
  description: z.string().min(1),
});
export type RecipeParameter = z.infer<typeof RecipeParameter>;

export const Recipe = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .describe("Name of its file in cypher/cookbook/, without the ending"),
  title: z.string().min(1),
  answers: z.string().min(1).describe("What it answers"),
  leavesOut: z.string().min(1).describe("What it does not answer"),
  parameters: z.array(RecipeParameter),
  shape: z.enum(["table", "graph", "table and graph"]).describe("How its result is best seen"),
  query: z.string().min(1),
});
export type Recipe = z.infer<typeof Recipe>;
