/** `--view FILE|URL`: the one place where a command reads which view is meant. */
import { readFile, stat } from "node:fs/promises";
import { nodeIdAt } from "../model/idPath.ts";
import { DEFAULT_PRESENTATION } from "../model/presentation.ts";
import {
  type PresentedView,
  type PresentedViewReading,
  readPresentedView,
} from "../model/presentedView.ts";
import { DEFAULT_VIEW } from "../model/view.ts";
import { readViewFile } from "../model/viewFile.ts";
import { looksLikeFigure, readFigure } from "../publish/figure/readFigure.ts";
import { Refused } from "./exit.ts";

export const VIEW_OPTION = [
  "--view <file or address>",
  "a view file, a figure that remembers its view, or an address as the explorer has it; the opening view where it is left out",
] as const;

/** Bytes. */
const LARGEST = 16_000_000;

/**
 * What an address says beside the view, such as `mm=85`, and a figure remembers; a view file says nothing of it.
 * @param given a path of a view file or figure, an http address, or what stands behind the question mark of one; undefined: the opening view
 * @throws Refused naming all that is wrong
 */
export async function readViewOption(given: string | undefined): Promise<PresentedView> {
  if (given === undefined) return { view: DEFAULT_VIEW, presentation: DEFAULT_PRESENTATION };
  if (/^https?:\/\//i.test(given)) {
    if (!URL.canParse(given)) throw new Refused(`--view: “${given}” is no address.`);
    const url = new URL(given);
    // A node's own page is the view with that node selected.
    return readGivenAddress(given, url.search.slice(1), nodeIdAt(url.pathname));
  }
  if (/^\??v=\d/.test(given)) return readGivenAddress(given, given.replace(/^\?/, ""));
  return readGivenFile(given);
}

async function readGivenFile(path: string): Promise<PresentedView> {
  const bytes = await readBytes(path);
  const reading = looksLikeFigure(bytes) ? memoryOf(bytes) : viewOf(bytes);
  if (!reading.ok) throw refusal(path, reading.problems);
  return reading;
}

/** A figure remembers its view, and how it was drawn. */
function memoryOf(bytes: Uint8Array): PresentedViewReading {
  const reading = readFigure(bytes);
  if (!reading.ok) return reading;
  const { view, presentation } = reading.memory;
  return { ok: true, view, presentation };
}

function viewOf(bytes: Uint8Array): PresentedViewReading {
  const reading = readViewFile(new TextDecoder().decode(bytes));
  return reading.ok ? { ...reading, presentation: DEFAULT_PRESENTATION } : reading;
}

function readGivenAddress(given: string, query: string, selection?: string): PresentedView {
  const reading = readPresentedView(query);
  if (!reading.ok) throw refusal(given, reading.problems);
  const { view, presentation } = reading;
  return { view: selection === undefined ? view : { ...view, selection }, presentation };
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
