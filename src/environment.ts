/** The one place that reads the environment, and a `.env` file beside it: what each variable means, and its usual value. */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parse } from "dotenv";
import { z } from "zod";

const HostName = z.string().regex(/^(\[[0-9a-fA-F:.]+\]|[A-Za-z0-9._-]+)(:\d+)?$/);

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .refine((value) => value >= least && value <= most);

/** Every variable that is read: how, its usual value (empty: none), and the sentence for the manual. */
const VARIABLES = {
  PORT: {
    usual: "4321",
    says: "port of the server; 0 takes any that is free",
    schema: z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number)
      .refine((port) => port < 65_536),
    allowed: "a whole number from 0 to 65535",
  },
  HOST: {
    usual: "127.0.0.1",
    says: "address that the server listens on; 0.0.0.0 for every one of this machine",
    schema: z.string().regex(/^[A-Za-z0-9.:_-]+$/),
    allowed: "a host name or an IP address, without a port",
  },
  PUBLIC_URL: {
    usual: "",
    says: "what the world calls the server, where a proxy stands in front",
    schema: z
      .url({ protocol: /^https?$/ })
      .transform((text) => new URL(text))
      .refine(({ search, hash }) => search === "" && hash === ""),
    allowed: "an http or https address without a query",
  },
  FEEDBACK_URL: {
    usual: "",
    says: "where “Report an error” leads: a page or a mailto address",
    schema: z.url({ protocol: /^(https?|mailto)$/ }).transform((text) => new URL(text)),
    allowed: "an http, https or mailto address",
  },
  ALLOWED_HOSTS: {
    usual: "",
    says: "further host names under which the server answers, with commas between",
    schema: z
      .string()
      .transform((text) => text.split(",").map((name) => name.trim()))
      .pipe(z.array(HostName)),
    allowed: "host names with commas between, without http://",
  },
  TRUST_PROXY: {
    usual: "0",
    says: "how many proxies of your own stand in front; a visitor's address is then read from X-Forwarded-For",
    schema: wholeNumber(0, 10),
    allowed: "a whole number from 0 to 10",
  },
  QUERY_SECONDS: {
    usual: "10",
    says: "seconds that one visitor's query may take",
    schema: wholeNumber(1, 600),
    allowed: "a whole number from 1 to 600",
  },
  QUERY_ROWS: {
    usual: "10000",
    says: "rows of one answer to a visitor's query; further ones are cut, and the answer says so",
    schema: wholeNumber(1, 1_000_000),
    allowed: "a whole number from 1 to 1000000",
  },
  QUERY_MEGABYTES: {
    usual: "16",
    says: "size of one answer to a visitor's query; further rows are cut, and the answer says so",
    schema: wholeNumber(1, 64),
    allowed: "a whole number from 1 to 64",
  },
  QUERIES_AT_ONCE: {
    usual: "4",
    says: "queries of all visitors that run at the same time",
    schema: wholeNumber(1, 64),
    allowed: "a whole number from 1 to 64",
  },
  QUERIES_PER_VISITOR: {
    usual: "2",
    says: "queries of one visitor that run at the same time",
    schema: wholeNumber(1, 64),
    allowed: "a whole number from 1 to 64",
  },
  NEO4J_URI: {
    usual: "",
    says: "Neo4j to use in place of a local one",
    schema: z.string().regex(/^(neo4j|bolt)(\+s|\+ssc)?:\/\/[^\s/]+\/?$/),
    allowed: "an address such as neo4j+s://example.databases.neo4j.io or bolt://localhost:7687",
  },
  NEO4J_USERNAME: {
    usual: "neo4j",
    says: "user name for NEO4J_URI",
    schema: z.string(),
    allowed: "a text",
  },
  NEO4J_PASSWORD: {
    usual: "",
    says: "password for NEO4J_URI",
    schema: z.string(),
    allowed: "a text",
  },
  NEO4J_DATABASE: {
    usual: "neo4j",
    says: "name of the database there",
    schema: z.string(),
    allowed: "a text",
  },
  ENTENTE_HOME: {
    usual: ".entente",
    says: "folder of the local database and of computed layouts",
    schema: z.string(),
    allowed: "a path",
  },
  NO_COLOR: {
    usual: "",
    says: "any value: no colours",
    schema: z.string(),
    allowed: "a text",
  },
  DEBUG: {
    usual: "",
    says: "any value: errors that should not happen are told in full",
    schema: z.string(),
    allowed: "a text",
  },
} as const;

