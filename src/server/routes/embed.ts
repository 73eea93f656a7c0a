/** `/embed`: a view as a page that any site may frame, and the data behind it. */
import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { readAddress, writeAddress } from "../../model/address.ts";
import type { Presentation } from "../../model/presentation.ts";
import { writePresentation } from "../../model/presentationAddress.ts";
import { readPresentedView } from "../../model/presentedView.ts";
import { Picture, Texts } from "../../model/snapshot.ts";
import type { View } from "../../model/view.ts";
import { drawn } from "../../network/kept.ts";
import { namedIn } from "../../network/namedIn.ts";
import { restrict } from "../../network/restrict.ts";
import { wholeGraph } from "../../network/whole.ts";
import { FigureRefused } from "../../publish/figure/refused.ts";
import { embedPage } from "../../publish/page/embedPage.ts";
import { markup } from "../../publish/page/markup.ts";
import { messagePage } from "../../publish/page/messagePage.ts";
import { singlePage } from "../../publish/page/singlePage.ts";
import { settled } from "../../publish/settled.ts";
import { IfNoneMatch, problemAnswers, UNCHANGED } from "../answers.ts";
import { bodyForNow, sendBody } from "../body.ts";
import type { AddRoutes, App, ServerContext } from "../context.ts";
import { type Dist, textOf } from "../dist.ts";
import { editionOf } from "../edition.ts";
import type { Held } from "../liveData.ts";
import { originOf } from "../origin.ts";
import { answerProblem, problemHeaders, type Told, tellError } from "../problem.ts";
import { answerQueryProblem, tellQueryProblem } from "../queryProblem.ts";
import { keepRecent } from "../recentBodies.ts";
import { resolveView } from "../resolveView.ts";
import { PRESENTATION_QUERY, VIEW_QUERY } from "../viewQuery.ts";
import { discoveryLinks } from "./oembed.ts";

const data = createRoute({
  method: "get",
  path: "/api/embed",
  summary: "What stands behind a view's picture: picture and texts, and nothing beyond it",
  request: { query: z.looseObject(VIEW_QUERY), headers: IfNoneMatch },
  responses: {
    200: {
      description: "A picture and the texts that fit it",
      content: {
        "application/json": { schema: z.object({ picture: Picture, texts: Texts }) },
      },
    },
    ...UNCHANGED,
    ...problemAnswers(400, 403, 422, 429),
  },
});

const file = createRoute({
  method: "get",
  path: "/api/embed.html",
  summary: "A view as one HTML file that needs no server",
  request: {
    query: z.looseObject({ ...VIEW_QUERY, ...PRESENTATION_QUERY }),
    headers: IfNoneMatch,
  },
  responses: {
    200: {
      description: "The page, with its data, code, styles and sources inside",
      content: { "text/html": { schema: z.string() } },
    },
    ...UNCHANGED,
    ...problemAnswers(400, 403, 422, 429),
  },
});

const recent = keepRecent();
const recentPages = keepRecent();

export const addEmbedData: AddRoutes = (app, context) => {
  const { queue } = context;
  app.openapi(data, async (c) => {
    const reading = readAddress(new URL(c.req.url).search.slice(1));
    if (!reading.ok)
      return answerProblem(c, 400, "The address holds no view.", { problems: reading.problems });
    const held = await context.data.held();
    try {
      const { view } = await resolveView(c, context, held, reading.view);
      const make = () =>
        queue.run(() => bodyForNow(JSON.stringify(restrictTo(held, view)), "application/json"));
      return sendBody(c, await recent(held, JSON.stringify(view), make));
    } catch (error) {
      return answerQueryProblem(c, error);
    }
  });
};

function restrictTo(held: Held, view: View) {
  const { snapshot, network } = settled(held, view);
  return restrict(snapshot, network, (whole) => drawn(whole, view));
}

