/** The page under every address that has one: `/`, `/query`, `/about`, and each node at its id, each with a head of its own. */
import type { Context } from "hono";
import { NODE_TYPES } from "../../model/ontology.ts";
import { successorOf } from "../../model/successor.ts";
import { DatabaseAway } from "../../store/away.ts";
import { NoData } from "../../store/noData.ts";
import { type Body, bodyForNow, sendBody } from "../body.ts";
import type { App, ServerContext, ServerEnvironment } from "../context.ts";
import type { Dist } from "../dist.ts";
import { ABOUT_HEAD, headOf, type PageHead, withHead } from "../pageHead.ts";
import { answerProblem, RETRY_AFTER } from "../problem.ts";

/** A file whose name holds its content's hash never changes. */
const FOR_EVER = "public, max-age=31536000, immutable";

export function addPages(app: App, { data }: ServerContext, dist: Dist | null): void {
  app.notFound((c) => {
    if (dist === null || isApi(c.req.path)) return answerProblem(c, 404, "There is nothing here.");
    return sendBody(c, dist.index, { status: 404 });
  });
  if (dist === null) return;
  for (const [path, body] of dist.files) {
    const cache = path.startsWith("/assets/") ? FOR_EVER : "no-cache";
    app.get(path, (c) => sendBody(c, body, { cache }));
  }
  for (const path of ["/", "/query"]) app.get(path, (c) => sendBody(c, dist.index));
  app.get("/about", async (c) => sendBody(c, await pageWith(dist, ABOUT_HEAD)));
  for (const { idPrefix } of Object.values(NODE_TYPES)) {
    app.get(`/${idPrefix}/*`, (c) => answerNodePage(c, data, dist));
  }
}

async function answerNodePage(
  c: Context<ServerEnvironment>,
  data: ServerContext["data"],
  dist: Dist,
): Promise<Response> {
  const { pathname, search } = new URL(c.req.url);
  const id = decode(pathname.slice(1));
  try {
    const held = await data.held();
    const successor = successorOf(held.dataSet.formerIds, id);
    if (successor !== id) return c.redirect(`/${encodePath(successor)}${search}`, 308);
    const details = held.describe(id);
    if (details === null) return sendBody(c, dist.index, { status: 404 });
    return sendBody(c, await pageWith(dist, headOf(details)));
  } catch (error) {
    if (!(error instanceof DatabaseAway || error instanceof NoData)) throw error;
    // The page itself says that the database is away, and asks again.
    const answer = sendBody(c, dist.index, { status: 503 });
    answer.headers.set("Retry-After", String(RETRY_AFTER));
    return answer;
  }
}

function pageWith({ index }: Dist, head: PageHead): Promise<Body> {
  return bodyForNow(withHead(index.bytes.identity?.toString() ?? "", head), index.type);
}

function isApi(path: string): boolean {
  return path === "/api" || path.startsWith("/api/");
}

/** What is no text when decoded is no id either. */
function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function encodePath(id: string): string {
  return id.split("/").map(encodeURIComponent).join("/");
}
