/**
 * A View: what is shown, as one value. Its address, the explorer's state and whatever is published from it are this
 * value, written differently. zod/mini, since the page carries it.
 */
import * as z from "zod/mini";
import { ANY_NUMBER, LENSES, USUAL_SWITCHES } from "./lens.ts";
import { AGREEMENT_KINDS, CONFIDENCE, NODE_LABELS, STATUSES } from "./ontology.ts";
import { Id, Ids, Scope } from "./scope.ts";

const Year = z.int().check(z.minimum(1900), z.maximum(2100));
const Code = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9-]*$/), z.maxLength(80));
const Codes = z._default(z.array(Code).check(z.maxLength(300)), []);
const On = z._default(z.boolean(), false);
/** The agreements that pass, what is drawn, the lines between it. */
export const TABLES = ["agreements", "entries", "lines"] as const;
const Grid = z.number().check(z.minimum(-100_000), z.maximum(100_000));

export const Camera = z.strictObject({
  /** In the middle of the free canvas, on the layout's grid. */
  x: Grid,
  y: Grid,
  /** 1: as fitted; 2: twice as near. */
  zoom: z.number().check(z.minimum(0.1), z.maximum(100)),
});
export type Camera = z.infer<typeof Camera>;

export const Pin = z.strictObject({ id: Id, x: Grid, y: Grid });
export type Pin = z.infer<typeof Pin>;

export const View = z.strictObject({
  scope: z._default(Scope, { of: "everything" }),
  lens: z._default(z.enum(LENSES), "ties"),

  // The lens's switches.
  /** Ties: agreements of more parties than this draw none. */
  largest: z._default(z.int().check(z.minimum(2), z.maximum(ANY_NUMBER)), USUAL_SWITCHES.largest),
  /** Parties count for which only companies or institutions stand; drawn dashed. */
  companies: z._default(z.boolean(), USUAL_SWITCHES.companies),
  /** Agreements under negotiation count. */
  negotiations: z._default(z.boolean(), USUAL_SWITCHES.negotiations),
  /** A state counts as party to what it is bound by through its blocs. */
  throughBlocs: z._default(z.boolean(), USUAL_SWITCHES.throughBlocs),

  // The filters. An empty list lets everything pass; a list lets pass what one of its values fits.
  /** Node types that are drawn. */
  types: z._default(z.array(z.enum(NODE_LABELS)).check(z.maxLength(NODE_LABELS.length)), []),
  /** Groups of the legend that are drawn, by the names of their roles. */
  groups: Codes,
  /** Taxonomy codes; an agreement passes that covers one of them or one narrower. */
  domains: Codes,
  /** Codes of states, territories and blocs. */
  parties: Codes,
  /** All of the parties must be party to it, not only one. */
  together: On,
  /** Of states and blocs, only lines that lead to one of the parties are drawn, not those of others among themselves. */
  direct: On,
  kinds: z._default(z.array(z.enum(keysOf(AGREEMENT_KINDS))).check(z.maxLength(50)), []),
  statuses: z._default(z.array(z.enum(keysOf(STATUSES))).check(z.maxLength(50)), []),
  /** Of the agreement. */
  confidence: z._default(z.array(z.enum(keysOf(CONFIDENCE))).check(z.maxLength(3)), []),
  /** Ids of officials who signed or announced it. */
  signatories: z._default(z.array(Id).check(z.maxLength(100)), []),
  /** Languages of its sources. */
  languages: Codes,
  /** First and last year that pass, both included. */
  from: z.optional(Year),
  to: z.optional(Year),
  /** Whether agreements without a date pass; they are never lost to the years. */
  undated: z._default(z.boolean(), true),

  // The picture.
  /** `stored`: the places that come with the data. `drawn`: computed for exactly what is drawn. */
  layout: z._default(z.enum(["stored", "drawn"]), "stored"),
  /** What colour stands for; unset, what is usual for the lens. */
  colour: z.optional(z.enum(["type", "group"])),
  /** What a node's area stands for: its weight, the number of its links, or nothing. */
  size: z._default(z.enum(["weight", "degree", "equal"]), "weight"),
  /** Unset: fitted. */
  camera: z.optional(Camera),
  /** Id of a node, or of a tie as two ids joined by `~`, the lesser first. */
  selection: z.optional(Id),
  /** Ids of nodes that are not drawn. */
  hidden: z._default(Ids, []),
  /** Nodes that somebody has put in a place. */
  pinned: z._default(z.array(Pin).check(z.maxLength(1000)), []),
  show: z._default(z.enum(["network", "table"]), "network"),
  /** What the table lists. */
  table: z._default(z.enum(TABLES), "agreements"),
  /** Columns of the table that are shown; none: those that are usual. */
  columns: Codes,
  /** Column by which the table is ordered, with `-` before it from the last to the first. Unset, as is usual. */
  order: z.optional(z.string().check(z.regex(/^-?[A-Za-z]{1,40}$/))),

  // What it says of itself.
  title: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
  caption: z.optional(z.string().check(z.minLength(1), z.maxLength(1000))),
  /** Of the names of states, as a BCP 47 code. */
  language: z._default(z.string().check(z.regex(/^[a-z]{2,3}$/)), "en"),
  /** Name or hash of the data version that it was made with. */
  data: z.optional(z.string().check(z.regex(/^[A-Za-z0-9.]{1,80}$/))),
});
export type View = z.infer<typeof View>;

export const DEFAULT_VIEW: View = View.parse({});

function keysOf<Values extends object>(values: Values): (keyof Values & string)[] {
  return Object.keys(values) as (keyof Values & string)[];
}
