/** The application: what every request passes, and the table of routes. Knows no socket. */
import { OpenAPIHono } from "@hono/zod-openapi";
import { methodNotAllowed } from "hono/method-not-allowed";
import type { Logger } from "pino";
import type { AddRoutes, App, ServerContext, ServerEnvironment } from "./context.ts";
import type { Dist } from "./dist.ts";
import { checkHost, type Names } from "./hostCheck.ts";
import { limitRequest } from "./limits.ts";
import { logRequests } from "./log.ts";
import { answerError, answerProblem } from "./problem.ts";
import { createQueue } from "./queue.ts";
import { addAbout } from "./routes/about.ts";
import { addConsole } from "./routes/console.ts";
import { addCypher } from "./routes/cypher.ts";
import { addDescription } from "./routes/description.ts";
import { addEmbedData, addEmbedPage } from "./routes/embed.ts";
import { addExport } from "./routes/export.ts";
import { addFigure } from "./routes/figure.ts";
import { addGraph } from "./routes/graph.ts";
import { addHealth } from "./routes/health.ts";
import { addNodes } from "./routes/nodes.ts";
import { addOEmbed } from "./routes/oembed.ts";
import { addPages } from "./routes/pages.ts";
import { addSearch } from "./routes/search.ts";
import { securityHeaders } from "./securityHeaders.ts";

const ROUTES: readonly AddRoutes[] = [
  addHealth,
  addAbout,
  addGraph,
  addFigure,
  addEmbedData,
  addOEmbed,
  addNodes,
  addSearch,
  addCypher,
  addConsole,
  addExport,
  addDescription,
];

/** Files and pictures that are made at once, and that wait. */
const QUEUE = { atOnce: 1, waiting: 12 } as const;

export interface AppOptions extends Omit<ServerContext, "queue"> {
  /** Null: the page has not been built, and the API stands alone. */
  readonly dist: Dist | null;
  readonly names: Names;
  readonly log: Logger;
}

export function createApp({ dist, names, log, ...options }: AppOptions): App {
  const context: ServerContext = { ...options, queue: createQueue(QUEUE) };
  const app = new OpenAPIHono<ServerEnvironment>({
    defaultHook(result, c) {
      if (result.success) return;
      const problems = result.error.issues.map(
        (issue) => `${issue.path.join(".") || "the query"}: ${issue.message}`,
      );
      return answerProblem(c, 400, "The request is malformed.", { problems });
    },
  });
  app.use(logRequests(log), securityHeaders, checkHost(names), limitRequest);
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) =>
        answerProblem(c, 405, `This address answers ${methods.join(" and ")} alone.`, {
          headers: { Allow: methods.join(", ") },
        }),
    }),
  );
  app.onError(answerError);
  for (const addRoutes of ROUTES) addRoutes(app, context);
  if (dist !== null) addEmbedPage(app, context, dist);
  addPages(app, context, dist);
  return app;
}
