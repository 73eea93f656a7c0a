/** `/oembed`: what a pasted address of the explorer or of an embed becomes in an editor that asks (oembed.com, 1.0). */
import { createRoute, z } from "@hono/zod-openapi";
import { writeAddress } from "../../model/address.ts";
import { nodeIdAt } from "../../model/idPath.ts";
import { writePresentation } from "../../model/presentationAddress.ts";
import { type PresentedViewReading, readPresentedView } from "../../model/presentedView.ts";
import { withSuccessors } from "../../model/successor.ts";
import type { View } from "../../model/view.ts";
import { drawMarks } from "../../network/marks.ts";
import { embedSnippet } from "../../publish/page/embedSnippet.ts";
import { type Markup, markup } from "../../publish/page/markup.ts";
import { escapeXml } from "../../publish/xml.ts";
import { problemAnswers } from "../answers.ts";
import type { AddRoutes } from "../context.ts";
import { originOf } from "../origin.ts";
import { answerProblem } from "../problem.ts";

const SIZE = { width: 960, height: 860 } as const;
const LEAST = 200;

const OEmbed = z.object({
  version: z.literal("1.0"),
  type: z.literal("rich"),
  title: z.string(),
  provider_name: z.string(),
  provider_url: z.string(),
  cache_age: z.int().describe("Seconds"),
  width: z.int(),
  height: z.int(),
  html: z.string(),
  thumbnail_url: z.string(),
  thumbnail_width: z.int(),
  thumbnail_height: z.int(),
});

const Length = z.coerce.number().int().min(LEAST).max(4000).optional();

const route = createRoute({
  method: "get",
  path: "/oembed",
  summary: "How to embed an address of the explorer or of an embed (oEmbed 1.0)",
  request: {
    query: z.object({
      url: z
        .url()
        .max(4000)
        .describe("Address of a view, a node's page or an embed of this server"),
      format: z.enum(["json", "xml"]).default("json"),
      maxwidth: Length.describe("Pixels"),
      maxheight: Length.describe("Pixels"),
    }),
  },
  responses: {
    200: {
      description: "The answer",
      content: { "application/json": { schema: OEmbed }, "text/xml": { schema: z.string() } },
    },
    ...problemAnswers(400, 404),
  },
});

export const addOEmbed: AddRoutes = (app, { data, publicUrl }) => {
  app.openapi(route, async (c) => {
    const { url, format, maxwidth, maxheight } = c.req.valid("query");
    const origin = originOf(c, publicUrl);
    const asked = new URL(url);
    if (asked.host !== new URL(origin).host)
      return answerProblem(
        c,
        404,
        `“${asked.host}” is not this server; it embeds its own views alone.`,
      );
    const read = readView(asked);
    if (read === null)
      return answerProblem(c, 404, `“${asked.pathname}” is no page that can be embedded.`);
    if (!read.ok)
      return answerProblem(c, 400, "The address holds no view.", { problems: read.problems });
    const held = await data.held();
    const { presentation } = read;
    const view = withSuccessors(read.view, held.dataSet.formerIds);
    if (nodeIdAt(asked.pathname) !== undefined && held.describe(view.selection ?? "") === null)
      return answerProblem(c, 404, `“${view.selection}” is not in the data.`);
    const title = view.title ?? drawMarks(held.network, view).title;
    const width = Math.min(SIZE.width, maxwidth ?? SIZE.width);
    const height = Math.min(Math.round((SIZE.height * width) / SIZE.width) + 60, maxheight ?? 4000);
    const query = [writeAddress(view), writePresentation(presentation)]
      .filter((p) => p !== "")
      .join("&");
    const answer: z.infer<typeof OEmbed> = {
      version: "1.0",
      type: "rich",
      title,
      provider_name: "Entente",
      provider_url: origin,
      cache_age: 3600,
      width,
      height,
      html: embedSnippet(`${origin}/embed${query === "" ? "" : `?${query}`}`, title, height),
      thumbnail_url: pictureOf(origin, view),
      thumbnail_width: CARD.width,
      thumbnail_height: CARD.height,
    };
    c.header("Access-Control-Allow-Origin", "*");
    c.header("Cross-Origin-Resource-Policy", "cross-origin");
    c.header("Cache-Control", "public, max-age=300");
    return format === "xml"
      ? c.body(toXml(answer), 200, { "Content-Type": "text/xml; charset=utf-8" })
      : c.json(answer, 200);
  });
};

/** As the cards of the common previews are. */
export const CARD = { width: 1200, height: 630 } as const;

/** Address of a picture of exactly this view, in the shape of a card. */
export function pictureOf(origin: string, view: View): string {
  const address = writeAddress(view);
  // 1,200 pixels at 127 dots an inch are 240 mm.
  const shape = "mm=240&heightMm=126&dpi=127";
  return `${origin}/api/figure.png?${address === "" ? "" : `${address}&`}${shape}`;
}

/** Elements of a page's head that tell where it can be asked for as an embed. */
export function discoveryLinks(address: string, origin: string): Markup {
  const ask = (format: string) =>
    `${origin}/oembed?format=${format}&url=${encodeURIComponent(address)}`;
  return markup`<link rel="alternate" type="application/json+oembed" href="${ask("json")}">
<link rel="alternate" type="text/xml+oembed" href="${ask("xml")}">`;
}

/** null where no view is shown at the path. */
function readView({ pathname, search }: URL): PresentedViewReading | null {
  const selection = nodeIdAt(pathname);
  if (selection === undefined && pathname !== "/" && pathname !== "/embed") return null;
  const reading = readPresentedView(search.slice(1));
  if (!reading.ok || selection === undefined) return reading;
  return { ...reading, view: { ...reading.view, selection } };
}

function toXml(answer: z.infer<typeof OEmbed>): string {
  const elements = Object.entries(answer).map(
    ([name, value]) => `<${name}>${escapeXml(String(value))}</${name}>`,
  );
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${elements.join("")}</oembed>\n`;
}
