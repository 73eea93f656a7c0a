/** The graph itself, for names, suggestions and sources; it comes after the first answer, and the console works without. */
import { useEffect, useMemo, useState } from "react";
import type { Picture, Texts } from "../../model/snapshot.ts";
import { buildNetwork, type Network } from "../../network/network.ts";
import { areOf, fetchPicture, fetchTexts } from "../fetchData.ts";
import { isFailure } from "../session.ts";

export function useNetwork(): Network | undefined {
  const [picture, setPicture] = useState<Picture>();
  useEffect(() => {
    void fetchPicture().then((fetched) => {
      if (!isFailure(fetched)) setPicture(fetched);
    });
  }, []);
  return useMemo(() => picture && buildNetwork(picture), [picture]);
}

/** Sources and provisions, fetched when first wanted. */
export function useTexts(network: Network | undefined, wanted: boolean): Texts | undefined {
  const [texts, setTexts] = useState<Texts>();
  const needed = wanted && network !== undefined && texts === undefined;
  useEffect(() => {
    if (!needed) return;
    void fetchTexts().then((fetched) => {
      if (!isFailure(fetched) && network && areOf(fetched, network.dataSet)) setTexts(fetched);
    });
  }, [needed, network]);
  return texts;
}
