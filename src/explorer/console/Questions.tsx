/** The questions of the cookbook, with search, and those that this browser has asked before. */
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import type { Recipe } from "../../model/recipe.ts";
import { forgetHistory, type PastQuestion } from "./queryHistory.ts";

export interface QuestionsProps {
  readonly recipes: readonly Recipe[];
  readonly chosen: string | undefined;
  readonly past: readonly PastQuestion[];
  readonly onRecipe: (recipe: Recipe) => void;
  readonly onPast: (past: PastQuestion) => void;
  readonly onForget: () => void;
}

export function Questions({ recipes, chosen, past, onRecipe, onPast, onForget }: QuestionsProps) {
  const [words, setWords] = useState("");
  const [open, setOpen] = useState(false);
  const found = recipes.filter((recipe) => fits(recipe, words));
  const close = () => setOpen(false);
  return (
    <nav className="questions" aria-label="Questions" data-open={open || undefined}>
      <Button
        className="button questions-toggle"
        aria-expanded={open}
        onPress={() => setOpen(!open)}
      >
        Questions ({recipes.length})
      </Button>
      <div className="questions-body">
        <input
          type="search"
          className="questions-search"
          aria-label="Find a question"
          placeholder="Find a question"
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
        <ul>
          {found.map((recipe) => (
            <li key={recipe.id}>
              <button
                type="button"
                aria-current={recipe.id === chosen ? "true" : undefined}
                ref={recipe.id === chosen ? inSight : undefined}
                onClick={() => {
                  onRecipe(recipe);
                  close();
                }}
              >
                {recipe.title}
              </button>
            </li>
          ))}
        </ul>
        {found.length === 0 && (
          <p className="muted questions-none" role="status">
            No question has these words. Write your own at the right.
          </p>
        )}
        {past.length > 0 && (
          <>
            <div className="questions-head">
              <h2>Asked before</h2>
              <Button
                className="text-button"
                onPress={() => {
                  forgetHistory();
                  onForget();
                }}
              >
                Forget
              </Button>
            </div>
            <ul>
              {past.slice(0, 12).map((each) => (
                <li key={`${each.at} ${each.query}`}>
                  <button
                    type="button"
                    className="past"
                    title={each.query}
                    onClick={() => {
                      onPast(each);
                      close();
                    }}
                  >
                    {titleOf(each, recipes)}
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </nav>
  );
}

/** A question that is chosen by an address may stand far down in the list. */
function inSight(button: HTMLButtonElement | null): void {
  button?.scrollIntoView({ block: "nearest" });
}

function titleOf({ query, parameters }: PastQuestion, recipes: readonly Recipe[]): string {
  const title = recipes.find((recipe) => recipe.query === query)?.title;
  const values = Object.values(parameters).map(String).join(", ");
  return title === undefined
    ? query.replace(/\s+/g, " ").slice(0, 80)
    : `${title}${values === "" ? "" : `: ${values}`}`;
}

/** Every word stands somewhere in what the recipe says of itself. */
function fits({ title, answers, id, query }: Recipe, words: string): boolean {
  const text = `${title} ${answers} ${id} ${query}`.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
