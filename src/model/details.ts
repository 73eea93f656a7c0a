/** What is told of one node or tie, ready to be read: facts, neighbours and numbered sources. */
import { z } from "zod";

const Cited = z.array(z.int()).describe("Numbers of the sources that bear it out, from 1");

export const Mention = z.object({
  id: z.string().describe("Id of the node"),
  label: z.string().describe("Its type"),
  name: z.string(),
  date: z.string().optional().describe("Its date, as precise as the source"),
  /** What the relationship adds: office, role, standing, years, in reading order. */
  remarks: z.array(z.string()),
  under: z
    .string()
    .optional()
    .describe("Of a provision: its standing, the sub-heading it is told under"),
  of: z
    .object({ id: z.string(), name: z.string() })
    .optional()
    .describe("Of a provision: the agreement that provides it"),
  cited: Cited,
});
export type Mention = z.infer<typeof Mention>;

export const Fact = z.object({
  property: z.string(),
  label: z.string(),
  /** In words; empty where no source says. */
  text: z.string(),
  /** Nodes that the text names. */
  mentions: z.array(Mention),
  cited: Cited,
});
export type Fact = z.infer<typeof Fact>;

export const Neighbours = z.object({
  type: z.string().describe("Relationship type"),
  direction: z.enum(["out", "in"]),
  heading: z.string().describe("In words, such as “Signed by”"),
  mentions: z.array(Mention),
});
export type Neighbours = z.infer<typeof Neighbours>;

export const NumberedSource = z.object({
  number: z.int(),
  id: z.string(),
  title: z.string(),
  url: z.string().describe("Empty where it is no address of the web"),
  publisher: z.string(),
  published: z.string().optional(),
  accessed: z.string().optional(),
  language: z.string().optional(),
});
export type NumberedSource = z.infer<typeof NumberedSource>;

export const Details = z.object({
  id: z.string(),
  label: z.string().describe("Node type, “Tie” or “Link”"),
  kicker: z.string().describe("What it is in a few words, such as “Memorandum · signed”"),
  name: z.string(),
  facts: z.array(Fact),
  neighbours: z.array(Neighbours),
  notes: z.string().optional(),
  sources: z.array(NumberedSource),
  publishers: z.int().describe("Number of different publishers among the sources"),
});
export type Details = z.infer<typeof Details>;
