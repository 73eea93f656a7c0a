/** Where an archived copy of a source is looked for: an address that is computed, never fetched. */

import type { NumberedSource } from "../model/details.ts";
import { isWeb } from "./isWeb.ts";

const ARCHIVE = "https://web.archive.org/web";

/**
 * The Internet Archive answers with the copy nearest to the day: that on which the source was read, else that on which
 * it was published. null for what is no page of the web.
 */
export function archivedCopy({
  url,
  accessed,
  published,
}: Pick<NumberedSource, "url" | "accessed" | "published">): string | null {
  if (!isWeb(url)) return null;
  // Of a date that is less precise than a day, the Archive takes as much as there is; of none at all, the newest copy.
  const day = (accessed ?? published)?.replaceAll("-", "") ?? "2";
  return `${ARCHIVE}/${day}/${url}`;
}
