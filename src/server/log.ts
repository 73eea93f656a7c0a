/** The server's log: one JSON object a line on standard error; neither addresses of visitors nor what they asked for. */

import { randomUUID } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import { routePath } from "hono/route";
import { type DestinationStream, type Logger, pino } from "pino";
import type { ServerEnvironment } from "./context.ts";

/** On a terminal only what needs a person is told. */
export function createLog(destination: DestinationStream, level: "info" | "warn"): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination);
}

/** Gives each request its number, and writes a line when it is answered. */
export function logRequests(log: Logger): MiddlewareHandler<ServerEnvironment> {
  return async (c, next) => {
    const started = performance.now();
    const requestId = randomUUID();
    c.set("requestId", requestId);
    c.set("log", log.child({ requestId }));
    await next();
    c.header("X-Request-Id", requestId);
    const line = {
      method: c.req.method,
      route: routePath(c, -1),
      status: c.res.status,
      ms: Math.round((performance.now() - started) * 10) / 10,
    };
    c.get("log")[c.res.status >= 500 ? "warn" : "info"](line, "request");
  };
}
