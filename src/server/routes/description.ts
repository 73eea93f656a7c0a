/** `/api/openapi.json`: the API's description, made from the schemas that the routes check by. */

import { type Body, bodyForNow, sendBody } from "../body.ts";
import type { AddRoutes } from "../context.ts";

export const addDescription: AddRoutes = (app, { version }) => {
  let body: Promise<Body> | undefined;
  app.get("/api/openapi.json", async (c) => {
    body ??= bodyForNow(JSON.stringify(describeApi()), "application/json");
    return sendBody(c, await body);
  });

  function describeApi() {
    return app.getOpenAPI31Document({
      openapi: "3.1.0",
      info: {
        title: "Entente",
        version,
        description:
          "International agreements on digital matters as a network. Where a route can " +
          "answer 304, its content has an ETag and may be asked for again with If-None-Match. " +
          "Errors are application/problem+json (RFC 9457).",
        license: { name: "MIT", url: "https://spdx.org/licenses/MIT.html" },
      },
      servers: [{ url: "/" }],
    });
  }
};
