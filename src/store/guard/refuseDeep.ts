/** Parameters that are nested more deeply than a thread, the driver and the server can take apart. */
import { QueryFaulty } from "./refusal.ts";

const DEEPEST = 100;

/** Goes down level by level, so that it cannot be broken by what it looks for. @throws QueryFaulty */
export function refuseDeep(parameters: Readonly<Record<string, unknown>>): void {
  let level: unknown[] = Object.values(parameters);
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST)
      throw new QueryFaulty({ message: `A parameter is nested more than ${DEEPEST} deep.` });
    level = level.flatMap((value) =>
      typeof value === "object" && value !== null ? Object.values(value) : [],
    );
  }
}
