/** Why a local database did not start, in words, from what Neo4j wrote. */
import { existsSync, readFileSync } from "node:fs";
import type { Places } from "./places.ts";

const LAST_LINES = 400;

export type Failure =
  | { readonly cause: "port" | "locked" | "damaged" | "password" | "memory"; readonly text: string }
  | { readonly cause: "other"; readonly text: string };

/** @param output what the process printed itself, beside its log */
export function explainFailure(places: Places, port: number, output: string): Failure {
  const log = existsSync(places.log) ? readFileSync(places.log, "utf8") : "";
  const text = `${log.slice(log.lastIndexOf("Starting...")).split("\n").slice(0, LAST_LINES).join("\n")}\n${output}`;
  const since = /Starting\.\.\./.test(log) ? text : output;
  if (/Address already in use|BindException/.test(since)) {
    return {
      cause: "port",
      text: portTaken(port),
    };
  }
  if (/FileLockException|store_lock|Lock file has been locked/.test(since)) {
    return {
      cause: "locked",
      text:
        `Another Neo4j uses the files under ${places.server}. End it (it is a java process), ` +
        "or set ENTENTE_HOME to another folder.",
    };
  }
  if (/OutOfMemoryError|insufficient memory|Could not reserve enough space/i.test(since)) {
    return {
      cause: "memory",
      text: "There is not enough free memory: a local Neo4j needs about 1.5 GB.",
    };
  }
  const first = /Caused by: (.+)|ERROR (.+)|Error: (.+)/.exec(since);
  const said =
    first?.[1] ?? first?.[2] ?? first?.[3] ?? (since.trim().split("\n").at(-1) || "nothing");
  if (/StoreFailure|corrupt|UnderlyingStorage|MetaDataStore|invalid store/i.test(since)) {
    return {
      cause: "damaged",
      text:
        `The files of the local database under ${places.data} are damaged. Put them back from a copy, ` +
        "or delete that folder and start again: the seed can be loaded anew, and whatever else it " +
        `holds is lost. Neo4j said: ${said}`,
    };
  }
  return {
    cause: "other",
    text: `The local Neo4j ended while starting. It said: ${said}\nIts log: ${places.log}`,
  };
}

export function portTaken(port: number): string {
  return `Port ${port} of this machine is taken by another process. End it, or let the port be chosen.`;
}
