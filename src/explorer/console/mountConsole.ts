/** The page of questions in Cypher, put into the frame's main part. Its code comes when it is opened. */
import "../styles/console.css";
import type { QueryLanguage } from "../../model/queryLanguage.ts";
import type { Recipe } from "../../model/recipe.ts";

export async function mountConsole(root: HTMLElement): Promise<void> {
  const [{ renderConsole }, recipes, names] = await Promise.all([
    import("./renderConsole.tsx"),
    fetchOr<readonly Recipe[]>("/api/cookbook", []),
    fetchOr<QueryLanguage | undefined>("/api/cypher/language", undefined),
  ]);
  document.title = "Query – Entente";
  renderConsole(root, recipes, names);
}

/** Without the cookbook or the names the console still asks; the server's own words come with the first query. */
async function fetchOr<Value>(address: string, otherwise: Value): Promise<Value> {
  try {
    const response = await fetch(address);
    return response.ok ? ((await response.json()) as Value) : otherwise;
  } catch {
    return otherwise;
  }
}
