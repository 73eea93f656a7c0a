/** A node's id in an address's path. */
import { NODE_TYPES } from "./ontology.ts";

/** Of the node whose own page lies at the path; undefined where it is no such page. */
export function nodeIdAt(pathname: string): string | undefined {
  const path = pathname.replace(/^\//, "");
  const isNode = Object.values(NODE_TYPES).some(({ idPrefix }) => path.startsWith(`${idPrefix}/`));
  return isNode ? decodePath(path) : undefined;
}

/** What is no text when decoded is no id either. */
export function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

export function encodePath(id: string): string {
  return id.split("/").map(encodeURIComponent).join("/");
}
