/** `/api/export/{format}`: the data of a view, or all of it, in a format that other programs read; any site may fetch it. */
import { createRoute, z } from "@hono/zod-openapi";
import { readAddress } from "../../model/address.ts";
import type { View } from "../../model/view.ts";
import type { Edition } from "../../publish/edition.ts";
import { EXPORT_FORMATS, exportFileName } from "../../publish/export.ts";
import { EXPORT_NAMES, type ExportName, exportLabel } from "../../publish/exportWords.ts";
import { IfNoneMatch, problemAnswers, UNCHANGED } from "../answers.ts";
import { type Body, bodyForNow, sendBody } from "../body.ts";
import type { AddRoutes } from "../context.ts";
import type { Held } from "../liveData.ts";
import { answerProblem } from "../problem.ts";
import { answerQueryProblem } from "../queryProblem.ts";
import { keepRecent } from "../recentBodies.ts";
import { resolveView } from "../resolveView.ts";
import { PRESENTATION_QUERY, VIEW_QUERY } from "../viewQuery.ts";

const FORMATS = EXPORT_NAMES.map((name) => `${name} (${exportLabel(name)})`).join("; ");
/** Parameters after the media type, such as a charset, are no part of its name in a description. */
const CONTENT = Object.fromEntries(
  EXPORT_NAMES.map((name) => [
    EXPORT_FORMATS[name].type.split(";")[0] ?? "",
    { schema: z.string() },
  ]),
);

const route = createRoute({
  method: "get",
  path: "/api/export/{format}",
  summary: "The data of a view, or all of it, as a file for another program",
  description:
    `Formats: ${FORMATS}. With a view's query string: what that view draws, or the records behind it; ` +
    "without one: the whole graph. Every file names the data version, the licence, and the sources and " +
    "confidence of each claim. Any site may fetch it (Access-Control-Allow-Origin: *).",
  request: {
    params: z.object({ format: z.enum(EXPORT_NAMES).describe("The format") }),
    query: z.looseObject({ ...VIEW_QUERY, ...PRESENTATION_QUERY }),
    headers: IfNoneMatch,
  },
  responses: {
    200: {
      description:
        "The file; its ETag is the content's hash. Entente-Truncated is there where a query found more than it holds",
      content: CONTENT,
    },
    ...UNCHANGED,
    ...problemAnswers(400, 403, 422, 429),
  },
});

export const addExport: AddRoutes = (app, context) => {
  const { data, publicUrl, queue } = context;
  const recent = keepRecent();

  app.openapi(route, async (c) => {
    for (const [name, value] of Object.entries(FOR_ANY_SITE)) c.header(name, value);
    const { format } = c.req.valid("param");
    const { search } = new URL(c.req.url);
    const reading = readAddress(search.slice(1));
    if (!reading.ok)
      return answerProblem(c, 400, "The address holds no view.", { problems: reading.problems });
    const held = await data.held();
    const edition: Edition = {
      dataSet: held.dataSet,
      origin: publicUrl?.href,
      day: new Date().toISOString().slice(0, 10),
    };
    try {
      const resolved = await resolveView(c, context, held, reading.view);
      if (resolved.cut !== null) c.header("Entente-Truncated", "true");
      const view = new URLSearchParams(search).has("v") ? resolved.view : undefined;
      const key = JSON.stringify([format, view, edition.day]);
      const make = () => queue.run(() => fileBody(held, format, view, edition));
      const body = await recent(held, key, make);
      const name = exportFileName(format, edition);
      c.header("Content-Disposition", `attachment; filename="${name}"`);
      return sendBody(c, body);
    } catch (error) {
      return answerQueryProblem(c, error);
    }
  });
};

/** Others' pages may read the file itself: nothing in it is one visitor's. */
const FOR_ANY_SITE = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": "Content-Disposition, ETag, Entente-Truncated",
} as const;

async function fileBody(
  { snapshot, network }: Held,
  format: ExportName,
  view: View | undefined,
  edition: Edition,
): Promise<Body> {
  const content = await EXPORT_FORMATS[format].write({ snapshot, network, view }, edition);
  const bytes = typeof content === "string" ? content : Buffer.from(content);
  return bodyForNow(bytes, EXPORT_FORMATS[format].type);
}