type Name = keyof typeof VARIABLES;
type Values = { readonly [N in Name]: z.output<(typeof VARIABLES)[N]["schema"]> | undefined };

export interface Neo4jAddress {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  readonly database: string;
}

/** How much visitors' queries may take. */
export interface QueryLimits {
  readonly seconds: number;
  readonly rows: number;
  readonly bytes: number;
  readonly inAll: number;
  readonly perVisitor: number;
}

export interface Environment {
  readonly port: number;
  readonly host: string;
  readonly publicUrl: URL | undefined;
  readonly feedbackUrl: URL | undefined;
  readonly allowedHosts: readonly string[];
  /** Proxies of one's own in front. */
  readonly proxies: number;
  readonly queries: QueryLimits;
  /** Undefined: a local database is meant. */
  readonly neo4j: Neo4jAddress | undefined;
  /** Absolute. */
  readonly home: string;
  readonly colour: boolean;
  readonly debug: boolean;
  /** Whether npm started this process, by a shell that stands between and passes no signal on. */
  readonly underNpm: boolean;
}

/** A variable that cannot be used; the message names each, one a line. */
export class EnvironmentError extends Error {
  override readonly name = "EnvironmentError";
}

/**
 * @param variables the real environment, which wins over the file
 * @param directory where `.env` is looked for, and what paths start from
 * @throws EnvironmentError
 */
export function readEnvironment(
  variables: Readonly<Record<string, string | undefined>> = process.env,
  directory = process.cwd(),
): Environment {
  const values = readValues({ ...readFile(join(directory, ".env")), ...variables });
  const uri = values.NEO4J_URI;
  if (uri !== undefined && values.NEO4J_PASSWORD === undefined) {
    throw new EnvironmentError("NEO4J_URI is set but NEO4J_PASSWORD is not.");
  }
  return {
    port: values.PORT ?? 0,
    host: values.HOST ?? "",
    publicUrl: values.PUBLIC_URL,
    feedbackUrl: values.FEEDBACK_URL,
    allowedHosts: values.ALLOWED_HOSTS ?? [],
    proxies: values.TRUST_PROXY ?? 0,
    queries: {
      seconds: values.QUERY_SECONDS ?? 0,
      rows: values.QUERY_ROWS ?? 0,
      bytes: (values.QUERY_MEGABYTES ?? 0) * 1024 * 1024,
      inAll: values.QUERIES_AT_ONCE ?? 0,
      perVisitor: values.QUERIES_PER_VISITOR ?? 0,
    },
    neo4j:
      uri === undefined
        ? undefined
        : {
            uri,
            username: values.NEO4J_USERNAME ?? "",
            password: values.NEO4J_PASSWORD ?? "",
            database: values.NEO4J_DATABASE ?? "",
          },
    home: resolve(directory, values.ENTENTE_HOME ?? ""),
    colour: values.NO_COLOR === undefined,
    debug: values.DEBUG !== undefined,
    underNpm: (variables.npm_lifecycle_event ?? "") !== "",
  };
}

/** One row a variable, for `--help` and the manual. */
export function describeVariables(): readonly (readonly [name: string, text: string])[] {
  return Object.entries(VARIABLES).map(([name, { says, usual }]) => [
    name,
    usual === "" ? says : `${says} (${usual})`,
  ]);
}

/** An empty variable counts as none, as an unfilled line of a form does. */
function readValues(given: Readonly<Record<string, string | undefined>>): Values {
  const problems: string[] = [];
  const values = Object.entries(VARIABLES).map(([name, { schema, usual, allowed }]) => {
    const text = given[name] || usual;
    if (text === "") return [name, undefined];
    const reading = schema.safeParse(text);
    if (reading.success) return [name, reading.data];
    // A password is never shown, not even a wrong one.
    problems.push(
      name === "NEO4J_PASSWORD"
        ? `${name} cannot be used.`
        : `${name} is “${text}”; it should be ${allowed}.`,
    );
    return [name, undefined];
  });
  if (problems.length > 0) throw new EnvironmentError(problems.join("\n"));
  return Object.fromEntries(values) as Values;
}

function readFile(path: string): Record<string, string> {
  return existsSync(path) ? parse(readFileSync(path, "utf8")) : {};
}