/** @param dist has the script and the styles */
export function addEmbedPage(app: App, context: ServerContext, dist: Dist): void {
  const { script, style } = embedFiles(dist);
  const { queue } = context;
  app.get("/embed", async (c) => {
    const reading = readPresentedView(new URL(c.req.url).search.slice(1));
    if (!reading.ok) return refuse(c, { status: 400, problems: reading.problems });
    const { presentation } = reading;
    try {
      const held = await context.data.held();
      const { view } = await resolveView(c, context, held, reading.view);
      const key = [originOf(c, context.publicUrl), JSON.stringify([view, presentation])];
      const make = () => queue.run(() => bodyForNow(writePage(c, held, view, presentation), HTML));
      return sendBody(c, await recentPages(held, key.join(" "), make));
    } catch (error) {
      if (error instanceof FigureRefused)
        return refuse(c, { status: 400, problems: [error.message] });
      const told = tellQueryProblem(error) ?? tellError(error, c);
      return refuse(c, { ...told, problems: [told.detail] });
    }
  });

  app.openapi(file, async (c) => {
    const reading = readPresentedView(new URL(c.req.url).search.slice(1));
    if (!reading.ok)
      return answerProblem(c, 400, "The address holds no view.", { problems: reading.problems });
    try {
      const held = await context.data.held();
      const { view } = await resolveView(c, context, held, reading.view);
      const origin = originOf(c, context.publicUrl);
      const page = await queue.run(() =>
        singlePage(
          {
            snapshot: held.snapshot,
            network: held.network,
            view,
            presentation: reading.presentation,
            edition: editionOf(held, origin),
            explorer: `${origin}/?${writeAddress(view)}`,
          },
          {
            script: fileText("/single/single.js"),
            unpack: fileText("/single/unpack.js"),
            style: fileText("/single/single.css"),
          },
        ),
      );
      c.header("Content-Disposition", 'attachment; filename="entente-view.html"');
      return sendBody(c, await bodyForNow(page, HTML));
    } catch (error) {
      if (error instanceof FigureRefused) return answerProblem(c, 400, error.message);
      return answerQueryProblem(c, error);
    }
  });

  function fileText(path: string): string {
    const body = dist.files.get(path);
    return body === undefined ? "" : textOf(body);
  }

  /** Whoever frames an embed sees a page, whatever has gone wrong. */
  async function refuse(
    c: Context,
    { problems, ...told }: Pick<Told, "status" | "extras"> & { problems: readonly string[] },
  ): Promise<Response> {
    const page = messagePage("This embed cannot be shown", problems, style);
    const answer = sendBody(c, await bodyForNow(page, HTML), {
      status: told.status,
      cache: "no-store",
    });
    for (const [name, value] of Object.entries(problemHeaders(told)))
      answer.headers.set(name, value);
    return answer;
  }

  function writePage(c: Context, held: Held, view: View, presentation: Presentation): string {
    const origin = originOf(c, context.publicUrl);
    const address = writeAddress(view);
    const shown = [address, writePresentation(presentation)].filter((part) => part !== "");
    const { snapshot, network } = settled(held, view);
    return embedPage({
      whole: wholeGraph(namedIn(network, snapshot.texts, view.language), snapshot.texts),
      view,
      presentation,
      edition: editionOf(held, origin),
      explorer: `${origin}/${address === "" ? "" : `?${address}`}`,
      data: `/api/embed${address === "" ? "" : `?${address}`}`,
      head: markup`<link rel="stylesheet" href="${style}">
<link rel="icon" href="data:,">
${discoveryLinks(`${origin}/embed${shown.length === 0 ? "" : `?${shown.join("&")}`}`, origin)}
<script type="module" src="${script}"></script>`,
      end: markup``,
    });
  }
}

const HTML = "text/html; charset=utf-8";

function embedFiles({ files }: Dist): { readonly script: string; readonly style: string } {
  const find = (ending: string) =>
    [...files.keys()].find((path) => path.startsWith("/assets/embed-") && path.endsWith(ending)) ??
    "/assets/embed-missing";
  return { script: find(".js"), style: find(".css") };
}
