/** A View as a query string, and back: one canonical order, defaults left out, unknown parameters refused. */
import {
  asList,
  asNumber,
  asText,
  asYesOrNo,
  encodeValue,
  type Field,
  yesOrNo,
} from "./addressField.ts";
import { PRESENTATION_NAMES } from "./presentationAddress.ts";
import { ADDRESS_IDS, type Scope } from "./scope.ts";
import { DEFAULT_VIEW, View } from "./view.ts";

const VERSION = "1";
const MAX_ADDRESS = 2000;
/** Parameters of a scope's query are written as `p.name=`, as those of `/api/cypher` are. */
const PARAMETER = "p.";

export type ViewReading =
  | { readonly ok: true; readonly view: View }
  | { readonly ok: false; readonly problems: readonly string[] };

type Plain = Omit<View, "scope">;

const list = (name: ListName): Field<Plain> => ({
  read: asList,
  write: (view) => view[name].join(","),
});
const yes = (name: SwitchName): Field<Plain> => ({
  read: asYesOrNo,
  write: (view) => yesOrNo(view[name]),
});
const text = (name: TextName): Field<Plain> => ({
  read: asText,
  write: (view) => view[name] ?? "",
});
const number = (name: NumberName): Field<Plain> => ({
  read: asNumber,
  write: (view) => view[name]?.toString() ?? "",
});

type ListName =
  | "types"
  | "groups"
  | "domains"
  | "parties"
  | "kinds"
  | "statuses"
  | "confidence"
  | "signatories"
  | "languages"
  | "hidden"
  | "columns";
type SwitchName = "companies" | "negotiations" | "throughBlocs" | "together" | "direct" | "undated";
type TextName =
  | "lens"
  | "layout"
  | "colour"
  | "size"
  | "selection"
  | "show"
  | "table"
  | "order"
  | "title"
  | "caption"
  | "language"
  | "data";
type NumberName = "largest" | "from" | "to";

/** How each field of a View is written and read, in the canonical order; the compiler demands every one. */
const FIELDS: { readonly [K in keyof Required<Plain>]: Field<Plain> } = {
  lens: text("lens"),
  largest: number("largest"),
  companies: yes("companies"),
  negotiations: yes("negotiations"),
  throughBlocs: yes("throughBlocs"),
  types: list("types"),
  groups: list("groups"),
  domains: list("domains"),
  parties: list("parties"),
  together: yes("together"),
  direct: yes("direct"),
  kinds: list("kinds"),
  statuses: list("statuses"),
  confidence: list("confidence"),
  signatories: list("signatories"),
  languages: list("languages"),
  from: number("from"),
  to: number("to"),
  undated: yes("undated"),
  layout: text("layout"),
  colour: text("colour"),
  size: text("size"),
  camera: {
    read: readCamera,
    write: ({ camera }) =>
      camera === undefined ? "" : [camera.x, camera.y, camera.zoom].join(","),
  },
  selection: text("selection"),
  hidden: list("hidden"),
  pinned: {
    read: readPins,
    write: ({ pinned }) => pinned.map(({ id, x, y }) => `${id}:${x}:${y}`).join(","),
  },
  show: text("show"),
  table: text("table"),
  columns: list("columns"),
  order: text("order"),
  title: text("title"),
  caption: text("caption"),
  language: text("language"),
  data: text("data"),
};

/** The query string without `?`; empty for the opening view. Ids stay readable: `/` and `,` are not escaped. */
export function writeAddress(view: View): string {
  const parts = Object.entries(FIELDS).flatMap(([name, field]) => {
    const value = field.write(view);
    return value === field.write(DEFAULT_VIEW) ? [] : [[name, value] as const];
  });
  const all = [...writeScope(view.scope), ...parts].map(
    ([name, value]) => `${encodeValue(name)}=${encodeValue(value)}`,
  );
  return all.length === 0 ? "" : [`v=${VERSION}`, ...all].join("&");
}

/** Why a view does not fit into an address, in words; null where it does. What does not fit goes into a view file. */
export function whyNoAddress(view: View): string | null {
  const ids = view.scope.of === "ids" ? view.scope.ids.length : 0;
  if (ids > ADDRESS_IDS) return `It names ${ids} entries; an address holds ${ADDRESS_IDS}.`;
  const { length } = writeAddress(view);
  return length > MAX_ADDRESS
    ? `Its address would be ${length} characters long; ${MAX_ADDRESS} are allowed.`
    : null;
}

