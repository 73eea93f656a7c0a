/** The taxonomy of technology domains: the table, and the nodes that it becomes. */
import { z } from "zod";
import type { Graph } from "./graph.ts";
import { domainId } from "./ids.ts";
import { Aliases, Slug, SlugReference, text } from "./scalars.ts";

export const Domain = z
  .strictObject({
    id: Slug.describe("Lower-case words joined by hyphens; records name the domain by it"),
    label: text(80).describe("What it is called"),
    broader: SlugReference.optional().describe("Id of the domain that it is part of"),
    aliases: Aliases.optional(),
  })
  .describe("A field of technology or of its governance");
export type Domain = z.infer<typeof Domain>;

export function addDomains(graph: Graph, domains: readonly Domain[]): void {
  for (const { id, label, broader, aliases } of domains) {
    graph.node("TechnologyDomain", domainId(id), label, { code: id, aliases });
    if (broader !== undefined) graph.relate("PART_OF", domainId(id), domainId(broader), {});
  }
}
