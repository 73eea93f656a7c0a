/** What can be cited, in the fields of CSL-JSON that Entente fills. */

/** As precise as the date is: year; year and month; year, month and day. */
export interface CslDate {
  readonly "date-parts": readonly [readonly number[]];
}

export interface CslItem {
  readonly id: string;
  readonly type: "webpage" | "dataset";
  readonly title: string;
  readonly author?: readonly { readonly literal: string }[];
  readonly publisher?: string;
  readonly "container-title"?: string;
  readonly version?: string;
  readonly URL?: string;
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly language?: string;
  readonly note?: string;
}

/** @param date YYYY, YYYY-MM or YYYY-MM-DD */
export function cslDate(date: string): CslDate {
  return { "date-parts": [date.split("-").map(Number)] };
}

/** Back from CSL: YYYY, YYYY-MM or YYYY-MM-DD. */
export function isoDate({ "date-parts": [parts] }: CslDate): string {
  return parts.map((part, place) => String(part).padStart(place === 0 ? 4 : 2, "0")).join("-");
}

/** A key that every reference manager takes, from an id such as `agreement/ir-ru-2025-ict-memorandum`. */
export function citationKey(id: string): string {
  return `entente-${id.replaceAll(/[^A-Za-z0-9]+/g, "-")}`;
}
