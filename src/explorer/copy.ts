/**
 * Which copy of Entente this page belongs to: a server's, or a folder of files without a server, which may lie anywhere
 * below its host's root and says so in its head.
 */
const root = globalThis.document?.querySelector<HTMLMetaElement>(
  'meta[name="entente-root"]',
)?.content;

/** Whether there is no server behind the page: what it fetches are files, and nothing can be asked. */
export const IS_FILES = root !== undefined;

/** Path with which every address of this copy begins, a slash at its end. Read before the page's own address changes. */
const ROOT = root === undefined ? "/" : new URL(root, location.href).pathname;

/** An address of this copy. @param path without a slash at its beginning; empty for the opening view */
export function at(path: string): string {
  return ROOT + path;
}

/** What of a path lies below this copy's root, without slashes around it; empty at the opening address. */
export function below(pathname: string): string {
  const path = pathname.startsWith(ROOT) ? pathname.slice(ROOT.length) : pathname;
  return path.replace(/(^|\/)index\.html$/, "").replace(/^\/|\/$/g, "");
}

/** What the world calls this copy, without a slash at its end. @param publicUrl what a server says of itself */
export function homeOf(publicUrl: string | undefined): string {
  return (IS_FILES ? location.origin + ROOT : (publicUrl ?? location.origin)).replace(/\/$/, "");
}
