/** The two payloads from the server or its files, and in words what went wrong where they do not come. */
import type { About } from "../model/about.ts";
import type { DataSet } from "../model/dataSet.ts";
import type { Picture, Texts } from "../model/snapshot.ts";
import { at, IS_FILES } from "./copy.ts";
import type { Failure } from "./session.ts";

const AWAY: Failure = {
  title: "The server does not answer",
  detail:
    "The network could not be fetched. The server may be starting, or the connection is down.",
};

export const fetchPicture = (): Promise<Picture | Failure> =>
  fetchJson<Picture>(at(IS_FILES ? "data/graph.json" : "api/graph"));

export const fetchAbout = (): Promise<About | Failure> =>
  fetchJson<About>(at(IS_FILES ? "data/about.json" : "api/about"));

export const fetchTexts = (): Promise<Texts | Failure> =>
  fetchJson<Texts>(at(IS_FILES ? "data/texts.json" : "api/graph/texts"));

/** Whether the texts number nodes as the picture of this data set does; the hash alone does not tell. */
export function areOf(texts: Pick<Texts, "hash" | "load">, dataSet: DataSet): boolean {
  return texts.hash === dataSet.hash && texts.load === dataSet.load;
}

async function fetchJson<T extends object>(address: string): Promise<T | Failure> {
  try {
    const response = await fetch(address, { headers: { accept: "application/json" } });
    if (!response.ok) return await readProblem(response);
    return (await response.json()) as T;
  } catch {
    return AWAY;
  }
}

/** The server's own words (RFC 9457), where it gives any. */
async function readProblem(response: Response): Promise<Failure> {
  try {
    const problem: unknown = await response.json();
    if (typeof problem === "object" && problem !== null && "title" in problem) {
      const detail = "detail" in problem ? String(problem.detail) : AWAY.detail;
      return { title: String(problem.title), detail };
    }
  } catch {
    // Not the server's own answer but that of something before it.
  }
  return { ...AWAY, title: `The server answers with an error (${response.status})` };
}
