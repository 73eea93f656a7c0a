/** YAML text → a plain value, with the place of each field on demand. What a seed file has no use for is refused here. */
import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import type { Path, Problem } from "./problem.ts";
import { formatPath } from "./problem.ts";
import { quote } from "./words.ts";

export interface YamlFile {
  /** As messages name it. */
  readonly shown: string;
  readonly value: unknown;
  /** A problem at a field: at its key or at its value; where the field is missing, at what should hold it. */
  readonly problem: (path: Path, message: string, at?: "key" | "value") => Problem;
}

export type YamlReading =
  | { readonly ok: true; readonly file: YamlFile }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const MAX_DEPTH = 50;
const MAX_PROBLEMS = 20;
const NOT_TEXT = /(?![\t\n\r])\p{Cc}/gu;

interface Fault {
  readonly offset: number;
  readonly message: string;
}

export function readYaml(text: string, shown: string): YamlReading {
  const faults = lexicalFaults(text);
  const refuse = (found: readonly Fault[]): YamlReading => ({
    ok: false,
    problems: found
      .slice(0, MAX_PROBLEMS)
      .map(({ offset, message }) => ({ file: shown, ...place(text, offset), path: "", message })),
  });
  const bomb = swamp(text);
  if (bomb !== undefined) return refuse([bomb]);
  const plain = text.replaceAll("\t", " ");
  const document = parse(plain);
  if (document === undefined) return refuse([{ offset: 0, message: "Nested too deeply." }]);
  if (faults.length === 0) faults.push(...document.errors.map(syntaxFault));
  if (document.errors.length > 0 || faults.length > 0) return refuse(faults);
  if (isNothing(document))
    return refuse([{ offset: 0, message: "The file is empty: it holds no record and no table." }]);
  const values = new PlainValues(plain);
  const value = values.of(document.contents, 0);
  if (values.faults.length > 0) return refuse(values.faults);
  return { ok: true, file: { shown, value, problem: locator(plain, shown) } };
}

function parse(text: string): Document.Parsed | undefined {
  try {
    return parseDocument(text, {
      prettyErrors: false,
      stringKeys: true,
      uniqueKeys: false,
      logLevel: "error",
    });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function lexicalFaults(text: string): Fault[] {
  const faults: Fault[] = [];
  for (const tab of text.matchAll(/\t+/g))
    faults.push({ offset: tab.index, message: "A tab. Use spaces: two for each level." });
  for (const { index, 0: character } of text.matchAll(NOT_TEXT))
    faults.push({ offset: index, message: `A character that is not text: ${quote(character)}.` });
  return faults;
}

/** What would keep the parser busy for long, by what it looks like and what is said of it. */
const SWAMPS: readonly (readonly [RegExp, string])[] = [
  [/^[^\S\n]*([-?:][^\S\n]+){20}/m, "Nested too deeply."],
  [/(["'][^\S\n]*){40}/, "Quotation marks without end."],
  [
    /(?<!\S)([&!*]\S*[^\S\n]+){5}/,
    "Anchors, aliases or tags without end. None of them is read here.",
  ],
];

function swamp(text: string): Fault | undefined {
  let open = 0;
  for (const { index, 0: mark } of text.matchAll(/[[\]{}]/g)) {
    open = Math.max(0, open + (mark === "[" || mark === "{" ? 1 : -1));
    if (open > MAX_DEPTH)
      return { offset: index, message: `Brackets nested more than ${MAX_DEPTH} deep.` };
  }
  for (const [pattern, message] of SWAMPS) {
    const match = pattern.exec(text);
    if (match !== null) return { offset: match.index, message };
  }
  return undefined;
}

function isNothing(document: Document.Parsed): boolean {
  const { contents } = document;
  return contents === null || (isScalar(contents) && contents.value === null);
}

function syntaxFault({ code, message, pos }: Document.Parsed["errors"][number]): Fault {
  if (message.includes("call stack")) return { offset: pos[0], message: "Nested too deeply." };
  if (message.startsWith("Nested mappings"))
    return {
      offset: pos[0],
      message: "A second “: ” on one line. Put a text that holds it in quotes.",
    };
  const words =
    code === "MULTIPLE_DOCS"
      ? "A second document begins here. One file holds one record or one table."
      : `Not valid YAML: ${message.split("\n")[0]}${/[.!?]$/.test(message) ? "" : "."}`;
  return { offset: pos[0], message: words };
}

/** Collects faults rather than stopping at the first. */
class PlainValues {
  readonly faults: Fault[] = [];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  of(node: unknown, depth: number): unknown {
    if (depth > MAX_DEPTH) return this.#refuse(node, `Nested more than ${MAX_DEPTH} deep.`);
    if (isAlias(node))
      return this.#refuse(
        node,
        `An alias (*${node.source}). Aliases are not read here; write the value out.`,
      );
    if (isScalar(node) || isCollection(node)) this.#checkProperties(node);
    if (isSeq(node)) return node.items.map((item) => this.of(item, depth + 1));
    if (isMap(node)) return this.#fields(node, depth);
    return isScalar(node) ? node.value : null;
  }

  #fields(map: YAMLMap, depth: number): Readonly<Record<string, unknown>> {
    const fields: Record<string, unknown> = {};
    for (const { key, value } of map.items) {
      const name = keyOf(key);
      if (Object.hasOwn(fields, name)) this.#refuse(key, `${quote(name)} stands twice.`);
      // Defined rather than assigned: a key may be called __proto__.
      Object.defineProperty(fields, name, {
        value: this.of(value, depth + 1),
        enumerable: true,
        writable: true,
        configurable: true,
      });
    }
    return fields;
  }

  #checkProperties(node: Scalar | YAMLMap | YAMLSeq): void {
    if (node.tag !== undefined)
      this.#refuse(
        node,
        `A tag (${quote(node.tag)}). Tags are not read here; write the plain value.`,
        "!",
      );
    if (node.anchor !== undefined)
      this.#refuse(
        node,
        `An anchor (&${node.anchor}). Anchors are not read here; write the value out.`,
        "&",
      );
  }

  /** @param mark what the fault begins with, in front of the node */
  #refuse(node: unknown, message: string, mark?: string): null {
    const at = offsetOf(node);
    const before = mark === undefined ? -1 : this.#text.lastIndexOf(mark, at);
    const start = before > 0 && this.#text[before - 1] === mark ? before - 1 : before;
    this.faults.push({ offset: start === -1 ? at : start, message });
    return null;
  }
}

function keyOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : "";
}

function offsetOf(node: unknown): number {
  return isScalar(node) || isCollection(node) || isAlias(node) ? (node.range?.[0] ?? 0) : 0;
}

/** Parses once more when the first problem asks where a field stands, so that files without one cost no memory. */
function locator(text: string, shown: string): YamlFile["problem"] {
  let index: { readonly contents: unknown; readonly starts: readonly number[] } | undefined;
  const keys = new WeakMap<YAMLMap, ReadonlyMap<string, unknown>>();
  const pairs = (map: YAMLMap): ReadonlyMap<string, unknown> => {
    const known = keys.get(map) ?? new Map(map.items.map((pair) => [keyOf(pair.key), pair]));
    keys.set(map, known);
    return known;
  };
  return (path, message, at = "value") => {
    index ??= { contents: parse(text)?.contents, starts: lineStarts(text) };
    const offset = offsetAt(index.contents, path, at, pairs);
    return { file: shown, ...placeIn(index.starts, offset), path: formatPath(path), message };
  };
}

function offsetAt(
  contents: unknown,
  path: Path,
  at: "key" | "value",
  pairs: (map: YAMLMap) => ReadonlyMap<string, unknown>,
): number {
  let node = contents;
  let offset = offsetOf(contents);
  for (const [depth, step] of path.entries()) {
    let next: unknown;
    if (isMap(node)) {
      const pair = pairs(node).get(String(step));
      if (!isPair(pair)) return offset;
      if (at === "key" && depth === path.length - 1) return offsetOf(pair.key);
      next = isAbsent(pair.value) ? pair.key : pair.value;
    } else if (isSeq(node)) next = node.items[Number(step)];
    if (next === undefined || next === null) return offset;
    node = next;
    offset = offsetOf(node);
  }
  return offset;
}

/** Whether nothing stands after a key. */
function isAbsent(value: unknown): boolean {
  return isScalar(value) && value.range?.[0] === value.range?.[1];
}

function place(text: string, offset: number): Place {
  return placeIn(lineStarts(text), offset);
}

interface Place {
  readonly line: number;
  readonly column: number;
}

function lineStarts(text: string): readonly number[] {
  return [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
}

function placeIn(starts: readonly number[], offset: number): Place {
  let line = 0;
  let beyond = starts.length;
  while (beyond - line > 1) {
    const middle = (line + beyond) >> 1;
    if ((starts[middle] ?? 0) <= offset) line = middle;
    else beyond = middle;
  }
  return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
}
