/** XML from text: everything is escaped, and what XML cannot hold is dropped. */

export type XmlAttributes = Readonly<Record<string, string | number | undefined>>;

/** A whole element; without children it is empty. Attributes that are undefined are left out. */
export function element(
  name: string,
  attributes: XmlAttributes,
  children: readonly string[] | string = [],
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join("");
  if (children.length === 0) return `<${name}${written}/>`;
  if (typeof children === "string") return `<${name}${written}>${escapeXml(children)}</${name}>`;
  return `<${name}${written}>\n${children.join("\n")}\n</${name}>`;
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Characters that XML 1.0 allows. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

export function escapeXml(text: string): string {
  return text
    .replace(FORBIDDEN, "")
    .replace(/[&<>"\t\n\r]/g, (character) => ESCAPES[character] ?? character);
}
