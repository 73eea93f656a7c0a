/**
 * A question and its parameters in an address: `q` and `p.name`, as `/api/cypher` has them, so that the data stands at
 * the same address. zod is not needed: whatever comes is a text for the editor.
 */
import { readParameter, writeParameter } from "../../model/address.ts";
import { encodeValue } from "../../model/addressField.ts";

export const SHOWN = ["table", "network", "plan"] as const;
export type Shown = (typeof SHOWN)[number];

export interface Asked {
  readonly query: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** What is longer, the server does not answer to. */
export const LONGEST_PLACE = 7_900;

/** A parameter may be called like something that every object has, such as `constructor`. */
export function parameterValue(parameters: Asked["parameters"], name: string): unknown {
  return Object.hasOwn(parameters, name) ? parameters[name] : undefined;
}

export function writeQuery({ query, parameters }: Asked): string {
  return [
    ["q", query],
    ...Object.entries(parameters).map(([name, value]) => [`p.${name}`, writeParameter(value)]),
  ]
    .map(([name = "", value = ""]) => `${encodeValue(name)}=${encodeValue(value)}`)
    .join("&");
}

/** The page's own address; `theme=` stays as it was. */
export function writePlace(asked: Asked, shown: Shown, search: string): string {
  const theme = new URLSearchParams(search).get("theme");
  const rest = [
    ...(shown === "table" ? [] : [`show=${shown}`]),
    ...(theme === null ? [] : [`theme=${encodeURIComponent(theme)}`]),
  ];
  return `/query?${[writeQuery(asked), ...rest].join("&")}`;
}

/** Undefined where the address holds no question. */
export function readPlace(search: string): { asked: Asked | undefined; shown: Shown } {
  const parameters = new URLSearchParams(search);
  const query = parameters.get("q");
  const show = parameters.get("show");
  const shown = SHOWN.find((each) => each === show) ?? "table";
  if (query === null || query.trim() === "") return { asked: undefined, shown };
  const given = [...parameters].filter(([name]) => name.startsWith("p."));
  return {
    asked: {
      query,
      parameters: Object.fromEntries(
        given.map(([name, value]) => [name.slice(2), readParameter(value)]),
      ),
    },
    shown,
  };
}

/** Names of the parameters that a query uses, in the order in which they first stand; not those in comments or texts. */
export function parameterNames(query: string): string[] {
  const code = query.replace(/\/\*[\s\S]*?\*\/|\/\/.*|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"/g, " ");
  return [...new Set([...code.matchAll(/\$([A-Za-z_]\w*)/g)].map(([, name = ""]) => name))];
}
