/** What the page says of itself to its script: the view, how it is presented, and where its data is. */
import type { EmbedState } from "../model/embedState.ts";
import type { Snapshot } from "../model/snapshot.ts";

export function readState(): EmbedState {
  return readJson<EmbedState>("state");
}

/** @throws Error where the data does not come */
export async function readData({ data }: EmbedState): Promise<Snapshot> {
  if (data === undefined) return unpack<Snapshot>(part("data").textContent ?? "");
  const response = await fetch(data);
  if (!response.ok) throw new Error(`The server answers with an error (${response.status}).`);
  return (await response.json()) as Snapshot;
}

/** A part of the page, by its id. */
export function part(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`The page has no element with the id “${id}”.`);
  return element;
}

function readJson<Value>(id: string): Value {
  return JSON.parse(part(id).textContent ?? "") as Value;
}

async function unpack<Value>(text: string): Promise<Value> {
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return (await new Response(plain).json()) as Value;
}
