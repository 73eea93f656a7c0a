/** The last few answers made from each version of the data, so that what many ask for is made once. */
import { keep } from "../network/keep.ts";
import type { Body } from "./body.ts";
import type { Held } from "./liveData.ts";

const KEPT = 16;

export type RecentBodies = (held: Held, key: string, make: () => Promise<Body>) => Promise<Body>;

export function keepRecent(): RecentBodies {
  const all = new WeakMap<Held, Map<string, Promise<Body>>>();
  return (held, key, make) => {
    const bodies = all.get(held) ?? new Map<string, Promise<Body>>();
    all.set(held, bodies);
    const body = keep(bodies, KEPT, key, make);
    // What failed may succeed when it is asked for again.
    body.catch(() => bodies.delete(key));
    return body;
  };
}
