/** The search over what is here: names at once, provisions as soon as their texts have come and are indexed. */
import { useEffect, useMemo, useState } from "react";
import { buildSearch, type Search } from "../../network/search.ts";
import { type ProvisionSearch, searchProvisionsLater } from "../../network/searchProvisions.ts";
import { wholeGraph } from "../../network/whole.ts";
import { isFailure } from "../session.ts";
import { useSession } from "./context.ts";

export interface Searching {
  readonly search: Search;
  /** False while provisions are not looked through yet. */
  readonly whole: boolean;
}

/** @param wanted indexes are built when they are first wanted, not while the page opens */
export function useSearch(wanted: boolean): Searching | null {
  const { network, texts } = useSession();
  const [provisions, setProvisions] = useState<ProvisionSearch>();
  useEffect(() => {
    if (!wanted || texts === undefined || isFailure(texts)) return;
    let current = true;
    void searchProvisionsLater(wholeGraph(network, texts)).then((found) => {
      if (current) setProvisions(() => found);
    });
    return () => {
      current = false;
    };
  }, [wanted, network, texts]);
  const names = useMemo(() => (wanted ? buildSearch(network) : null), [wanted, network]);
  return useMemo(
    () =>
      names === null
        ? null
        : {
            search: (query, limit) => names(query, limit, provisions),
            whole: provisions !== undefined,
          },
    [names, provisions],
  );
}
