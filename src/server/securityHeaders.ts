/** What every answer tells the browser to refuse: the page needs its own files and nothing else. */
import type { MiddlewareHandler } from "hono";

/** Of `usePress` (how touch pans) and `usePreventScroll` (Safari under a dialogue). */
export const REACT_ARIA_STYLES = [
  "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='",
  "'sha256-gYiS/BvZvRcK27JIXTuwhZ3hs2+VJ1X+2gUlE+farlg='",
] as const;

/** The one address that any site may frame. */
const FRAMED = "/embed";
const NO_FRAMES = "frame-ancestors 'none'";

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  // The two style sheets that React Aria puts into the page, known by their hashes; no other comes in.
  `style-src 'self' ${REACT_ARIA_STYLES.join(" ")}`,
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  NO_FRAMES,
  "base-uri 'none'",
  "form-action 'self'",
].join("; ");

const HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy": POLICY,
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "no-referrer",
  "Permissions-Policy":
    "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
};

/** For a page that no server of ours sends: what its own head can ask for, as its host may send no headers. */
export const POLICY_IN_PAGE = POLICY.split("; ")
  .filter((directive) => directive !== NO_FRAMES)
  .join("; ");

export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(HEADERS)) c.res.headers.set(name, value);
  if (c.req.path === FRAMED) {
    c.res.headers.set("Content-Security-Policy", POLICY.replace(NO_FRAMES, "frame-ancestors *"));
    c.res.headers.delete("X-Frame-Options");
    c.res.headers.delete("Cross-Origin-Opener-Policy");
    c.res.headers.set("Cross-Origin-Resource-Policy", "cross-origin");
  }
  // What is open to every origin may stand in every page too, as an image does.
  if (c.res.headers.get("Access-Control-Allow-Origin") === "*")
    c.res.headers.set("Cross-Origin-Resource-Policy", "cross-origin");
};
