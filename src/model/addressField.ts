/** How one field of a value is written in a query string, and read back. */

/** @typeParam Value the whole value, such as a View */
export interface Field<Value> {
  readonly read: (text: string) => unknown;
  /** Empty where it has no value. */
  readonly write: (value: Value) => string;
}

/** A text that cannot be read as what it should be is handed on as it is: the schema then says so. */
export const asText = (text: string): unknown => text;
export const asList = (text: string): unknown => (text === "" ? [] : text.split(","));
export const asNumber = (text: string): unknown =>
  /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
export const asYesOrNo = (text: string): unknown =>
  text === "yes" ? true : text === "no" ? false : text;

export const yesOrNo = (value: boolean): string => (value ? "yes" : "no");

/** Percent-encoded, but what ids and lists are made of stays readable. Half a character has no encoding: it is replaced. */
export function encodeValue(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd"))
    .replaceAll("%2F", "/")
    .replaceAll("%2C", ",")
    .replaceAll("%7E", "~")
    .replaceAll("%3A", ":");
}
