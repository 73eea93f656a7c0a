/** The cookbook: questions in Cypher, one file each under `cypher/cookbook/`, told by the comment at their head. */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";
import { Recipe } from "../model/recipe.ts";

const COOKBOOK_DIRECTORY = resolve(import.meta.dirname, "../../cypher/cookbook");

/** @returns in the order of their titles @throws Error that names the file and what is wrong with its head */
export function readCookbook(directory = COOKBOOK_DIRECTORY): Recipe[] {
  return readdirSync(directory)
    .filter((name) => name.endsWith(".cypher"))
    .map((name) => readRecipe(name, readFileSync(join(directory, name), "utf8")))
    .sort((a, b) => (a.title < b.title ? -1 : 1));
}

/** The values that a recipe's parameters have unless somebody changes them. */
export function usualParameters({ parameters }: Recipe): Record<string, string | number> {
  return Object.fromEntries(parameters.map(({ name, usual }) => [name, usual]));
}

export function readRecipe(file: string, text: string): Recipe {
  const lines = text.split("\n");
  const end = lines.findIndex((line) => !line.startsWith("//"));
  const head = lines.slice(0, end).map((line) => line.replace(/^\/\/\s*/, ""));
  const [title, answers, leavesOut, shape] = ["title", "answers", "leaves out", "shape"].map(
    (key) => valuesOf(head, key)[0],
  );
  const recipe = Recipe.safeParse({
    id: file.replace(/\.cypher$/, ""),
    title,
    answers,
    leavesOut,
    parameters: valuesOf(head, "parameter").map(readParameter),
    shape,
    query: lines.slice(end).join("\n").trim(),
  });
  if (recipe.success) return recipe.data;
  throw new Error(
    `cypher/cookbook/${file}: its head is not in order.\n${z.prettifyError(recipe.error)}`,
  );
}

function valuesOf(head: readonly string[], key: string): string[] {
  return head
    .filter((line) => line.startsWith(`${key}: `))
    .map((line) => line.slice(key.length + 2).trim());
}

/** `name (type, usual as JSON, suggestions): description` */
function readParameter(line: string): unknown {
  const found = /^(\w+) \((\w+), (.+), (\w+)\): (.+)$/.exec(line);
  if (found === null) return { name: line };
  const [, name, type, usual = "", suggestions, description] = found;
  return { name, type, usual: JSON.parse(usual), suggestions, description };
}
