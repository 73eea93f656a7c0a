/** Counts the queries under way, and lets no more in than may be. */
import { TooManyQueries } from "./refusal.ts";

export interface Turnstile {
  /**
   * @returns what lets the next one in; to be called once the query is over
   * @throws TooManyQueries
   */
  enter(visitor: string): () => void;
}

/** @param retryAfter seconds after which one of those under way has surely ended */
export function createTurnstile(
  { inAll, perVisitor }: { readonly inAll: number; readonly perVisitor: number },
  retryAfter: number,
): Turnstile {
  const under = new Map<string, number>();
  let all = 0;
  return {
    enter(visitor) {
      const own = under.get(visitor) ?? 0;
      if (own >= perVisitor) {
        throw new TooManyQueries(
          `You have ${own} queries under way, as many as one visitor may. Wait for one of them, or cancel it.`,
          retryAfter,
        );
      }
      if (all >= inAll) {
        throw new TooManyQueries(
          `${all} queries are under way, as many as may be at once. Ask again in some seconds.`,
          retryAfter,
        );
      }
      under.set(visitor, own + 1);
      all += 1;
      let inside = true;
      return () => {
        if (!inside) return;
        inside = false;
        all -= 1;
        const left = (under.get(visitor) ?? 1) - 1;
        if (left === 0) under.delete(visitor);
        else under.set(visitor, left);
      };
    },
  };
}
