/**
 * Makes in the page what a server makes elsewhere: exports, and a view as one file. Code of its own, which only a copy
 * without a server fetches, and only when a file is asked for.
 */
import type { Presentation } from "../../model/presentation.ts";
import type { View } from "../../model/view.ts";
import type { Graph } from "../../network/placed.ts";
import type { Edition } from "../../publish/edition.ts";
import { EXPORT_FORMATS, exportFileName } from "../../publish/export.ts";
import type { ExportName } from "../../publish/exportWords.ts";
import { type SingleCode, singlePage } from "../../publish/page/singlePage.ts";

export interface MadeFile {
  readonly name: string;
  readonly type: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

/** @param view undefined: everything there is */
export async function makeExport(
  format: ExportName,
  data: Graph,
  view: View | undefined,
  edition: Edition,
): Promise<MadeFile> {
  const { type, write } = EXPORT_FORMATS[format];
  return {
    name: exportFileName(format, edition),
    type,
    content: await write({ ...data, view }, edition),
  };
}

export interface SingleFile extends Graph {
  readonly view: View;
  readonly presentation: Presentation;
  readonly edition: Edition;
  /** Where the view opens in the explorer. */
  readonly explorer: string;
}

export async function makeSingle(file: SingleFile, code: SingleCode): Promise<MadeFile> {
  return {
    name: "entente-view.html",
    type: "text/html",
    content: await singlePage(file, code),
  };
}
