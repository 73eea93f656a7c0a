/** Which node a text names, where it names exactly one. */
import type { Network } from "../../network/network.ts";

const names = new WeakMap<Network, ReadonlyMap<string, string>>();

export function idByName(network: Network, name: string): string | undefined {
  const known = names.get(network) ?? uniqueNames(network);
  names.set(network, known);
  return known.get(name);
}

function uniqueNames(network: Network): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const doubtful = new Set<string>();
  for (const [number, name] of network.names.entries()) {
    if (found.has(name)) doubtful.add(name);
    found.set(name, network.ids[number] ?? "");
  }
  for (const name of doubtful) found.delete(name);
  return found;
}
