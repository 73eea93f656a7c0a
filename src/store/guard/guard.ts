/** Visitors' Cypher: each query is judged, may only read, and runs within limits. */
import type { Address } from "../database.ts";
import type { Answer, Question } from "./answer.ts";
import { createKnownTexts } from "./knownTexts.ts";
import type { Limits } from "./limits.ts";
import { refuseDeep } from "./refuseDeep.ts";
import { createThreads } from "./threads.ts";
import { createTurnstile } from "./turnstile.ts";

/** Who asks. */
export interface Visit {
  /** The same for all requests of one visitor; never shown or kept. */
  readonly visitor: string;
  /** Ends the query, on the server too. */
  readonly signal?: AbortSignal;
}

export interface Guard {
  /**
   * @throws QueryRefused (it would do more than read), QueryFaulty (Neo4j does not understand it), QueryStopped (a
   *   limit), TooManyQueries, QueryCancelled, DatabaseAway
   */
  ask(question: Question, visit: Visit): Promise<Answer>;
  close(): Promise<void>;
}

const MOST_KNOWN_TEXTS = 500;

export function createGuard(address: Address, limits: Limits): Guard {
  const threads = createThreads(address, limits);
  const turnstile = createTurnstile(limits, Math.ceil(limits.seconds));
  const known = createKnownTexts(MOST_KNOWN_TEXTS);
  return {
    async ask(question, { visitor, signal }) {
      refuseDeep(question.parameters);
      const leave = turnstile.enter(visitor);
      const answer = await threads.ask(question, known.has(question.text), leave, signal);
      // One that asks for its plan is not run, and is planned each time.
      if (answer.plan === null) known.add(question.text);
      return answer;
    },
    close: () => threads.close(),
  };
}
