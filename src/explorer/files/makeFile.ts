/** A file that is made in the page and handed to the visitor, where no server makes it. */
import { writeAddress } from "../../model/address.ts";
import { DEFAULT_PRESENTATION } from "../../model/presentation.ts";
import type { Picture, Snapshot } from "../../model/snapshot.ts";
import type { View } from "../../model/view.ts";
import { buildNetwork } from "../../network/network.ts";
import type { Edition } from "../../publish/edition.ts";
import type { ExportName } from "../../publish/exportWords.ts";
import type { SingleCode } from "../../publish/page/singlePage.ts";
import { at, homeOf } from "../copy.ts";
import { fetchPicture, fetchTexts } from "../fetchData.ts";
import { saveFile } from "../saveFile.ts";
import { isFailure } from "../session.ts";
import type * as Maker from "./makeFiles.ts";

/** @param view undefined: all of the data @throws Error in words for the visitor */
export async function saveExport(format: ExportName, view: View | undefined): Promise<void> {
  const [{ makeExport }, snapshot] = await Promise.all([fetchMaker(), fetchSnapshot()]);
  const network = buildNetwork(snapshot.picture);
  const made = await makeExport(format, { snapshot, network }, view, editionOf(snapshot.picture));
  saveFile(made.name, made.type, made.content);
}

/** @throws Error in words for the visitor */
export async function saveSingle(view: View): Promise<void> {
  const [{ makeSingle }, snapshot, code] = await Promise.all([
    fetchMaker(),
    fetchSnapshot(),
    fetchCode(),
  ]);
  const made = await makeSingle(
    {
      snapshot,
      network: buildNetwork(snapshot.picture),
      view,
      presentation: DEFAULT_PRESENTATION,
      edition: editionOf(snapshot.picture),
      explorer: `${homeOf(undefined)}/?${writeAddress(view)}`,
    },
    code,
  );
  saveFile(made.name, made.type, made.content);
}

function editionOf({ dataSet }: Picture): Edition {
  return { dataSet, origin: homeOf(undefined), day: new Date().toISOString().slice(0, 10) };
}

function fetchMaker(): Promise<typeof Maker> {
  return import(/* @vite-ignore */ at("maker/makeFiles.js"));
}

async function fetchSnapshot(): Promise<Snapshot> {
  const [picture, texts] = await Promise.all([fetchPicture(), fetchTexts()]);
  for (const part of [picture, texts]) if (isFailure(part)) throw new Error(part.detail);
  return { picture, texts } as Snapshot;
}

async function fetchCode(): Promise<SingleCode> {
  const read = async (name: string) => {
    const response = await fetch(at(`single/${name}`));
    if (!response.ok) throw new Error(`“single/${name}” is missing from this copy.`);
    return response.text();
  };
  const [script, unpack, style] = await Promise.all(
    ["single.js", "unpack.js", "single.css"].map(read),
  );
  return { script: script ?? "", unpack: unpack ?? "", style: style ?? "" };
}
