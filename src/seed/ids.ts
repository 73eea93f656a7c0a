/** The ids of nodes. They are published, so a change here breaks permalinks. */
import { createHash } from "node:crypto";
import anyAscii from "any-ascii";

/** The one rule for words in ids: transliterated to ASCII, lower case, everything else a hyphen. */
export function slug(name: string): string {
  return anyAscii(name.normalize("NFC"))
    .toLowerCase()
    .replaceAll(/['’]/g, "")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
}

export const countryId = (code: string): string => `country/${code}`;
export const blocId = (code: string): string => `bloc/${code}`;
export const domainId = (code: string): string => `domain/${code}`;
export const agreementId = (record: string): string => `agreement/${record}`;

/** A body without a country is international. */
export function organisationId(name: string, country: string | undefined): string {
  return `organisation/${country?.toLowerCase() ?? "international"}/${slug(name)}`;
}

/** `own` is the last part where the people table sets it. */
export function officialId(name: string, country: string, own?: string): string {
  return `official/${country.toLowerCase()}/${own ?? slug(name)}`;
}

export function eventId(name: string, date: string | undefined): string {
  return date === undefined ? `event/${slug(name)}` : `event/${slug(name)}-${date.slice(0, 4)}`;
}

export function provisionId(record: string, text: string): string {
  return `provision/${record}/${shortHash(text, 6)}`;
}

export function sourceId(url: string): string {
  return `source/${shortHash(url, 10)}`;
}

/** The first hexadecimal digits of the SHA-256 of a text. */
export function shortHash(text: string, digits: number): string {
  return createHash("sha256").update(text).digest("hex").slice(0, digits);
}
