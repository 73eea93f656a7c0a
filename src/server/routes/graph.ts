/** `/api/graph` and `/api/graph/texts`: the whole graph in two payloads, or what a View holds of it. */
import { createRoute, z } from "@hono/zod-openapi";
import { readAddress, writeAddress } from "../../model/address.ts";
import { Picture, Texts } from "../../model/snapshot.ts";
import { DEFAULT_VIEW, type View } from "../../model/view.ts";
import { passing } from "../../network/kept.ts";
import { restrict } from "../../network/restrict.ts";
import { IfNoneMatch, problemAnswers, UNCHANGED } from "../answers.ts";
import { type Body, bodyForNow, sendBody } from "../body.ts";
import type { AddRoutes } from "../context.ts";
import type { Held } from "../liveData.ts";
import { answerProblem } from "../problem.ts";
import { answerQueryProblem } from "../queryProblem.ts";
import type { Queue } from "../queue.ts";
import { keepRecent } from "../recentBodies.ts";
import { resolveView } from "../resolveView.ts";
import { VIEW_QUERY } from "../viewQuery.ts";

const graph = createRoute({
  method: "get",
  path: "/api/graph",
  summary: "The graph, ready to be drawn, filtered and searched",
  description:
    "Columns of nodes and relationships with places and groups. With a view's query string: only " +
    "the agreements that pass its filters, and what belongs to them; then nodes are numbered " +
    "anew, `dataSet.load` is absent, and the texts do not fit.",
  request: { query: z.looseObject(VIEW_QUERY), headers: IfNoneMatch },
  responses: {
    200: {
      description: "The picture; its ETag is the content's hash",
      content: { "application/json": { schema: Picture.meta({ id: "Picture" }) } },
    },
    ...UNCHANGED,
    ...problemAnswers(400, 403, 422, 429),
  },
});

const texts = createRoute({
  method: "get",
  path: "/api/graph/texts",
  summary: "The rest of the graph: provisions, sources and evidence",
  description:
    "Fits only the picture without filters, and of that the one whose data set has the same hash " +
    "and the same load.",
  request: { headers: IfNoneMatch },
  responses: {
    200: {
      description: "The texts; their ETag is the content's hash",
      content: { "application/json": { schema: Texts.meta({ id: "Texts" }) } },
    },
    ...UNCHANGED,
    ...problemAnswers(),
  },
});

export const addGraph: AddRoutes = (app, context) => {
  const { data, queue } = context;
  app.openapi(graph, async (c) => {
    const reading = readAddress(new URL(c.req.url).search.slice(1));
    if (!reading.ok) {
      return answerProblem(c, 400, "The address holds no view.", { problems: reading.problems });
    }
    const held = await data.held();
    try {
      const { view } = await resolveView(c, context, held, reading.view);
      return sendBody(c, await restrictedBody(held, view, queue));
    } catch (error) {
      return answerQueryProblem(c, error);
    }
  });
  app.openapi(texts, async (c) => sendBody(c, (await data.held()).textsBody));
};

const recent = keepRecent();

async function restrictedBody(held: Held, view: View, queue: Queue): Promise<Body> {
  const filters = filtersOf(view);
  const address = writeAddress(filters);
  if (address === "") return held.pictureBody;
  return recent(held, JSON.stringify(filters), () =>
    queue.run(() => {
      const { picture } = restrict(held.snapshot, held.network, (whole) => passing(whole, filters));
      return bodyForNow(JSON.stringify(picture), "application/json");
    }),
  );
}

/** How the picture looks and what is selected takes no agreement away. */
function filtersOf(view: View): View {
  const { camera, selection, colour, order, title, caption, data, ...rest } = view;
  const { lens, layout, size, show, table, columns, language, hidden, pinned } = DEFAULT_VIEW;
  return { ...rest, lens, layout, size, show, table, columns, language, hidden, pinned };
}
