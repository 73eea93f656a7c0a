/** What the world calls this server, for addresses that leave it. */
import type { Context } from "hono";

/** Without a slash at its end. The host name has been checked by then. */
export function originOf(c: Context, publicUrl: URL | undefined): string {
  return publicUrl === undefined ? new URL(c.req.url).origin : publicUrl.href.replace(/\/$/, "");
}
