/** What a node is called in a picture: the first of its type's captions that it has. */
import { NODE_TYPES } from "../model/ontology.ts";
import { readText } from "./column.ts";
import type { Network } from "./network.ts";

export function caption(network: Network, number: number): string {
  const name = network.names[number] ?? "";
  const label = network.labels[number];
  if (label === undefined) return name;
  const { columns, start } = network.tables[label];
  for (const property of NODE_TYPES[label].caption) {
    const text = property === "name" ? name : readText(columns[property], number - start);
    if (text !== null) return text;
  }
  return name;
}
