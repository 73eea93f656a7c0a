/** `--view FILE|URL`: the one place where a command reads which view is meant. */
import { readFile, stat } from "node:fs/promises";
import { readAddress, type ViewReading } from "../model/address.ts";
import { NODE_TYPES } from "../model/ontology.ts";
import { DEFAULT_PRESENTATION, type Presentation } from "../model/presentation.ts";
import { readPresentation } from "../model/presentationAddress.ts";
import { DEFAULT_VIEW, type View } from "../model/view.ts";
import { readViewFile } from "../model/viewFile.ts";
import { looksLikeFigure, readFigure } from "../publish/figure/readFigure.ts";
import { Refused } from "./exit.ts";

export const VIEW_OPTION = [
  "--view <file or address>",
  "a view file, a figure that remembers its view, or an address as the explorer has it; the opening view where it is left out",
] as const;

/** Bytes. */
const LARGEST = 16_000_000;

export interface GivenView {
  readonly view: View;
  /** What an address says beside the view, such as `mm=85`, and a figure remembers; a view file says nothing of it. */
  readonly presentation: Presentation;
}

/**
 * @param given a path of a view file or figure, an http address, or what stands behind the question mark of one; undefined: the opening view
 * @throws Refused naming all that is wrong
 */
export async function readViewOption(given: string | undefined): Promise<GivenView> {
  if (given === undefined) return { view: DEFAULT_VIEW, presentation: DEFAULT_PRESENTATION };
  if (/^https?:\/\//i.test(given)) {
    if (!URL.canParse(given)) throw new Refused(`--view: “${given}” is no address.`);
    const url = new URL(given);
    return readGivenAddress(given, url.search.slice(1), selectionOf(url));
  }
  if (/^\??v=\d/.test(given)) return readGivenAddress(given, given.replace(/^\?/, ""));
  return readGivenFile(given);
}

async function readGivenFile(path: string): Promise<GivenView> {
  const bytes = await readBytes(path);
  const reading = looksLikeFigure(bytes) ? memoryOf(bytes) : viewOf(bytes);
  if (!reading.ok) throw refusal(path, reading.problems);
  return reading;
}

type FileReading = ({ readonly ok: true } & GivenView) | Extract<ViewReading, { ok: false }>;

/** A figure remembers its view, and how it was drawn. */
function memoryOf(bytes: Uint8Array): FileReading {
  const reading = readFigure(bytes);
  if (!reading.ok) return reading;
  const { view, presentation } = reading.memory;
  return { ok: true, view, presentation };
}

function viewOf(bytes: Uint8Array): FileReading {
  const reading = readViewFile(new TextDecoder().decode(bytes));
  return reading.ok ? { ...reading, presentation: DEFAULT_PRESENTATION } : reading;
}

function readGivenAddress(given: string, query: string, selection?: string): GivenView {
  const view = readAddress(query);
  const presentation = readPresentation(query);
  if (view.ok && presentation.ok)
    return {
      view: selection === undefined ? view.view : { ...view.view, selection },
      presentation: presentation.presentation,
    };
  const problems = [view, presentation].flatMap((reading) => (reading.ok ? [] : reading.problems));
  throw refusal(given, problems);
}

/** A node's own page is the view with that node selected. */
function selectionOf({ pathname }: URL): string | undefined {
  const isNode = Object.values(NODE_TYPES).some(({ idPrefix }) =>
    pathname.startsWith(`/${idPrefix}/`),
  );
  return isNode ? decodeURIComponent(pathname.slice(1)) : undefined;
}

async function readBytes(path: string): Promise<Uint8Array> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined)
    throw new Refused(`--view: there is no file “${path}”, and it is no address of a view.`);
  if (!found.isFile()) throw new Refused(`--view: “${path}” is no file.`);
  if (found.size > LARGEST)
    throw new Refused(`--view: “${path}” has ${found.size} bytes; ${LARGEST} are allowed.`);
  return readFile(path);
}

function refusal(given: string, problems: readonly string[]): Refused {
  return new Refused(
    [`--view ${given} holds no view:`, ...problems.map((problem) => `  ${problem}`)].join("\n"),
  );
}
