/** A link that opens a view's GEXF in Gephi Lite, which fetches it from this server: so the world must reach it by https. */

/** @param query the view's query string, empty for the whole graph; null where no other site could fetch the file */
export function gephiLiteLink(origin: string | undefined, query: string): string | null {
  if (origin === undefined || !origin.startsWith("https://")) return null;
  const file = `${origin.replace(/\/$/, "")}/api/export/gexf${query === "" ? "" : `?${query}`}`;
  return `https://gephi.org/gephi-lite/?file=${encodeURIComponent(file)}`;
}
