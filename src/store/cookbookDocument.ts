/** The cookbook as a page of the manual, made from the heads of its files. */
import type { Recipe, RecipeParameter } from "../model/recipe.ts";
import { readCookbook } from "./cookbook.ts";

/** The whole text of `docs/cookbook.md`. */
export function cookbookDocument(): string {
  const recipes = readCookbook();
  return [
    "<!-- Derived from cypher/cookbook/ by `npm run derive`. Do not edit. -->",
    "",
    "# The cookbook",
    "",
    `${recipes.length} questions, each a file in \`cypher/cookbook/\`. Every one is answered from the seed. ` +
      'Run one by its text: `npm run entente -- query "$(cat cypher/cookbook/low-confidence.cypher)"`, ' +
      "with `--param name=value` for what it asks for.",
    "",
    ...recipes.map(({ id, title }) => `- [${title}](#${id})`),
    ...recipes.flatMap(section),
    "",
  ].join("\n");
}

function section({ id, title, answers, leavesOut, parameters, shape, query }: Recipe): string[] {
  return [
    "",
    `<a id="${id}"></a>`,
    "",
    `## ${title}`,
    "",
    `${answers} Result: ${shape}.`,
    "",
    `Left out: ${leavesOut}`,
    "",
    ...parameterTable(parameters),
    "```cypher",
    query,
    "```",
  ];
}

function parameterTable(parameters: readonly RecipeParameter[]): string[] {
  if (parameters.length === 0) return [];
  const rows = parameters.map(
    ({ name, type, usual, description }) =>
      `| \`$${name}\` | ${type} | \`${JSON.stringify(usual)}\` | ${description} |`,
  );
  return ["| parameter | type | usually | what |", "| --- | --- | --- | --- |", ...rows, ""];
}
