/** What a figure remembers in its metadata: its view, the version of the data, and the records behind it with their hashes. */
import * as z from "zod/mini";
import { Presentation } from "../../model/presentation.ts";
import type { View } from "../../model/view.ts";
import { readViewFile, writeViewFile } from "../../model/viewFile.ts";

const VERSION = 1;

const Hashes = z.record(
  z.string().check(z.maxLength(200)),
  z.string().check(z.regex(/^[0-9a-f]{0,64}$/)),
);

const Stored = z.object({
  entente: z.literal("figure"),
  version: z.literal(VERSION),
  /** The content of a view file. */
  view: z.unknown(),
  presentation: z.catch(Presentation, Presentation.parse({})),
  data: z.object({
    name: z.string().check(z.maxLength(80)),
    hash: z.string().check(z.maxLength(80)),
  }),
  records: Hashes,
});

export interface FigureMemory {
  readonly view: View;
  readonly presentation: Presentation;
  /** The data version that it was drawn from. */
  readonly data: { readonly name: string; readonly hash: string };
  /** By id of the agreement, without its prefix: the hash of its record, empty where the data has none. */
  readonly records: Readonly<Record<string, string>>;
}

export type MemoryReading =
  | { readonly ok: true; readonly memory: FigureMemory }
  | { readonly ok: false; readonly problems: readonly string[] };

/** As JSON on one line. */
export function writeMemory({ view, presentation, data, records }: FigureMemory): string {
  return JSON.stringify({
    entente: "figure",
    version: VERSION,
    view: JSON.parse(writeViewFile(view)),
    presentation,
    data,
    records,
  });
}

/** Every problem is told, in words for whoever gave the figure. */
export function readMemory(text: string): MemoryReading {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return refuse("What the figure remembers is damaged: it cannot be read.");
  }
  const stored = Stored.safeParse(content);
  if (!stored.success)
    return refuse("What the figure remembers is not of a kind that this version knows.");
  const reading = readViewFile(JSON.stringify(stored.data.view));
  if (!reading.ok) return reading;
  const { presentation, data, records } = stored.data;
  return { ok: true, memory: { view: reading.view, presentation, data, records } };
}

function refuse(problem: string): MemoryReading {
  return { ok: false, problems: [problem] };
}
