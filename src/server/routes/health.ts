/** `/api/health`: whether the server can answer, for people, proxies and containers. */
import { createRoute, z } from "@hono/zod-openapi";
import { DataSet } from "../../model/dataSet.ts";
import { DatabaseAway } from "../../store/away.ts";
import { NoData } from "../../store/noData.ts";
import { problemAnswer } from "../answers.ts";
import type { AddRoutes } from "../context.ts";
import { answerProblem, Problem } from "../problem.ts";

const DataSetState = DataSet.pick({ name: true, hash: true, records: true, complete: true }).meta({
  id: "DataSetState",
  description: "Which data the database holds",
});

const Health = z
  .object({
    database: z.literal("up"),
    dataSet: DataSetState,
    version: z.string().describe("Version of Entente"),
  })
  .meta({ id: "Health", description: "The server can answer" });

const Ailing = Problem.extend({
  database: z
    .enum(["away", "empty", "loading"])
    .describe(
      "away: it does not answer; empty: it holds no data; loading: not all of it is there yet",
    ),
  version: z.string(),
}).meta({ id: "Ailing", description: "The server cannot answer, and why" });

const route = createRoute({
  method: "get",
  path: "/api/health",
  summary: "Whether the server can answer",
  description: "Asks the database. `complete` is false while a load is unfinished.",
  responses: {
    200: {
      description: "The database answers and holds data",
      content: { "application/json": { schema: Health } },
    },
    ...problemAnswer(503, Ailing),
    ...problemAnswer(421, Problem),
  },
});

export const addHealth: AddRoutes = (app, { data, version }) => {
  app.openAPIRegistry.registerPath(route);
  app.get(route.path, async (c) => {
    try {
      const { name, hash, records, complete } = (await data.held()).dataSet;
      const health = { dataSet: { name, hash, records, complete }, version };
      return c.json({ database: "up", ...health } satisfies z.infer<typeof Health>, 200, {
        "Cache-Control": "no-store",
      });
    } catch (error) {
      if (error instanceof NoData) {
        return answerProblem(c, 503, error.message, {
          members: { database: error.reason, version },
        });
      }
      if (error instanceof DatabaseAway) {
        return answerProblem(c, 503, "The database does not answer.", {
          members: { database: "away", version },
        });
      }
      throw error;
    }
  });
};
