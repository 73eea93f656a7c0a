/** A source as records and the table of blocs cite it, and the node it becomes: one per address. */
import { z } from "zod";
import type { Graph } from "./graph.ts";
import { sourceId } from "./ids.ts";
import { FlexibleDate, LanguageCode, Link, text } from "./scalars.ts";

export const SourceFields = z.strictObject({
  url: Link.describe("Where it was read, http or https"),
  title: text(500).describe(
    "Headline of the page; in [square brackets] where it is our description",
  ),
  publisher: text(200).describe("Who published it"),
  published: FlexibleDate.optional().describe("As precise as the page, quoted"),
  accessed: FlexibleDate.optional().describe("The day it was last read, quoted"),
  language: LanguageCode.optional().describe("ISO 639-1"),
});
export type SourceFields = z.infer<typeof SourceFields>;

/** The node's id. What the first to cite an address says of it stands; later ones fill in what it leaves out. */
export function addSource(graph: Graph, source: SourceFields): string {
  const id = sourceId(source.url);
  graph.node("Source", id, source.title, {
    url: source.url,
    publisher: source.publisher,
    published: source.published,
    accessed: source.accessed,
    language: source.language,
  });
  return id;
}
