/** The last questions of this browser, newest first. They never leave it. */
import type { Asked } from "./queryAddress.ts";

export interface PastQuestion extends Asked {
  /** Milliseconds since 1970. */
  readonly at: number;
}

const KEY = "entente-queries";
const MOST = 50;

export function readHistory(): readonly PastQuestion[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isPast) : [];
  } catch {
    // Storage is closed to this page, or holds something else.
    return [];
  }
}

/** @returns the history with the question in front */
export function remember(asked: Asked): readonly PastQuestion[] {
  const same = JSON.stringify([asked.query, asked.parameters]);
  const others = readHistory().filter(
    ({ query, parameters }) => JSON.stringify([query, parameters]) !== same,
  );
  const all = [{ ...asked, at: Date.now() }, ...others].slice(0, MOST);
  try {
    localStorage.setItem(KEY, JSON.stringify(all));
  } catch {
    // Then it is remembered for this page alone.
  }
  return all;
}

export function forgetHistory(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // There is nothing to forget then.
  }
}

function isPast(value: unknown): value is PastQuestion {
  return (
    typeof value === "object" &&
    value !== null &&
    "query" in value &&
    typeof value.query === "string" &&
    "parameters" in value &&
    typeof value.parameters === "object" &&
    "at" in value &&
    typeof value.at === "number"
  );
}
