/** A fingerprint of all rows: equal hashes mean that a load would write the same. */
import { createHash } from "node:crypto";
import type { GraphRows } from "../model/rows.ts";

export function hashRows(rows: GraphRows): string {
  const hash = createHash("sha256");
  for (const { label, properties, rows: nodes } of rows.nodes) {
    hash.update(JSON.stringify([label, properties]));
    updateInParts(hash, nodes);
  }
  for (const { type, properties, rows: edges } of rows.relationships) {
    hash.update(JSON.stringify([type, properties]));
    updateInParts(hash, edges);
  }
  return hash.digest("hex");
}

const PART = 5_000;

function updateInParts(hash: ReturnType<typeof createHash>, rows: readonly unknown[]): void {
  for (let start = 0; start < rows.length; start += PART) {
    hash.update(JSON.stringify(rows.slice(start, start + PART)));
  }
}
