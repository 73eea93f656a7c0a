/** A View as a query string, and back: one canonical order, defaults left out, unknown parameters refused. */
import { DEFAULT_VIEW, View } from "./view.ts";

const VERSION = "1";
const MAX_LENGTH = 2000;

export type ViewReading =
  | { readonly ok: true; readonly view: View }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Parameters that say how a view is presented, not what it shows; every address takes them beside it. */
const PRESENTATION = new Set(["theme"]);

/** How each field of a View is written and read; the compiler demands every one. */
const FIELDS: { readonly [K in keyof Required<View>]: Field } = {
  lens: { read: (text) => text, write: (view) => view.lens },
  domains: { read: (text) => text.split(","), write: (view) => view.domains.join(",") },
  from: { read: readInteger, write: (view) => view.from?.toString() ?? "" },
  to: { read: readInteger, write: (view) => view.to?.toString() ?? "" },
  undated: {
    read: (text) => (text === "yes" ? true : text === "no" ? false : text),
    write: (view) => (view.undated ? "yes" : "no"),
  },
  selection: { read: (text) => text, write: (view) => view.selection ?? "" },
};

interface Field {
  readonly read: (text: string) => unknown;
  readonly write: (view: View) => string;
}

/** The query string without `?`; empty for the opening view. Ids stay readable: `/` and `,` are not escaped. */
export function writeAddress(view: View): string {
  const parts = Object.values(FIELDS)
    .map((field, place) => [
      Object.keys(FIELDS)[place],
      field.write(view),
      field.write(DEFAULT_VIEW),
    ])
    .filter(([, text, usual]) => text !== usual)
    .map(
      ([key, text]) =>
        `${key}=${encodeURIComponent(text ?? "")
          .replaceAll("%2F", "/")
          .replaceAll("%2C", ",")
          .replaceAll("%7E", "~")}`,
    );
  return parts.length === 0 ? "" : [`v=${VERSION}`, ...parts].join("&");
}

/** Reads `location.search` or a request's query. Every problem is told, in words for the visitor. */
export function readAddress(query: string): ViewReading {
  const parameters = new URLSearchParams(query);
  const names = [...new Set(parameters.keys())].filter((name) => !PRESENTATION.has(name));
  if (names.length === 0) return { ok: true, view: DEFAULT_VIEW };
  if (query.length > MAX_LENGTH)
    return {
      ok: false,
      problems: [`The address is ${query.length} characters long; ${MAX_LENGTH} are allowed.`],
    };
  const problems: string[] = [];
  if (parameters.get("v") !== VERSION)
    problems.push(
      `The address does not begin with v=${VERSION}, the only version of views there is.`,
    );
  const fields: Record<string, unknown> = {};
  for (const name of names) {
    if (parameters.getAll(name).length > 1) problems.push(`“${name}” stands twice in the address.`);
    if (name === "v") continue;
    if (!Object.hasOwn(FIELDS, name)) problems.push(`“${name}” is not a part of a view.`);
    else fields[name] = FIELDS[name as keyof typeof FIELDS].read(parameters.get(name) ?? "");
  }
  const parsed = View.safeParse(fields);
  if (!parsed.success)
    for (const issue of parsed.error.issues) {
      const name = String(issue.path[0]);
      problems.push(`“${parameters.get(name) ?? ""}” is not a possible value of “${name}”.`);
    }
  else if (
    parsed.data.from !== undefined &&
    parsed.data.to !== undefined &&
    parsed.data.from > parsed.data.to
  )
    problems.push(`The first year, ${parsed.data.from}, is after the last, ${parsed.data.to}.`);
  if (problems.length > 0 || !parsed.success)
    return { ok: false, problems: [...new Set(problems)] };
  return { ok: true, view: parsed.data };
}

function readInteger(text: string): number | string {
  return /^\d+$/.test(text) ? Number(text) : text;
}
