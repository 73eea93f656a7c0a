/** What a command publishes from: all of the database's data with its places, and the view with its query answered. */
import { encodeSnapshot } from "../model/encode.ts";
import { NO_LAYOUT } from "../model/layout.ts";
import type { Lens } from "../model/lens.ts";
import { openQuestion } from "../model/resolvedScope.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { withSuccessors } from "../model/successor.ts";
import type { View } from "../model/view.ts";
import { buildNetwork, type Network } from "../network/network.ts";
import { placed } from "../network/placed.ts";
import { createLayouts } from "../server/layouts.ts";
import type { Address } from "../store/database.ts";
import { QueryFaulty, QueryRefused, QueryStopped } from "../store/guard/refusal.ts";
import { readWhole } from "../store/snapshot.ts";
import { type Context, ROOT } from "./context.ts";
import { withDatabase } from "./database.ts";
import { Refused } from "./exit.ts";

export interface ViewedData {
  readonly snapshot: Snapshot;
  readonly network: Network;
  readonly view: View;
}

export interface Wanted {
  /** Unset: all that the database holds. */
  readonly extent?: "evidence";
  /** Those whose places are looked at; unset: all. */
  readonly lenses?: readonly Lens[];
  /** Called while the database is at work. */
  readonly meanwhile?: () => void;
}

/** @throws Refused where the view's query is refused or fails, DatabaseAway, NoData */
export function readViewedData(
  context: Context,
  asked: View,
  { extent, lenses, meanwhile }: Wanted = {},
): Promise<ViewedData> {
  const { environment, terminal } = context;
  return withDatabase(context, async (database, address) => {
    const resolved = await answered(context, asked, address);
    const { rows, dataSet } = await readWhole(database, extent, meanwhile);
    const view = withSuccessors(resolved, dataSet.formerIds);
    const layoutFor = createLayouts({
      home: environment.home,
      root: ROOT,
      onCompute: () => terminal.tell("Laying out the network …"),
      ...(lenses && { lenses }),
    });
    const snapshot = encodeSnapshot(rows, dataSet, NO_LAYOUT);
    const network = buildNetwork(snapshot.picture);
    return { ...placed({ snapshot, network }, await layoutFor(network)), view };
  });
}

/** Through the same guard as a visitor's query. */
async function answered({ terminal, environment }: Context, view: View, address: Address) {
  if (openQuestion(view) === undefined) return view;
  const { createGuard } = await import("../store/guard/guard.ts");
  const { resolveScope } = await import("../store/guard/resolveScope.ts");
  const guard = createGuard(address, environment.queries);
  try {
    const resolved = await resolveScope(view, guard, { visitor: "command" });
    if (resolved.cut !== null) terminal.tell(resolved.cut);
    return resolved.view;
  } catch (error) {
    const isRefusal = [QueryRefused, QueryFaulty, QueryStopped].some(
      (type) => error instanceof type,
    );
    throw isRefusal ? new Refused(`The view’s query: ${(error as Error).message}`) : error;
  } finally {
    await guard.close();
  }
}
