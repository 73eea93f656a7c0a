/** Texts as words that can be compared: any script, without case, accents or the variants of one letter. */

/**
 * Letters that Unicode does not take apart, Arabic forms that Persian writes otherwise, and Cyrillic ones as English
 * spells names, so that “Шойтов” finds Shoitov.
 */
const VARIANTS: Readonly<Record<string, string>> = {
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  ə: "e",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ي: "ی",
  ى: "ی",
  ك: "ک",
  ة: "ه",
  أ: "ا",
  إ: "ا",
  آ: "ا",
  а: "a",
  б: "b",
  в: "v",
  г: "g",
  д: "d",
  е: "e",
  ё: "e",
  ж: "zh",
  з: "z",
  и: "i",
  й: "i",
  к: "k",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ф: "f",
  х: "kh",
  ц: "ts",
  ч: "ch",
  ш: "sh",
  щ: "shch",
  ы: "y",
  э: "e",
  ю: "yu",
  я: "ya",
  ь: "",
  ъ: "",
  є: "ye",
  і: "i",
  ї: "yi",
  ґ: "g",
  ў: "u",
  қ: "q",
  ғ: "gh",
  ҳ: "h",
  ҷ: "j",
  ӣ: "i",
  ӯ: "u",
  ә: "a",
  ө: "o",
  ү: "u",
  ұ: "u",
  һ: "h",
  ң: "ng",
  ј: "j",
  љ: "lj",
  њ: "nj",
  џ: "dz",
  ђ: "dj",
  ћ: "c",
};
const MARKS = /[\p{Mn}\u0640\u200b-\u200f]/gu;
const PLAIN = /^[\x20-\x7e]*$/;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/** Each character is folded once: names share a few hundred of them. */
const folded = new Map<string, string>();

/** Lower case, without accents. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  let result = "";
  for (const character of lower.normalize("NFC")) {
    let plain = folded.get(character);
    if (plain === undefined) {
      plain = foldCharacter(character);
      folded.set(character, plain);
    }
    result += plain;
  }
  return result;
}

function foldCharacter(character: string): string {
  const parts = (VARIANTS[character] ?? character).normalize("NFKD").replace(MARKS, "");
  return Array.from(parts, (part) => VARIANTS[part] ?? part).join("");
}

/** Folded words in order; where a script has no spaces, as its dictionary parts them. */
export function words(text: string): readonly string[] {
  const plain = fold(text);
  if (PLAIN.test(plain)) return plain.match(/[a-z0-9]+/g) ?? [];
  const parts = plain.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return UNSPACED.test(plain)
    ? parts.flatMap((part) => (UNSPACED.test(part) ? segments(part) : [part]))
    : parts;
}

let segmenter: Intl.Segmenter | undefined;

function segments(text: string): readonly string[] {
  segmenter ??= new Intl.Segmenter("zh", { granularity: "word" });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
