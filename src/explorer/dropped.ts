/** What a visitor drops on the page or opens: the view that a file holds. One reader for each kind of file. */
import type { ViewReading } from "../model/address.ts";
import { readViewFile } from "../model/viewFile.ts";
import type { FigureMemory } from "../publish/figure/memory.ts";

export type DroppedReading = ViewReading & {
  /** What a figure remembers beside its view. */
  readonly figure?: FigureMemory;
};

interface DroppedReader {
  /** In words: “a view (.json)”. */
  readonly what: string;
  readonly reads: (file: File) => boolean;
  readonly read: (file: File) => Promise<DroppedReading>;
}

const READERS: readonly DroppedReader[] = [
  {
    what: "a view (.json)",
    reads: ({ name, type }) => type === "application/json" || /\.json$/i.test(name),
    read: async (file) => readViewFile(await file.text()),
  },
  {
    what: "a figure (.svg, .png, .pdf)",
    reads: ({ name, type }) =>
      /^(image\/(svg\+xml|png)|application\/pdf)$/.test(type) || /\.(svg|png|pdf)$/i.test(name),
    read: readDroppedFigure,
  },
];

/** Every problem is told, in words for whoever gave the file. */
export async function readDropped(file: File): Promise<DroppedReading> {
  const reader = READERS.find(({ reads }) => reads(file));
  if (reader !== undefined) return reader.read(file);
  const known = READERS.map(({ what }) => what).join(", ");
  return { ok: false, problems: [`“${file.name}” is none of the files that open here: ${known}.`] };
}

/** Its reader comes when somebody drops a figure. */
async function readDroppedFigure(file: File): Promise<DroppedReading> {
  const { readFigure } = await import("../publish/figure/readFigure.ts");
  const reading = readFigure(new Uint8Array(await file.arrayBuffer()));
  return reading.ok ? { ok: true, view: reading.memory.view, figure: reading.memory } : reading;
}

/** Calls with each file that is dropped anywhere on the page. */
export function listenForDrops(open: (file: File) => void): void {
  const holdsFile = (event: DragEvent) => event.dataTransfer?.types.includes("Files") === true;
  const mark = (over: boolean) => document.documentElement.toggleAttribute("data-dropping", over);
  document.addEventListener("dragover", (event) => {
    if (!holdsFile(event)) return;
    event.preventDefault();
    mark(true);
  });
  document.addEventListener("dragleave", ({ relatedTarget }) => {
    if (relatedTarget === null) mark(false);
  });
  document.addEventListener("drop", (event) => {
    mark(false);
    const [file] = event.dataTransfer?.files ?? [];
    if (file === undefined) return;
    event.preventDefault();
    open(file);
  });
}
