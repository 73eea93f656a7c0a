/** How a panel reaches the explorer, and how it reads the session. */
import { createContext, useContext, useMemo, useSyncExternalStore } from "react";
import { type FacetCounts, facetCounts } from "../../network/facetCounts.ts";
import type { Explorer } from "../Explorer.ts";
import type { Session } from "../session.ts";

export const ExplorerContext = createContext<Explorer | null>(null);

export function useExplorer(): Explorer {
  const explorer = useContext(ExplorerContext);
  if (explorer === null) throw new Error("A panel was drawn outside ExplorerContext.");
  return explorer;
}

export function useSession(): Session {
  const { store } = useExplorer();
  return useSyncExternalStore(store.subscribe, store.get);
}

export function useCounts(): FacetCounts {
  const { network, view } = useSession();
  return useMemo(() => facetCounts(network, view), [network, view]);
}
