/** `/api/figure.svg|png|pdf`: a view as a picture for print and for pages elsewhere. */
import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { writeAddress } from "../../model/address.ts";
import type { Presentation } from "../../model/presentation.ts";
import { writePresentation } from "../../model/presentationAddress.ts";
import { readPresentedView } from "../../model/presentedView.ts";
import type { View } from "../../model/view.ts";
import { makeFigure } from "../../publish/figure/make.ts";
import { FigureRefused } from "../../publish/figure/refused.ts";
import { FIGURE_FORMATS, type FigureFormat, renderFigure } from "../../publish/figure/render.ts";
import { IfNoneMatch, problemAnswers, UNCHANGED } from "../answers.ts";
import { bodyForNow, sendBody } from "../body.ts";
import type { AddRoutes } from "../context.ts";
import type { Held } from "../liveData.ts";
import { answerProblem } from "../problem.ts";
import { answerQueryProblem } from "../queryProblem.ts";
import { keepRecent } from "../recentBodies.ts";
import { resolveView } from "../resolveView.ts";
import { PRESENTATION_QUERY, VIEW_QUERY } from "../viewQuery.ts";

/** Dots an inch times millimetres: as many as two columns at 600, so that no visitor asks for a poster in dots. */
const LARGEST_PNG = 180 * 600;

const Bytes = z.string().meta({ format: "binary" });

function routeOf(format: FigureFormat) {
  return createRoute({
    method: "get",
    path: `/api/figure.${format}`,
    summary: `A view as ${format.toUpperCase()}, for print`,
    description:
      "With title, legend, caption and source line; without a view, the opening view. The same " +
      "data and view give the same bytes. The file remembers its view, the data version and the " +
      "hashes of the records behind it.",
    request: {
      query: z.looseObject({ ...VIEW_QUERY, ...PRESENTATION_QUERY }),
      headers: IfNoneMatch,
    },
    responses: {
      200: {
        description: "The figure; its ETag is the content's hash",
        content: { [FIGURE_FORMATS[format]]: { schema: Bytes } },
      },
      ...UNCHANGED,
      ...problemAnswers(400, 403, 422, 429),
    },
  });
}

export const addFigure: AddRoutes = (app, context) => {
  const { data, publicUrl, queue } = context;
  const recent = keepRecent();

  async function answer(c: Context, format: FigureFormat): Promise<Response> {
    const reading = readPresentedView(new URL(c.req.url).search.slice(1));
    if (!reading.ok) {
      const { problems } = reading;
      return answerProblem(c, 400, "The address holds no view that could be drawn.", { problems });
    }
    const { presentation } = reading;
    if (format === "png" && presentation.mm * presentation.dpi > LARGEST_PNG)
      return answerProblem(
        c,
        400,
        `A PNG of ${presentation.mm} mm may have ${Math.floor(LARGEST_PNG / presentation.mm)} dpi at most here. Ask for SVG or PDF, or draw it with the entente command.`,
      );
    try {
      const held = await data.held();
      const { view } = await resolveView(c, context, held, reading.view);
      return await send(c, held, format, view, presentation);
    } catch (error) {
      if (error instanceof FigureRefused) return answerProblem(c, 400, error.message);
      return answerQueryProblem(c, error);
    }
  }

  async function send(
    c: Context,
    held: Held,
    format: FigureFormat,
    view: View,
    presentation: Presentation,
  ) {
    const make = () =>
      queue.run(async () => {
        const { network, snapshot } = held;
        const made = makeFigure(
          { network, texts: snapshot.texts, origin: publicUrl?.href },
          view,
          presentation,
        );
        const bytes = await renderFigure(made, format);
        return bodyForNow(Buffer.from(bytes), FIGURE_FORMATS[format]);
      });
    const key = [format, writeAddress(view), foundOf(view), writePresentation(presentation)].join(
      "\n",
    );
    return sendBody(c, await recent(held, key, make));
  }

  for (const format of ["svg", "png", "pdf"] as const)
    app.openapi(routeOf(format), async (c) => {
      const response = await answer(c, format);
      response.headers.set("Access-Control-Allow-Origin", "*");
      return response;
    });
};

/** An address leaves out what a query found. */
function foundOf({ scope }: View): string {
  return scope.of === "query" ? (scope.found ?? []).join(",") : "";
}
