/** How the data as a whole and the program are cited, in one line each. CITATION.cff says the same. */

import { dateInWords } from "../../network/dateWords.ts";
import {
  addressIn,
  CONTRIBUTORS,
  DATA_TITLE,
  type Edition,
  licenceInWords,
  PUBLISHER,
  versionInWords,
} from "../edition.ts";

export function citeData(edition: Edition): string {
  const address = addressIn(edition, "/");
  const seen = `seen ${dateInWords(edition.day)}`;
  return `${CONTRIBUTORS}: ${DATA_TITLE}. Data version ${versionInWords(edition)}. Licence: ${licenceInWords(edition)}. ${
    address === undefined ? `${seen.replace("seen", "Seen")}.` : `${address} (${seen}).`
  }`;
}

export function citeProgram(version: string): string {
  return `${CONTRIBUTORS}: ${PUBLISHER}, version ${version}. Computer program. Licence: MIT.`;
}
