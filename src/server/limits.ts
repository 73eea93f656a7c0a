/** How long a request may be: its address, and its body, which nothing here has a use for. */
import type { MiddlewareHandler } from "hono";
import type { ServerEnvironment } from "./context.ts";
import { answerProblem } from "./problem.ts";

const LONGEST_ADDRESS = 8_000;
const LARGEST_BODY = 64 * 1024;

export const limitRequest: MiddlewareHandler<ServerEnvironment> = async (c, next) => {
  const { pathname, search } = new URL(c.req.url);
  if (pathname.length + search.length > LONGEST_ADDRESS) {
    return answerProblem(c, 414, `An address may have ${LONGEST_ADDRESS} characters at most.`);
  }
  const length = Number(c.req.header("Content-Length") ?? 0);
  const unknownLength = c.req.header("Transfer-Encoding") !== undefined;
  if (length > LARGEST_BODY || unknownLength) {
    return answerProblem(
      c,
      413,
      `A body may have ${LARGEST_BODY} bytes at most, and says beforehand how many.`,
      // The rest of the body is not read, so the connection is of no further use.
      { headers: { Connection: "close" } },
    );
  }
  return next();
};
