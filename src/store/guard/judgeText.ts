/** The first look at a query: whether its text can be read the same way here and on the server. */
import type { Refusal } from "./refusal.ts";

const LONGEST_QUERY = 20_000;

/** Half of a pair of UTF-16, which no text on the wire can hold. */
const HALF_PAIR = /\p{Surrogate}/u;

/** Neo4j replaces \u0041 before it reads the query, wherever it stands: even a quotation mark can come out of it. */
const UNICODE_ESCAPE = /(?<!\\)(?:\\\\)*\\u/;

export function judgeText(text: string): Refusal | null {
  if (text.length > LONGEST_QUERY) {
    return {
      kind: "text",
      name: "length",
      message: `A query may have ${LONGEST_QUERY.toLocaleString("en")} characters at most; send long lists as parameters.`,
    };
  }
  if (text.includes("\0") || HALF_PAIR.test(text)) {
    return {
      kind: "text",
      name: "characters",
      message: "The query holds a character that no text can.",
    };
  }
  if (UNICODE_ESCAPE.test(text)) {
    return {
      kind: "text",
      name: "\\u",
      message: "Write the character itself in place of an escape that begins with \\u.",
    };
  }
  return null;
}
