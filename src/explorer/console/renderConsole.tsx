/** Draws the console with React. */
import { I18nProvider } from "react-aria-components/I18nProvider";
import { createRoot } from "react-dom/client";
import type { QueryLanguage } from "../../model/queryLanguage.ts";
import type { Recipe } from "../../model/recipe.ts";
import { Console } from "./Console.tsx";

export function renderConsole(
  root: HTMLElement,
  recipes: readonly Recipe[],
  names: QueryLanguage | undefined,
): void {
  createRoot(root).render(
    <I18nProvider locale="en-GB">
      <Console recipes={recipes} names={names} />
    </I18nProvider>,
  );
}
