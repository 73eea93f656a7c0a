/** The network for a page without a picture; undefined until it has come, a failure where it does not. */
import { useCallback, useEffect, useState } from "react";
import { buildNetwork, type Network } from "../../network/network.ts";
import { fetchPicture } from "../fetchData.ts";
import { type Failure, isFailure } from "../session.ts";

export function useNetwork(): readonly [Network | Failure | undefined, () => void] {
  const [network, setNetwork] = useState<Network | Failure>();
  const load = useCallback(async () => {
    setNetwork(undefined);
    const picture = await fetchPicture();
    setNetwork(isFailure(picture) ? picture : buildNetwork(picture));
  }, []);
  useEffect(() => void load(), [load]);
  return [network, () => void load()];
}
