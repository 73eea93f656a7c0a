/** Where an error is reported: the address that the server names, with what the report is about in its query. */
import type { DataSet } from "../model/dataSet.ts";

/**
 * @param feedbackUrl an http, https or mailto address; its own query is kept
 * @param about id of a node or tie; undefined for the data as a whole
 */
export function reportAddress(
  feedbackUrl: string,
  about: string | undefined,
  { name, hash }: Pick<DataSet, "name" | "hash">,
): string {
  const url = new URL(feedbackUrl);
  const data = `${name} (${hash})`;
  const title = `${about ?? "The data"}, data version ${data}`;
  const fields =
    url.protocol === "mailto:"
      ? { subject: title }
      : { title, ...(about === undefined ? {} : { id: about }), data };
  const added = Object.entries(fields).map(
    ([field, value]) => `${field}=${encodeURIComponent(value)}`,
  );
  url.search = [url.search.slice(1), ...added].filter((part) => part !== "").join("&");
  return url.href;
}
