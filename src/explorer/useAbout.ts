/** What the server says of itself, fetched once for all who ask; undefined until it is here, or where it does not come. */
import { useEffect, useState } from "react";
import type { About } from "../model/about.ts";
import { fetchAbout } from "./fetchData.ts";
import { isFailure } from "./session.ts";

let asked: ReturnType<typeof fetchAbout> | undefined;

export function useAbout(): About | undefined {
  const [about, setAbout] = useState<About>();
  useEffect(() => {
    let wanted = true;
    asked ??= fetchAbout();
    void asked.then((answer) => {
      if (isFailure(answer)) asked = undefined;
      else if (wanted) setAbout(answer);
    });
    return () => {
      wanted = false;
    };
  }, []);
  return about;
}
