/** What is wrong with a query, as Neo4j's own checks have it. */
import { type DbSchema, lintCypherQuery } from "@neo4j-cypher/language-support";
import type { Mistake } from "./languageMessages.ts";

/** LSP's number. */
const ERROR = 1;

export function lint(text: string, schema: DbSchema): Mistake[] {
  if (text.trim() === "") return [];
  return lintCypherQuery(text, schema).diagnostics.map(({ offsets, severity, message }) => ({
    from: Math.min(offsets.start, text.length),
    to: Math.min(Math.max(offsets.end, offsets.start + 1), text.length),
    severity: severity === undefined || severity === ERROR ? "error" : "warning",
    message: typeof message === "string" ? message : message.value,
  }));
}
