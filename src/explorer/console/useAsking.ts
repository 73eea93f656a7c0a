/** The question under way and what became of the last one. A new question, and leaving, end the one before on the server too. */
import { useCallback, useEffect, useRef, useState } from "react";
import { askCypher, isQueryFailure, type QueryAnswer, type QueryFailure } from "../askCypher.ts";
import type { Asked } from "./queryAddress.ts";

export type Outcome =
  | { readonly state: "none" | "running" | "cancelled" }
  | { readonly state: "failed"; readonly asked: Asked; readonly failure: QueryFailure }
  | { readonly state: "answered"; readonly asked: Asked; readonly answer: QueryAnswer };

export interface Asking {
  readonly outcome: Outcome;
  ask(asked: Asked): void;
  cancel(): void;
}

export function useAsking(): Asking {
  const [outcome, setOutcome] = useState<Outcome>({ state: "none" });
  const under = useRef<AbortController | undefined>(undefined);
  const cancel = useCallback(() => {
    if (under.current === undefined) return;
    under.current.abort();
    under.current = undefined;
    setOutcome({ state: "cancelled" });
  }, []);
  const ask = useCallback(async (asked: Asked) => {
    under.current?.abort();
    const own = new AbortController();
    under.current = own;
    setOutcome({ state: "running" });
    try {
      const answer = await askCypher(asked.query, asked.parameters, own.signal);
      if (under.current !== own) return;
      under.current = undefined;
      setOutcome(
        isQueryFailure(answer)
          ? { state: "failed", asked, failure: answer }
          : { state: "answered", asked, answer },
      );
    } catch {
      // Aborted: whoever did it has said so.
    }
  }, []);
  useEffect(() => () => under.current?.abort(), []);
  return { outcome, ask, cancel };
}
