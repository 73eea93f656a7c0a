/** The page under every address that has one: `/`, `/query`, `/about`, and each node at its id, each with a head of its own. */
import type { Context } from "hono";
import { readAddress, writeAddress } from "../../model/address.ts";
import { decodePath, encodePath } from "../../model/idPath.ts";
import { NODE_TYPES } from "../../model/ontology.ts";
import { successorOf, withSuccessors } from "../../model/successor.ts";
import { DEFAULT_VIEW } from "../../model/view.ts";
import type { Markup } from "../../publish/page/markup.ts";
import { DatabaseAway } from "../../store/away.ts";
import { NoData } from "../../store/noData.ts";
import { type Body, bodyForNow, sendBody } from "../body.ts";
import { cardOf } from "../card.ts";
import type { App, ServerContext, ServerEnvironment } from "../context.ts";
import { type Dist, textOf } from "../dist.ts";
import { originOf } from "../origin.ts";
import { ABOUT_HEAD, headOf, type PageHead, viewHead, withHead } from "../pageHead.ts";
import { answerProblem, RETRY_AFTER } from "../problem.ts";

/** A file whose name holds its content's hash never changes. */
const FOR_EVER = "public, max-age=31536000, immutable";

export function addPages(app: App, context: ServerContext, dist: Dist | null): void {
  app.notFound((c) => {
    if (dist === null || isApi(c.req.path)) return answerProblem(c, 404, "There is nothing here.");
    return sendBody(c, dist.index, { status: 404 });
  });
  if (dist === null) return;
  for (const [path, body] of dist.files) {
    const cache = path.startsWith("/assets/") ? FOR_EVER : "no-cache";
    app.get(path, (c) => {
      // The element's script runs in the pages of others.
      if (path === "/entente-view.js") c.header("Access-Control-Allow-Origin", "*");
      return sendBody(c, body, { cache });
    });
  }
  app.get("/", (c) => answerView(c, context, dist));
  app.get("/query", (c) => sendBody(c, dist.index));
  app.get("/about", async (c) => sendBody(c, await pageWith(dist, ABOUT_HEAD)));
  for (const { idPrefix } of Object.values(NODE_TYPES)) {
    app.get(`/${idPrefix}/*`, (c) => answerNodePage(c, context, dist));
  }
}

/** The explorer, with a head that tells of the view in the address; a bad address is told by the page itself. */
async function answerView(
  c: Context<ServerEnvironment>,
  { data, publicUrl }: ServerContext,
  dist: Dist,
): Promise<Response> {
  const reading = readAddress(new URL(c.req.url).search.slice(1));
  if (!reading.ok) return sendBody(c, dist.index);
  try {
    const { network, dataSet } = await data.held();
    const view = withSuccessors(reading.view, dataSet.formerIds);
    const head = viewHead(network, view);
    const origin = originOf(c, publicUrl);
    const address = writeAddress(view);
    const card = cardOf(head, view, `${origin}/${address === "" ? "" : `?${address}`}`, origin);
    return sendBody(c, await pageWith(dist, head, card));
  } catch (error) {
    if (!(error instanceof DatabaseAway || error instanceof NoData)) throw error;
    return sendBody(c, dist.index);
  }
}

async function answerNodePage(
  c: Context<ServerEnvironment>,
  { data, publicUrl }: ServerContext,
  dist: Dist,
): Promise<Response> {
  const { pathname, search } = new URL(c.req.url);
  const id = decodePath(pathname.slice(1));
  try {
    const held = await data.held();
    const successor = successorOf(held.dataSet.formerIds, id);
    if (successor !== id) return c.redirect(`/${encodePath(successor)}${search}`, 308);
    const details = held.describe(id);
    if (details === null) return sendBody(c, dist.index, { status: 404 });
    const head = headOf(details);
    const origin = originOf(c, publicUrl);
    const view = { ...DEFAULT_VIEW, selection: id };
    const card = cardOf(head, view, `${origin}/${encodePath(id)}`, origin);
    return sendBody(c, await pageWith(dist, head, card));
  } catch (error) {
    if (!(error instanceof DatabaseAway || error instanceof NoData)) throw error;
    // The page itself says that the database is away, and asks again.
    const answer = sendBody(c, dist.index, { status: 503 });
    answer.headers.set("Retry-After", String(RETRY_AFTER));
    return answer;
  }
}

function pageWith({ index }: Dist, head: PageHead, card?: Markup): Promise<Body> {
  return bodyForNow(withHead(textOf(index), head, card), index.type);
}

function isApi(path: string): boolean {
  return path === "/api" || path.startsWith("/api/");
}
