/** A View as a visitor asks for it becomes one that can be drawn: ids as they are now, its query answered. */
import type { Context } from "hono";
import type { ResolvedScope } from "../model/resolvedScope.ts";
import { withSuccessors } from "../model/successor.ts";
import type { View } from "../model/view.ts";
import { resolveScope } from "../store/guard/resolveScope.ts";
import type { ServerContext } from "./context.ts";
import type { Held } from "./liveData.ts";
import { visitorOf } from "./visitor.ts";

/** @throws what the guard throws where the query is refused or fails */
export function resolveView(
  c: Context,
  { guard, proxies }: Pick<ServerContext, "guard" | "proxies">,
  { dataSet }: Pick<Held, "dataSet">,
  view: View,
): Promise<ResolvedScope> {
  const visit = { visitor: visitorOf(c, proxies), signal: c.req.raw.signal };
  return resolveScope(withSuccessors(view, dataSet.formerIds), guard, visit);
}
