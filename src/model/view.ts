/**
 * A View: what is shown, as one value. Its address, the explorer's state and whatever is published from it are this
 * value, written differently. zod/mini, since the page carries it.
 */
import * as z from "zod/mini";

export const LENSES = ["ties", "network"] as const;
export type Lens = (typeof LENSES)[number];

const Year = z.int().check(z.minimum(1900), z.maximum(2100));

export const View = z.strictObject({
  lens: z._default(z.enum(LENSES), "ties"),
  /** Taxonomy codes; an agreement passes that covers one of them or one narrower. None: all pass. */
  domains: z._default(
    z.array(z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/))).check(z.maxLength(60)),
    [],
  ),
  /** First and last year that pass, both included. */
  from: z.optional(Year),
  to: z.optional(Year),
  /** Whether agreements without a date pass; they are never lost to the years. */
  undated: z._default(z.boolean(), true),
  /** Id of a node, or of a tie as two ids joined by `~`, the lesser first. */
  selection: z.optional(z.string().check(z.maxLength(300))),
});
export type View = z.infer<typeof View>;

export const DEFAULT_VIEW: View = View.parse({});
