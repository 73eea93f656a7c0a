/** `/api/about`: what the server says of itself, where errors are reported, and the releases of its data. */
import { resolve } from "node:path";
import { About } from "../../model/about.ts";
import { readReleases } from "../../seed/releasesFile.ts";
import { jsonRoute } from "../answers.ts";
import { bodyForNow, sendBody } from "../body.ts";
import type { AddRoutes, ServerContext } from "../context.ts";

const route = jsonRoute({
  path: "/api/about",
  summary: "The server's version, where errors are reported, and the releases of its data",
  description: "What the server says of itself",
  schema: About.meta({ id: "About" }),
});

export const addAbout: AddRoutes = (app, { data, version, root, publicUrl, feedbackUrl }) => {
  app.openapi(route, async (c) => {
    const { paths } = (await data.held()).dataSet;
    const about = await tellAbout(paths, { version, root, publicUrl, feedbackUrl });
    return sendBody(c, await bodyForNow(JSON.stringify(about), "application/json"));
  });
};

type Told = Pick<ServerContext, "version" | "root" | "publicUrl" | "feedbackUrl">;

/** @param paths of the data set */
export async function tellAbout(
  paths: readonly string[],
  { version, root, publicUrl, feedbackUrl }: Told,
): Promise<About> {
  const releases = await readReleases(paths.map((path) => resolve(root, path)));
  return {
    version,
    ...(publicUrl === undefined ? {} : { publicUrl: publicUrl.href }),
    ...(feedbackUrl === undefined ? {} : { feedbackUrl: feedbackUrl.href }),
    releases: releases
      .map(({ name, date, hash, added, changed, removed }) => ({
        name,
        date,
        hash,
        added,
        changed,
        removed,
      }))
      .reverse(),
  };
}
