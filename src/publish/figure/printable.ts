/**
 * Text as the figure's type can set it: Latin, Greek, Cyrillic and Arabic as they are; what is of another script is
 * spelled in Latin letters, so that nothing becomes an empty box.
 */
import anyAscii from "any-ascii";

/** Control characters, half characters and what no XML may hold; bidi controls would reorder their surroundings. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Co}\ufffe\uffff\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;
const OWN =
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Inherited}\p{Script=Greek}\u02b0-\u02ff\u0020-\u00ff\u2010-\u2027\u2030-\u203a\u20ac\u2122\u2190-\u2193\u2212\u2260\u2264\u2265\u2032\u2033]$/u;

/** On one line. */
export function printable(text: string): string {
  const plain = text.replace(UNPRINTABLE, " ").replace(/\s+/g, " ").trim();
  return Array.from(plain, (character) => (OWN.test(character) ? character : spelled(character)))
    .join("")
    .replace(/\s+/g, " ")
    .trim();
}

/** Whether some of it is of a script that figures spell in Latin letters. */
export function isSpelled(text: string): boolean {
  return Array.from(text).some((character) => /\p{L}/u.test(character) && !OWN.test(character));
}

function spelled(character: string): string {
  return /[\p{M}\p{Cf}]/u.test(character) ? "" : anyAscii(character) || "?";
}
