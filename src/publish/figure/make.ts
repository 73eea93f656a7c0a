/** From the data and a view to a figure, with what it remembers. */

import { whyNoAddress, writeAddress } from "../../model/address.ts";
import type { Presentation } from "../../model/presentation.ts";
import type { Texts } from "../../model/snapshot.ts";
import type { View } from "../../model/view.ts";
import { dateInWords } from "../../network/dateWords.ts";
import { drawMarks } from "../../network/marks.ts";
import { namedIn } from "../../network/namedIn.ts";
import type { Network } from "../../network/network.ts";
import { settledPlaces } from "../../network/settledPlaces.ts";
import { propertyOf, type Whole, wholeGraph } from "../../network/whole.ts";
import {
  addressIn,
  type Edition,
  licenceInWords,
  PUBLISHER,
  versionForAddress,
  versionInWords,
} from "../edition.ts";
import { evidenceInWords, evidenceOf } from "../evidence.ts";
import { composeFigure } from "./compose.ts";
import type { Figure } from "./figure.ts";
import type { FigureMemory } from "./memory.ts";
import { recordHashes } from "./records.ts";

export interface MadeFigure {
  readonly figure: Figure;
  readonly memory: FigureMemory;
}

export interface FigureData {
  readonly network: Network;
  readonly texts: Texts;
  /** What the world calls this instance; undefined: it is not named. */
  readonly origin: string | undefined;
}

/** @throws FigureRefused */
export function makeFigure(
  { network: english, texts, origin }: FigureData,
  view: View,
  presentation: Presentation,
): MadeFigure {
  const network = namedIn(english, texts, view.language);
  const whole = wholeGraph(network, texts);
  const marks = drawMarks(network, view, settledPlaces(network, view));
  const evidence = evidenceOf(whole, view);
  // No day of making: the same data and view give the same figure on any day.
  const edition: Edition = { dataSet: network.dataSet, origin, day: "" };
  const dated = { ...view, data: versionForAddress(edition) };
  return {
    figure: composeFigure({
      network,
      view,
      presentation,
      marks,
      evidence: evidenceInWords(whole, evidence),
      source: sourceLine(whole, dated, edition),
    }),
    memory: {
      view: dated,
      presentation,
      data: { name: network.dataSet.name, hash: network.dataSet.hash },
      records: recordHashes(whole, evidence),
    },
  };
}

/** Characters; nobody types a longer address, and the file remembers its view. */
const LONGEST_PRINTED = 160;

/** “Source: Entente, data version 2026.11.1 (…), sources read until 26 November 2026; address; licence CC BY 4.0.” */
function sourceLine(data: Whole, view: View, edition: Edition): string {
  const whole = `/?${writeAddress(view)}`;
  const address = whyNoAddress(view) === null && whole.length <= LONGEST_PRINTED ? whole : "/";
  return [
    `Source: ${PUBLISHER}, data version ${versionInWords(edition)}${readUntil(data)}`,
    ...[addressIn(edition, address) ?? []].flat(),
    `licence: ${licenceInWords(edition)}.`,
  ].join("; ");
}

/** The data's own date: the last day on which one of its sources was read. */
function readUntil(whole: Whole): string {
  const { Source } = whole.starts;
  let last = "";
  for (let node = Source; whole.labels[node] === "Source"; node++) {
    const accessed = propertyOf(whole, node, "accessed") ?? "";
    if (accessed > last) last = accessed;
  }
  return last === "" ? "" : `, sources read until ${dateInWords(last)}`;
}
