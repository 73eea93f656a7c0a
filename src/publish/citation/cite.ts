/** How a view or an entry is cited: itself first, then every source that it rests on. */
import { whyNoAddress, writeAddress } from "../../model/address.ts";
import { DEFAULT_VIEW, type View } from "../../model/view.ts";
import { describeIn } from "../../network/describe.ts";
import { fingerprint } from "../../network/fingerprint.ts";
import { drawMarks } from "../../network/marks.ts";
import type { Whole } from "../../network/whole.ts";
import {
  addressIn,
  CONTRIBUTORS,
  DATA_TITLE,
  type Edition,
  licenceInWords,
  PUBLISHER,
  versionForAddress,
  versionInWords,
} from "../edition.ts";
import { evidenceOf } from "../evidence.ts";
import { shownInWords } from "../shown.ts";
import { type CslItem, citationKey, cslDate } from "./cslItem.ts";
import { sourceItem } from "./sourceItem.ts";

/** The view as a data set of its own, with its address and data version, then the sources of what it draws. */
export function citeView(whole: Whole, view: View, edition: Edition): readonly CslItem[] {
  const { title, counts } = drawMarks(whole.network, view);
  const dated = withVersion(view, edition);
  const fits = whyNoAddress(dated) === null;
  const own: CslItem = {
    // Two views of one data version stand apart in one bibliography.
    id: citationKey(`view/${edition.dataSet.hash}/${fingerprint([JSON.stringify(view)])}`),
    type: "dataset",
    title: view.title ?? titleOf(title, shownInWords(whole.network, view)),
    "container-title": DATA_TITLE,
    ...madeBy(edition, fits ? `/?${writeAddress(dated)}` : "/"),
    note: remarks(edition, [counts, ...(fits ? [] : ["kept as a view file"])]),
  };
  return [own, ...evidenceOf(whole, view).sources.map((source) => sourceItem(whole, source))];
}

/**
 * A node or tie as an entry of the data set, then the sources that its account cites; null where there is none of
 * that id.
 * @param id of a node, or of a tie as two ids joined by `~`
 */
export function citeEntry(whole: Whole, id: string, edition: Edition): readonly CslItem[] | null {
  const details = describeIn(whole, id);
  if (details === null) return null;
  const own: CslItem = {
    id: citationKey(id),
    type: "webpage",
    title: details.name,
    "container-title": DATA_TITLE,
    ...madeBy(edition, id.includes("~") ? tieAddress(id, edition) : `/${id}`),
    note: remarks(edition, [details.kicker]),
  };
  const sources = details.sources.flatMap((source) => whole.numbers.get(source.id) ?? []);
  return [own, ...sources.map((source) => sourceItem(whole, source))];
}

/** A lens's title alone would be the same for every filter. */
function titleOf(lens: string, shown: readonly string[]): string {
  return [`${lens}.`, ...shown].join(" ").replace(/\.$/, "");
}

function withVersion(view: View, edition: Edition): View {
  return { ...view, data: versionForAddress(edition) };
}

function tieAddress(id: string, edition: Edition): string {
  return `/?${writeAddress(withVersion({ ...DEFAULT_VIEW, selection: id }, edition))}`;
}

function madeBy(edition: Edition, path: string): Partial<CslItem> {
  const address = addressIn(edition, path);
  return {
    author: [{ literal: CONTRIBUTORS }],
    publisher: PUBLISHER,
    version: edition.dataSet.name,
    ...(address && { URL: address }),
    issued: cslDate(issued(edition)),
    accessed: cslDate(edition.day),
  };
}

function remarks(edition: Edition, own: readonly string[]): string {
  return [
    ...own,
    `data version ${versionInWords(edition)}`,
    `licence: ${licenceInWords(edition)}`,
  ].join("; ");
}

/** A release says its month; data that is no release is of the day on which it was seen. */
function issued({ dataSet: { name }, day }: Edition): string {
  const [, year, month = ""] = /^(\d{4})\.(\d{1,2})\.\d+$/.exec(name) ?? [];
  return year === undefined ? day : `${year}-${month.padStart(2, "0")}`;
}
