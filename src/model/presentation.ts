/** How a view is presented: every address takes these beside the View. They say nothing of what is shown. */
import * as z from "zod/mini";

export const Presentation = z.strictObject({
  theme: z._default(z.enum(["auto", "light", "dark"]), "auto"),
  /** Of an embed: a still picture that a click brings to life, alive at once, or still for good. */
  mode: z._default(z.enum(["click", "live", "still"]), "click"),
  /** Whether an embed has buttons to zoom. */
  controls: z._default(z.boolean(), true),
  legend: z._default(z.boolean(), true),
  /** Number the ties, for notes under the picture. */
  notes: z._default(z.boolean(), false),
  palette: z._default(z.enum(["colour", "grey"]), "colour"),
  /** Of a figure: width in millimetres; height follows from the picture unless it is given. */
  mm: z._default(z.number().check(z.minimum(40), z.maximum(1200)), 180),
  heightMm: z.optional(z.number().check(z.minimum(40), z.maximum(1200))),
  /** Of a PNG. */
  dpi: z._default(z.int().check(z.minimum(72), z.maximum(1200)), 300),
});
export type Presentation = z.infer<typeof Presentation>;
export type PresentationName = keyof Presentation;

export const DEFAULT_PRESENTATION: Presentation = Presentation.parse({});
