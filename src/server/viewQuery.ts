/** The parts of a View, and of how it is presented, as the API's description tells them; the compiler demands every one. */
import { z } from "@hono/zod-openapi";
import type { Presentation } from "../model/presentation.ts";
import type { View } from "../model/view.ts";

const said = (words: string) => z.string().optional().describe(words);
const LIST = "with commas between";

export const VIEW_QUERY = {
  v: said("Version of the view: 1; needed where any other part is given"),
  ids: said(`What the view is about: ids of nodes, ${LIST}`),
  query: said("What the view is about: a query in Cypher, its parameters each as p.name=value"),
  lens: said("ties, domains, people or network"),
  largest: said("Ties: agreements of more parties draw none"),
  companies: said("yes: with parties for which only companies or institutions stand"),
  negotiations: said("yes: with agreements under negotiation"),
  throughBlocs: said("yes: states count as party to what binds their blocs"),
  types: said(`Node types that are drawn, ${LIST}`),
  groups: said(`Groups of the legend that are drawn, ${LIST}`),
  domains: said(`Ids of technology domains, ${LIST}`),
  parties: said(`Codes of states, territories and blocs, ${LIST}`),
  together: said("yes: all of the parties must be party to it"),
  direct: said("yes: of states and blocs, only lines that lead to one of the parties"),
  kinds: said(`Kinds of agreements, ${LIST}`),
  statuses: said(`Statuses of agreements, ${LIST}`),
  confidence: said("high, medium, low"),
  signatories: said(`Ids of officials who signed or announced, ${LIST}`),
  languages: said(`Languages of the sources, ${LIST}`),
  from: said("First year"),
  to: said("Last year"),
  undated: said("no: without agreements that have no date"),
  layout: said("stored, or drawn: computed for what is drawn"),
  colour: said("type or group"),
  size: said("weight, degree or equal"),
  camera: said("x,y,zoom on the layout's grid"),
  selection: said("Id of a node, or of a tie as two ids joined by ~"),
  hidden: said(`Ids of nodes that are not drawn, ${LIST}`),
  pinned: said(`Nodes put in a place, each as id:x:y, ${LIST}`),
  show: said("network or table"),
  table: said("What the table lists: agreements, entries or lines"),
  columns: said(`Columns of the table that are shown, ${LIST}`),
  order: said(
    "Column by which the table is ordered, such as date; -date from the last to the first",
  ),
  title: said("Title of the view"),
  caption: said("Caption of the view"),
  language: said("Language of the names of states, such as en"),
  data: said("Name or hash of the data version that the view was made with"),
} satisfies Record<
  "v" | "ids" | "query" | Exclude<keyof View, "scope">,
  z.ZodOptional<z.ZodString>
>;

export const PRESENTATION_QUERY = {
  theme: said("auto, light or dark"),
  mode: said("Of an embed: click, live or still"),
  controls: said("no: an embed without buttons to zoom"),
  legend: said("no: without the legend"),
  notes: said("yes: the ties are numbered, for notes"),
  palette: said("colour or grey"),
  mm: said("Width of a figure in millimetres"),
  heightMm: said(
    "Height of a figure in millimetres; it follows from the picture where it is absent",
  ),
  dpi: said("Dots an inch, of a PNG"),
} satisfies Record<keyof Presentation, z.ZodOptional<z.ZodString>>;
