/** `/api/cookbook` and `/api/cypher/language`: what helps somebody to ask a question of their own. */
import { z } from "@hono/zod-openapi";
import { QueryLanguage } from "../../model/queryLanguage.ts";
import { Recipe } from "../../model/recipe.ts";
import { readCookbook } from "../../store/cookbook.ts";
import { readQueryLanguage } from "../../store/queryLanguage.ts";
import { jsonRoute } from "../answers.ts";
import { type Body, bodyForNow, sendBody } from "../body.ts";
import type { AddRoutes } from "../context.ts";

const cookbook = jsonRoute({
  path: "/api/cookbook",
  summary: "Questions in Cypher, ready to be asked",
  description: "The questions, by title",
  schema: z.array(Recipe.meta({ id: "Recipe" })),
});

const language = jsonRoute({
  path: "/api/cypher/language",
  summary: "What a query can name: labels, types, keys, procedures and functions, and its limits",
  description: "The names",
  schema: QueryLanguage.meta({ id: "QueryLanguage" }),
});

/** Milliseconds for which the database is not asked again. */
const FRESH = 60_000;

export const addConsole: AddRoutes = (app, { database, limits }) => {
  let recipes: Promise<Body> | undefined;
  let names: { readonly body: Promise<Body>; readonly until: number } | undefined;

  async function readNames(): Promise<Body> {
    const { seconds, rows } = limits;
    const found: QueryLanguage = {
      ...(await readQueryLanguage(database)),
      limits: { seconds, rows },
    };
    return bodyForNow(JSON.stringify(found), "application/json");
  }

  app.openapi(cookbook, async (c) => {
    recipes ??= bodyForNow(JSON.stringify(readCookbook()), "application/json");
    return sendBody(c, await recipes);
  });
  app.openapi(language, async (c) => {
    if (names === undefined || names.until < performance.now()) {
      const asked = { body: readNames(), until: performance.now() + FRESH };
      names = asked;
      asked.body.catch(() => {
        if (names === asked) names = undefined;
      });
    }
    return sendBody(c, await names.body);
  });
};
