/** A source of the data as something to cite: title in its own script, publisher, dates as precise as they are known. */
import { propertyOf, type Whole } from "../../network/whole.ts";
import { type CslItem, citationKey, cslDate } from "./cslItem.ts";

/** @param source number of a Source node */
export function sourceItem(whole: Whole, source: number): CslItem {
  const read = (property: string) => propertyOf(whole, source, property) ?? undefined;
  const [published, accessed] = [read("published"), read("accessed")];
  const [publisher, language, url] = [read("publisher"), read("language"), read("url")];
  return {
    id: citationKey(whole.ids[source] ?? ""),
    type: "webpage",
    title: whole.names[source] ?? "",
    ...(publisher && { publisher }),
    ...(url && { URL: url }),
    ...(published && { issued: cslDate(published) }),
    ...(accessed && { accessed: cslDate(accessed) }),
    ...(language && { language }),
  };
}
