/** The single values that seed files are made of, each schema with its own message for what it refuses. */
import { z } from "zod";
import { DATE_PATTERN, isDate } from "./dates.ts";
import { found } from "./words.ts";

/** Characters that are not text: controls, and those that reorder what stands around them. */
const NOT_TEXT = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;
const TRIMMED = /^\S([\s\S]*\S)?$/;
const SLUG_PATTERN = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const NODE_ID_PATTERN = /^[a-z]+(\/[A-Za-z0-9-]+)+$/;

/** One line of text, at most so many characters. */
export function text(most: number) {
  return z
    .string({
      error: (issue) => `expected text, found ${found(issue.input)}${unquoted(issue.input)}`,
    })
    .regex(TRIMMED, {
      abort: true,
      error: (issue) =>
        issue.input === "" ? "is empty" : `${found(issue.input)} begins or ends with a space`,
    })
    .max(most, { error: (issue) => `is ${issue.input?.length} characters long; at most ${most}` })
    .refine((value) => !NOT_TEXT.test(value), {
      error: (issue) => `${found(issue.input)} holds a character that is not text`,
    });
}

const CODE_PATTERN = /^[A-Z][A-Z0-9]{1,15}$/;

export const Slug = matching(SLUG_PATTERN, "lower-case words joined by hyphens");
export const CountryCode = matching(/^[A-Z]{2}$/, "two capital letters (ISO 3166-1 alpha-2)");
export const BlocCode = matching(CODE_PATTERN, "a code in capital letters");
export const NodeId = matching(NODE_ID_PATTERN, "an id such as official/ir/meysam-abedi");

/** Words that name something in another file: whether they do is checked there, which can say what was meant. */
export const PartyCode = text(200).meta({ pattern: CODE_PATTERN.source });
export const SlugReference = text(200).meta({ pattern: SLUG_PATTERN.source });

export const FlexibleDate = matching(
  DATE_PATTERN,
  "a date: YYYY, YYYY-MM or YYYY-MM-DD, in quotes",
).refine(isDate, { error: (issue) => `${found(issue.input)} is not a day in the calendar` });

export const Link = matching(
  /^https?:\/\/\S+$/,
  "a link that begins with http:// or https://",
).refine(isLink, {
  error: (issue) => `${found(issue.input)} is not a link that a browser could open`,
});

const languages = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });
export const LanguageCode = matching(/^[a-z]{2}$/, "a language's two letters (ISO 639-1)").refine(
  (code) => languages.of(code) !== undefined,
  { error: (issue) => `${found(issue.input)} is no language of ISO 639-1` },
);

/** One of the ontology's words. */
export function word<T extends Readonly<Record<string, string>>>(values: T) {
  return z
    .enum(Object.keys(values) as (keyof T & string)[])
    .meta({ enumDescriptions: Object.values(values) });
}

export const Aliases = z
  .array(text(200))
  .describe("Other names and spellings that a source has, in any script");

/** A text of one form, which its message names. */
export function matching(pattern: RegExp, form: string) {
  const error = (issue: { readonly input?: unknown }) =>
    `expected ${form}, found ${found(issue.input)}${unquoted(issue.input)}`;
  return z.string({ error }).regex(pattern, { error, abort: true });
}

function unquoted(value: unknown): string {
  return typeof value === "number" || typeof value === "boolean" ? "; put it in quotes" : "";
}

function isLink(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const url = new URL(value);
  return url.hostname.includes(".") && url.username === "" && url.password === "";
}
