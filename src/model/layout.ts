/** Places and groups per lens: computed when the data is built, stored beside it, never on opening a page. */
import { z } from "zod";
import { eachLens, LENSES } from "./lens.ts";

const Place = z.tuple([z.int(), z.int()]);

export const LensLayout = z.object({
  fits: z
    .string()
    .describe("Hash of what it was computed from: the lens's nodes, edges and weights"),
  positions: z
    .record(z.string(), Place)
    .describe("Node id to x and y, on a grid of 10,000 by 10,000, y up"),
  groups: z
    .array(z.array(z.string()))
    .describe(
      "Communities: ids of their members, strongest first; the place in the list is the colour. Of the ties lens alone: the others take theirs over",
    ),
});
export type LensLayout = z.infer<typeof LensLayout>;

export const Layout = z.object({
  fits: z.string().describe("Hash of what all lenses were computed from"),
  lenses: z.record(z.enum(LENSES), LensLayout),
});
export type Layout = z.infer<typeof Layout>;

/** Of a graph that has not been laid out yet. */
export const NO_LAYOUT: Layout = {
  fits: "",
  lenses: eachLens(() => ({ fits: "", positions: {}, groups: [] })),
};
