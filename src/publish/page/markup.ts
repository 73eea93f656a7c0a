/** HTML and SVG as text: everything that is written into it is escaped, so that no name and no title is ever markup. */
import { gzipSync, strToU8 } from "fflate";

/** Markup that may be put into other markup as it is. */
export interface Markup {
  readonly markup: string;
}

type Part = Markup | string | number | undefined | readonly (Markup | string)[];

/** A template whose values are escaped, but for those that are markup already. A list is put in whole, undefined as nothing. */
export function markup(texts: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return {
    markup: texts.reduce((all, text, place) => all + write(parts[place - 1]) + text),
  };
}

/** For an element's text and for an attribute in quotes. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}

/** A value as JSON for a script element of a type that no browser runs. */
export function jsonIn(id: string, value: unknown): Markup {
  const json = JSON.stringify(value).replaceAll("<", "\\u003c");
  return { markup: `<script type="application/json" id="${escapeText(id)}">${json}</script>` };
}

/** A text compressed, the same bytes on every machine: the page's script unpacks it. */
export function packedIn(id: string, text: string): Markup {
  let packed = "";
  // No time of packing: the same text gives the same bytes.
  for (const byte of gzipSync(strToU8(text), { level: 9, mtime: 0 }))
    packed += String.fromCharCode(byte);
  return { markup: `<script type="text/plain" id="${escapeText(id)}">${btoa(packed)}</script>` };
}

function write(part: Part): string {
  if (part === undefined) return "";
  if (Array.isArray(part)) return part.map(write).join("");
  if (typeof part === "object") return (part as Markup).markup;
  return escapeText(String(part));
}
