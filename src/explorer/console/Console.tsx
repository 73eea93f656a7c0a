/** The page of questions: the cookbook at the left, the question above, its answer below. The address holds both. */
import { useCallback, useEffect, useRef, useState } from "react";
import type { QueryLanguage } from "../../model/queryLanguage.ts";
import type { Recipe } from "../../model/recipe.ts";
import { Answer } from "./Answer.tsx";
import type { CypherEditor } from "./CypherEditor.ts";
import { Editor } from "./Editor.tsx";
import { type Language, openLanguage } from "./language.ts";
import { Parameters } from "./Parameters.tsx";
import { Questions } from "./Questions.tsx";
import {
  type Asked,
  LONGEST_PLACE,
  parameterNames,
  parameterValue,
  readPlace,
  type Shown,
  writePlace,
} from "./queryAddress.ts";
import { readHistory, remember } from "./queryHistory.ts";
import { RunBar } from "./RunBar.tsx";
import { useAsking } from "./useAsking.ts";
import { useNetwork } from "./useNetwork.ts";

/** What the page opens with where the address holds no question. */
const FIRST = "everything-of-one-state";

export interface ConsoleProps {
  readonly recipes: readonly Recipe[];
  readonly names: QueryLanguage | undefined;
}

export function Console({ recipes, names }: ConsoleProps) {
  const [language] = useState<Language>(openLanguage);
  const [opened] = useState(() => {
    const place = readPlace(location.search);
    const first = recipes.find(({ id }) => id === FIRST);
    return { ...place, asked: place.asked ?? askedOf(first), given: place.asked !== undefined };
  });
  const [asked, setAsked] = useState<Asked>(opened.asked);
  const [shown, setShown] = useState<Shown>(opened.shown);
  const [past, setPast] = useState(readHistory);
  const { outcome, ask, cancel } = useAsking();
  const network = useNetwork();
  const editor = useRef<CypherEditor | null>(null);
  const recipe = recipes.find(({ query }) => query === asked.query);
  const used = parameterNames(asked.query);
  const usedKey = used.join();

  const run = useCallback(
    (next: Asked, how: { readonly shown: Shown; readonly keep: boolean }) => {
      const own = parameterNames(next.query);
      const question = {
        query: next.query,
        parameters: Object.fromEntries(
          own.map((name) => [name, parameterValue(next.parameters, name) ?? null]),
        ),
      };
      const address = writePlace(question, how.shown, location.search);
      if (how.keep) {
        const here = location.pathname + location.search;
        if (address !== here && address.length <= LONGEST_PLACE)
          history.pushState(null, "", address);
        setPast(remember(question));
      }
      ask(question);
    },
    [ask],
  );
  const latest = useRef({ asked, shown });
  latest.current = { asked, shown };

  useEffect(() => {
    run(opened.asked, { shown: opened.shown, keep: opened.given });
  }, [opened, run]);

  useEffect(() => {
    if (names === undefined) return;
    void language.ask("know", {
      language: names,
      parameters: usedKey === "" ? [] : usedKey.split(","),
    });
  }, [language, names, usedKey]);

  useEffect(() => {
    const back = () => {
      const place = readPlace(location.search);
      const next = place.asked ?? opened.asked;
      setAsked(next);
      setShown(place.shown);
      editor.current?.setText(next.query);
      run(next, { shown: place.shown, keep: false });
    };
    window.addEventListener("popstate", back);
    return () => window.removeEventListener("popstate", back);
  }, [opened, run]);

  useEffect(() => {
    if (outcome.state !== "failed") return;
    const { line, column, detail } = outcome.failure;
    if (line !== undefined && column !== undefined)
      editor.current?.mark({ line, column, message: detail });
  }, [outcome]);

  const choose = (next: Asked, { shape }: Pick<Recipe, "shape">) => {
    const show = shape === "graph" ? "network" : "table";
    setAsked(next);
    setShown(show);
    editor.current?.setText(next.query);
    run(next, { shown: show, keep: true });
  };

  const show = (next: Shown) => {
    setShown(next);
    if (outcome.state !== "answered") return;
    const address = writePlace(outcome.asked, next, location.search);
    if (address.length <= LONGEST_PLACE) history.replaceState(null, "", address);
  };

  return (
    <div className="console">
      <Questions
        recipes={recipes}
        chosen={recipe?.id}
        past={past}
        onRecipe={(each) => choose(askedOf(each), each)}
        onPast={(each) => choose(each, { shape: "table" })}
        onForget={() => setPast([])}
      />
      <section className="console-question" aria-label="Question">
        <h1 className="unseen">Query</h1>
        {recipe && <Told recipe={recipe} />}
        <Editor
          ref={editor}
          text={opened.asked.query}
          language={language}
          onChange={(query) => setAsked((before) => ({ ...before, query }))}
          onRun={() => run(latest.current.asked, { shown: latest.current.shown, keep: true })}
        />
        <div className="console-bar">
          <Parameters
            names={used}
            values={asked.parameters}
            recipe={recipe}
            network={network}
            onChange={(name, value) =>
              setAsked((before) => ({
                ...before,
                parameters: { ...before.parameters, [name]: value },
              }))
            }
            onRun={() => run(latest.current.asked, { shown: latest.current.shown, keep: true })}
          />
          <RunBar
            limits={names?.limits}
            running={outcome.state === "running"}
            onFormat={() => void editor.current?.format()}
            onRun={() => run(asked, { shown, keep: true })}
            onCancel={cancel}
          />
        </div>
      </section>
      <Answer outcome={outcome} shown={shown} network={network} onShow={show} />
    </div>
  );
}

function Told({ recipe }: { readonly recipe: Recipe }) {
  return (
    <div className="console-told">
      <h2>{recipe.title}</h2>
      <p>
        {recipe.answers} <span className="muted">Left out: {recipe.leavesOut}</span>
      </p>
    </div>
  );
}

function askedOf(recipe: Recipe | undefined): Asked {
  if (recipe === undefined)
    return {
      query: "MATCH (a:Agreement)\nRETURN a\nORDER BY a.date DESC\nLIMIT 25",
      parameters: {},
    };
  const { query, parameters } = recipe;
  return {
    query,
    parameters: Object.fromEntries(parameters.map((each) => [each.name, each.usual])),
  };
}