/** Reads `location.search` or a request's query. Every problem is told, in words for the visitor. */
export function readAddress(query: string): ViewReading {
  const parameters = new URLSearchParams(query);
  const names = [...new Set(parameters.keys())].filter((name) => !PRESENTATION_NAMES.has(name));
  if (names.length === 0) return { ok: true, view: DEFAULT_VIEW };
  if (query.length > MAX_ADDRESS)
    return {
      ok: false,
      problems: [`The address is ${query.length} characters long; ${MAX_ADDRESS} are allowed.`],
    };
  const problems: string[] = [];
  if (parameters.get("v") !== VERSION)
    problems.push(
      `The address does not begin with v=${VERSION}, the only version of views there is.`,
    );
  const fields: Record<string, unknown> = {};
  for (const name of names) {
    if (parameters.getAll(name).length > 1) problems.push(`“${name}” stands twice in the address.`);
    if (name === "v" || name === "ids" || name === "query" || name.startsWith(PARAMETER)) continue;
    if (!Object.hasOwn(FIELDS, name)) problems.push(`“${name}” is not a part of a view.`);
    else fields[name] = FIELDS[name as keyof typeof FIELDS].read(parameters.get(name) ?? "");
  }
  const scope = readScope(parameters, problems);
  const parsed = View.safeParse(scope === undefined ? fields : { ...fields, scope });
  if (!parsed.success)
    for (const issue of parsed.error.issues)
      problems.push(tellIssue(parameters, String(issue.path[0]), issue.path[1]));
  else problems.push(...contradictions(parsed.data));
  if (problems.length > 0 || !parsed.success)
    return { ok: false, problems: [...new Set(problems)] };
  return { ok: true, view: parsed.data };
}

/** What each field allows by itself, and which together make no sense. */
export function contradictions({ from, to }: View): readonly string[] {
  return from !== undefined && to !== undefined && from > to
    ? [`The first year, ${from}, is after the last, ${to}.`]
    : [];
}

function tellIssue(parameters: URLSearchParams, name: string, part: unknown): string {
  if (name === "scope")
    return parameters.has("ids")
      ? "“ids” is not a possible list of ids."
      : "“query” with its parameters is not a possible question.";
  const value = parameters.get(name) ?? "";
  const shown = typeof part === "number" ? (value.split(",")[part] ?? value) : value;
  return `“${shown}” is not a possible value of “${name}”.`;
}

function writeScope(scope: Scope): readonly (readonly [string, string])[] {
  if (scope.of === "everything") return [];
  if (scope.of === "ids") return [["ids", scope.ids.join(",")]];
  const parameters = Object.entries(scope.parameters)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => [PARAMETER + name, writeParameter(value)] as const);
  return [["query", scope.query], ...parameters];
}

function readScope(parameters: URLSearchParams, problems: string[]): unknown {
  const ids = parameters.get("ids");
  const query = parameters.get("query");
  const given = [...parameters.keys()].filter((name) => name.startsWith(PARAMETER));
  if (ids !== null && query !== null)
    problems.push("The address has both “ids” and “query”: a view is about one of them.");
  if (query === null && given.length > 0)
    problems.push(`“${given[0]}” is a parameter of a query, and the address has none.`);
  if (query !== null)
    return {
      of: "query",
      query,
      parameters: Object.fromEntries(
        given.map((name) => [
          name.slice(PARAMETER.length),
          readParameter(parameters.get(name) ?? ""),
        ]),
      ),
    };
  if (ids === null) return undefined;
  const listed = asList(ids) as readonly string[];
  if (listed.length > ADDRESS_IDS)
    problems.push(
      `“ids” names ${listed.length} entries; an address holds ${ADDRESS_IDS}, a view file more.`,
    );
  return { of: "ids", ids: listed };
}

/** What would read as JSON is written as JSON, so that it comes back with its type. */
export function writeParameter(value: unknown): string {
  if (typeof value !== "string") return JSON.stringify(value);
  return readParameter(value) === value ? value : JSON.stringify(value);
}

/**
 * The value of `p.name=` in an address: what reads as JSON is that JSON (`2025`, `true`, `null`, `["IR","CN"]`,
 * `"2025"` in quotation marks), anything else is a text.
 */
export function readParameter(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

function readCamera(value: string): unknown {
  const [x, y, zoom, ...more] = value.split(",").map(asNumber);
  return more.length > 0 ? value : { x, y, zoom };
}

function readPins(value: string): unknown {
  if (value === "") return [];
  return value.split(",").map((pin) => {
    const [id, x, y, ...more] = pin.split(":");
    return more.length > 0 ? pin : { id, x: asNumber(x ?? ""), y: asNumber(y ?? "") };
  });
}
