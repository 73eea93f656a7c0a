/** `/api/graph` and `/api/graph/texts`: the whole graph in two payloads, or what a View holds of it. */
import { createRoute, z } from "@hono/zod-openapi";
import { readAddress, writeAddress } from "../../model/address.ts";
import { Picture, Texts } from "../../model/snapshot.ts";
import { DEFAULT_VIEW, type View } from "../../model/view.ts";
import { restrictPicture } from "../../network/restrict.ts";
import { IfNoneMatch, problemAnswers, UNCHANGED } from "../answers.ts";
import { type Body, bodyForNow, sendBody } from "../body.ts";
import type { AddRoutes } from "../context.ts";
import type { Held } from "../liveData.ts";
import { answerProblem } from "../problem.ts";
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
    ...problemAnswers(400),
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

export const addGraph: AddRoutes = (app, { data }) => {
  app.openapi(graph, async (c) => {
    const reading = readAddress(new URL(c.req.url).search.slice(1));
    if (!reading.ok) {
      return answerProblem(c, 400, "The address holds no view.", { problems: reading.problems });
    }
    return sendBody(c, await restrictedBody(await data.held(), reading.view));
  });
  app.openapi(texts, async (c) => sendBody(c, (await data.held()).textsBody));
};

/** The last few restricted pictures of each data version. */
const restricted = new WeakMap<Held, Map<string, Promise<Body>>>();
const KEPT = 16;

function restrictedBody(held: Held, view: View): Body | Promise<Body> {
  const { domains, from, to, undated } = view;
  // The lens and the selection take nothing away.
  const filters = { ...DEFAULT_VIEW, domains, from, to, undated } as View;
  const address = writeAddress(filters);
  if (address === "") return held.pictureBody;
  const bodies = restricted.get(held) ?? new Map<string, Promise<Body>>();
  restricted.set(held, bodies);
  const body =
    bodies.get(address) ??
    bodyForNow(
      JSON.stringify(restrictPicture(held.picture, held.network, filters)),
      "application/json",
    );
  bodies.delete(address);
  bodies.set(address, body);
  const [oldest] = bodies.keys();
  if (bodies.size > KEPT && oldest !== undefined) bodies.delete(oldest);
  return body;
}
