/** A node's id in an address's path. */

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
