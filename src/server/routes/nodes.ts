/** `/api/nodes/{id}`: what is told of one node or tie, with its sources. */
import { createRoute, z } from "@hono/zod-openapi";
import { Details } from "../../model/details.ts";
import { successorOf } from "../../model/successor.ts";
import { IfNoneMatch, problemAnswers, UNCHANGED } from "../answers.ts";
import { bodyForNow, sendBody } from "../body.ts";
import type { AddRoutes } from "../context.ts";
import { answerProblem } from "../problem.ts";

const route = createRoute({
  method: "get",
  path: "/api/nodes/{id}",
  summary: "One node or tie: facts, neighbours and numbered sources",
  request: {
    params: z.object({
      id: z
        .string()
        .max(1_000)
        .describe("Id of a node, percent-encoded (country%2FIR); of a tie as two ids joined by ~")
        .meta({ example: "country/IR" }),
    }),
    headers: IfNoneMatch,
  },
  responses: {
    200: {
      description: "The details",
      content: { "application/json": { schema: Details.meta({ id: "Details" }) } },
    },
    ...UNCHANGED,
    308: {
      description:
        "The id is a former one, or a tie's greater end comes first; Location has the one that holds",
    },
    ...problemAnswers(400, 404),
  },
});

export const addNodes: AddRoutes = (app, { data }) => {
  app.openapi(route, async (c) => {
    const { id } = c.req.valid("param");
    const held = await data.held();
    const successor = successorOf(held.dataSet.formerIds, id);
    if (successor !== id) return c.redirect(`/api/nodes/${encodeURIComponent(successor)}`, 308);
    const details = held.describe(id);
    if (details === null) {
      return answerProblem(c, 404, `There is no node or tie with the id “${id}”.`);
    }
    return sendBody(c, await bodyForNow(JSON.stringify(details), "application/json"));
  });
};
