/** Who asks, for limits per visitor: the address that a request comes from. It is compared and never kept. */
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";

/**
 * @param proxies how many proxies of one's own stand in front; each adds the address that it was asked from to the end
 *   of X-Forwarded-For, so that what a visitor writes into that header is never among the last ones
 */
export function visitorOf(c: Context, proxies: number): string {
  if (proxies > 0) {
    const addresses = (c.req.header("X-Forwarded-For") ?? "").split(",").map((part) => part.trim());
    const address = addresses.at(-proxies);
    if (address) return networkOf(withoutPort(address));
  }
  return networkOf(remoteAddress(c) ?? "unknown");
}

/** Undefined where the application is asked without a socket. */
function remoteAddress(c: Context): string | undefined {
  try {
    return getConnInfo(c).remote.address;
  } catch {
    return undefined;
  }
}

/** Some proxies write the port as well: `192.0.2.1:5678`, `[2001:db8::1]:5678`. */
function withoutPort(address: string): string {
  return /^\[(.+)\](?::\d+)?$/.exec(address)?.[1] ?? address.replace(/^([\d.]+):\d+$/, "$1");
}

/** Of IPv6 the first 64 bits: who has one address there has all of the rest. */
function networkOf(address: string): string {
  const four = /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (four !== undefined) return four;
  return address.includes("::") || !address.includes(":")
    ? (address.split("::")[0] ?? address).split(":").slice(0, 4).join(":") || address
    : address.split(":").slice(0, 4).join(":");
}
