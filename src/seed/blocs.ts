/** Blocs with their members and years of membership: the table, and the nodes and relationships that it becomes. */
import { z } from "zod";
import { BLOC_KINDS } from "../model/ontology.ts";
import type { Evidence, Graph } from "./graph.ts";
import { blocId, countryId, slug } from "./ids.ts";
import { Aliases, BlocCode, FlexibleDate, PartyCode, text, word } from "./scalars.ts";
import { addSource, SourceFields } from "./source.ts";

const Member = z
  .strictObject({
    country: PartyCode.describe("Code of the member"),
    from: FlexibleDate.optional().describe("Since when, as precise as the source, quoted"),
    to: FlexibleDate.optional().describe("Until when"),
    sources: z
      .array(z.int().min(1))
      .min(1)
      .optional()
      .describe("Which of the bloc's sources say so, counted from 1; all of them if left out"),
  })
  .describe("A member and its years");

export const Bloc = z
  .strictObject({
    code: BlocCode.describe("The code by which records name it"),
    name: text(80).describe("What people say"),
    aliases: Aliases.optional().describe(
      "Its full name and others; a body of one of these names is this bloc",
    ),
    kind: word(BLOC_KINDS).describe("What it is"),
    members: z.array(Member).describe("Its members"),
    sources: z.array(SourceFields).min(1).describe("What the list of members rests on"),
    notes: text(2000).optional().describe("What is left out and why; shown to readers"),
  })
  .describe("A union, organisation or forum of states that can be a party in its own name");
export type Bloc = z.infer<typeof Bloc>;

export function addBlocs(graph: Graph, blocs: readonly Bloc[]): void {
  for (const bloc of blocs) {
    const { code, name, aliases, kind, notes } = bloc;
    graph.node("Bloc", blocId(code), name, { code, aliases, kind, notes });
    const all = bloc.sources.map((source) => addSource(graph, source));
    const publishers = bloc.sources.map(({ publisher }) => publisher);
    for (const { country, from, to, sources } of bloc.members) {
      const told = (list: readonly string[]) =>
        sources?.flatMap((number) => list[number - 1] ?? []) ?? list;
      const evidence = { sources: told(all), confidence: confidence(told(publishers)) };
      graph.relate("MEMBER_OF", countryId(country), blocId(code), { from, to }, evidence);
    }
  }
}

/** The table does not say which of its sources are primary ones, so one publisher alone is never more than medium. */
function confidence(publishers: readonly string[]): Evidence["confidence"] {
  return new Set(publishers).size > 1 ? "high" : "medium";
}

export type Called = Pick<Bloc, "code" | "name" | "aliases">;

/** Bloc codes by every name that a bloc goes by, as slugs: a body so called is the bloc. */
export function blocsByName(blocs: readonly Called[]): ReadonlyMap<string, string> {
  return new Map(
    blocs.flatMap(({ code, name, aliases = [] }) =>
      [name, ...aliases].map((called) => [slug(called), code] as const),
    ),
  );
}
