/** `/api/search`: nodes by name, title, alias, code or provision, in any script and with typing errors. */
import { createRoute, z } from "@hono/zod-openapi";
import { IfNoneMatch, problemAnswers, UNCHANGED } from "../answers.ts";
import { bodyForNow, sendBody } from "../body.ts";
import type { AddRoutes } from "../context.ts";

const Hits = z
  .object({
    hits: z.array(
      z.object({
        id: z.string(),
        label: z.string().describe("Type of the node"),
        name: z.string(),
        matched: z
          .object({
            as: z.enum(["alias", "code", "signatory", "provision"]),
            text: z.string(),
          })
          .optional()
          .describe("Why it was found, where the name does not show it"),
        terms: z
          .array(z.string())
          .describe("Words of the entry that matched, in lower case and without accents"),
        date: z.string().optional().describe("As precise as the source"),
        context: z.string().optional().describe("What tells namesakes apart"),
      }),
    ),
  })
  .meta({ id: "Hits", description: "What was found, the best first" });

const route = createRoute({
  method: "get",
  path: "/api/search",
  summary: "Nodes by name, title, alias, code, signatory or provision",
  description: "A provision that matches is told as its agreement.",
  request: {
    query: z.strictObject({
      q: z
        .string()
        .trim()
        .min(1)
        .max(200)
        .describe("What is looked for, in any script")
        .meta({ example: "Abedi" }),
      limit: z.coerce.number().int().min(1).max(100).default(20).describe("Hits at most"),
    }),
    headers: IfNoneMatch,
  },
  responses: {
    200: { description: "The hits", content: { "application/json": { schema: Hits } } },
    ...UNCHANGED,
    ...problemAnswers(400),
  },
});

export const addSearch: AddRoutes = (app, { data }) => {
  app.openapi(route, async (c) => {
    const { q, limit } = c.req.valid("query");
    const hits = (await data.held()).search(q, limit);
    return sendBody(c, await bodyForNow(JSON.stringify({ hits }), "application/json"));
  });
};
