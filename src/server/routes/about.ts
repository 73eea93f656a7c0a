/** `/api/about`: what the server says of itself, where errors are reported, and the releases of its data. */
import { resolve } from "node:path";
import { About } from "../../model/about.ts";
import { readReleases } from "../../seed/releasesFile.ts";
import { jsonRoute } from "../answers.ts";
import { bodyForNow, sendBody } from "../body.ts";
import type { AddRoutes, ServerContext } from "../context.ts";
import { keepRecent } from "../recentBodies.ts";

const route = jsonRoute({
  path: "/api/about",
  summary: "The server's version, where errors are reported, and the releases of its data",
  description: "What the server says of itself",
  schema: About.meta({ id: "About" }),
});

export const addAbout: AddRoutes = (app, { data, version, root, publicUrl, feedbackUrl }) => {
  const recent = keepRecent();
  app.openapi(route, async (c) => {
    const held = await data.held();
    const make = async () => {
      const about = await tellAbout(held.dataSet.paths, { version, root, publicUrl, feedbackUrl });
      return bodyForNow(JSON.stringify(about), "application/json");
    };
    return sendBody(c, await recent(held, "about", make));
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
