/** Answers under known names only, so that no stranger's name made to point here can read the data (DNS rebinding). */
import type { MiddlewareHandler } from "hono";
import type { ServerEnvironment } from "./context.ts";
import { answerProblem } from "./problem.ts";

export interface Names {
  /** Address that the server listens on. */
  readonly host: string;
  readonly publicUrl: URL | undefined;
  readonly allowedHosts: readonly string[];
}

const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];
const EVERY_ADDRESS = ["0.0.0.0", "::", "[::]"];

export function checkHost(names: Names): MiddlewareHandler<ServerEnvironment> {
  const publicHost = names.publicUrl === undefined ? [] : [names.publicUrl.host];
  const known = new Set(
    [...LOOPBACK, names.host, ...publicHost, ...names.allowedHosts].map(bareName),
  );
  // Who listens on every address is reached by each of them; a rebound name is never an address.
  const anyAddress = EVERY_ADDRESS.includes(names.host);
  return async (c, next) => {
    const name = bareName(c.req.header("Host") ?? "");
    if (known.has(name) || (anyAddress && isAddress(name))) return next();
    return answerProblem(
      c,
      421,
      `This server does not answer under the name “${name.slice(0, 100)}”. Whoever runs it can allow the name with ALLOWED_HOSTS.`,
    );
  };
}

/** In lower case, without the port and the dot of the root. */
function bareName(host: string): string {
  const bracketed = /^[0-9a-f:.]*:[0-9a-f:.]*:[0-9a-f:.]*$/i.test(host) ? `[${host}]` : host;
  return bracketed.toLowerCase().replace(/:\d+$/, "").replace(/\.$/, "");
}

function isAddress(name: string): boolean {
  return /^\d{1,3}(\.\d{1,3}){3}$/.test(name) || /^\[[0-9a-f:.]+\]$/.test(name);
}
