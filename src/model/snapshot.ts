/**
 * The graph on the wire: columns of two parts. `picture` has what the drawing, the filters and the search need;
 * `texts` has the rest (provisions, sources, evidence). Nodes have one numbering across both: the drawn types first,
 * in the ontology's order and within a type by id; then the types that are not drawn.
 */
import { z } from "zod";
import { DataSet } from "./dataSet.ts";
import { LENSES } from "./lens.ts";

/**
 * One property of all nodes or relationships of a type, in their order. A column that would be empty is left out.
 * `number` holds a boolean as 0 or 1. Codes are a word's place from 1, and 0 for none; of `nodes`, the place from 0 of
 * a node within its type. A list that is absent is empty.
 */
export const Column = z.discriminatedUnion("as", [
  z.object({ as: z.literal("text"), values: z.array(z.string().nullable()) }),
  z.object({ as: z.literal("number"), values: z.array(z.number().nullable()) }),
  z.object({ as: z.literal("words"), words: z.array(z.string()), codes: z.array(z.int()) }),
  z.object({
    as: z.literal("lists"),
    words: z.array(z.string()),
    codes: z.array(z.array(z.int())),
  }),
  z.object({ as: z.literal("nodes"), label: z.string(), codes: z.array(z.array(z.int())) }),
]);
export type Column = z.infer<typeof Column>;

export const NodeColumns = z.object({
  label: z.string().describe("Node type"),
  count: z.int(),
  columns: z
    .record(z.string(), Column)
    .describe(
      "Property to column; `id` without the type's prefix; `name` absent where it repeats what the type is called by",
    ),
});
export type NodeColumns = z.infer<typeof NodeColumns>;

export const RelationshipColumns = z.object({
  type: z.string().describe("Relationship type"),
  from: z
    .array(z.int())
    .describe("Node numbers, each as the difference to the one before; ascending"),
  to: z.array(z.int()).describe("Node numbers"),
  columns: z.record(z.string(), Column),
});
export type RelationshipColumns = z.infer<typeof RelationshipColumns>;

/** One lens's layout by node number: `x`, `y` and `groups` as in the layout, `nodes` as differences, ascending. */
export const Places = z.object({
  nodes: z.array(z.int()),
  x: z.array(z.int()),
  y: z.array(z.int()),
  groups: z.array(z.array(z.int())),
});
export type Places = z.infer<typeof Places>;

export const Picture = z.object({
  format: z.literal(1),
  dataSet: DataSet,
  layout: z.record(z.enum(LENSES), Places).describe("Places and groups per lens"),
  nodes: z.array(NodeColumns).describe("Drawn types, in the ontology's order"),
  relationships: z.array(RelationshipColumns).describe("Drawn types, and MEMBER_OF"),
  /** Per agreement, in order: what facets need of nodes that are not drawn. */
  agreements: z.object({
    sources: z.array(z.int()).describe("Number of sources"),
    languages: Column.describe("Languages of the sources"),
  }),
});
export type Picture = z.infer<typeof Picture>;

export const Texts = z.object({
  format: z.literal(1),
  hash: z.string().describe("Data version; must equal the picture's"),
  load: z
    .string()
    .optional()
    .describe("Which load it was read from; must equal that of the picture's data set"),
  nodes: z
    .array(NodeColumns)
    .describe("Types that are not drawn, then late columns of drawn types"),
  relationships: z
    .array(RelationshipColumns)
    .describe("Types between nodes that are not all drawn"),
  /** Evidence of the picture's relationships, by type, in the picture's order: columns of their late properties, `sources` as Source numbers within the type. */
  evidence: z.record(z.string(), z.record(z.string(), Column)),
});
export type Texts = z.infer<typeof Texts>;

export interface Snapshot {
  readonly picture: Picture;
  readonly texts: Texts;
}
