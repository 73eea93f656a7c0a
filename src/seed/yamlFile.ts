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
  const depth = tooDeep(text);
  if (depth !== undefined) return refuse([depth]);
  const plain = text.replaceAll("\t", " ");
  const document = parse(plain);
  if (document === undefined) return refuse([{ offset: 0, message: "Nested too deeply." }]);
  if (faults.length === 0) faults.push(...document.errors.map(syntaxFault));
  if (document.errors.length > 0 || faults.length > 0) return refuse(faults);
  if (isNothing(document))
    return refuse([{ offset: 0, message: "The file is empty: it holds no record and no table." }]);
  const value = plainValue(document.contents, faults, 0);
  if (faults.length > 0) return refuse(faults);
  return { ok: true, file: { shown, value, problem: locator(plain, shown) } };
}

function parse(text: string): Document.Parsed | undefined {
  try {
    return parseDocument(text, {
      prettyErrors: false,
      stringKeys: true,
      uniqueKeys: false,
      logLevel: "silent",
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

/** Refuses what would keep the parser busy for minutes: brackets or markers nested in each other. */
function tooDeep(text: string): Fault | undefined {
  let open = 0;
  for (const { index, 0: mark } of text.matchAll(/[[\]{}]/g)) {
    open = Math.max(0, open + (mark === "[" || mark === "{" ? 1 : -1));
    if (open > MAX_DEPTH)
      return { offset: index, message: `Brackets nested more than ${MAX_DEPTH} deep.` };
  }
  const marks = text.match(/^[^\S\n]*([-?:][^\S\n]+){20}/m);
  return marks === null ? undefined : { offset: marks.index ?? 0, message: "Nested too deeply." };
}

function isNothing(document: Document.Parsed): boolean {
  const { contents } = document;
  return contents === null || (isScalar(contents) && contents.value === null);
}

function syntaxFault({ code, message, pos }: Document.Parsed["errors"][number]): Fault {
  const words =
    code === "MULTIPLE_DOCS"
      ? "A second document begins here. One file holds one record or one table."
      : `Not valid YAML: ${message.split("\n")[0]}${/[.!?]$/.test(message) ? "" : "."}`;
  return { offset: pos[0], message: words };
}

/** Collects faults rather than stopping at the first. */
function plainValue(node: unknown, faults: Fault[], depth: number): unknown {
  if (depth > MAX_DEPTH) {
    faults.push({ offset: offsetOf(node), message: `Nested more than ${MAX_DEPTH} deep.` });
    return null;
  }
  if (isAlias(node)) {
    faults.push({
      offset: offsetOf(node),
      message: `An alias (*${node.source}). Aliases are not read here; write the value out.`,
    });
    return null;
  }
  if (isScalar(node) || isCollection(node)) {
    if (node.tag !== undefined)
      faults.push({
        offset: offsetOf(node),
        message: `A tag (${quote(node.tag)}). Tags are not read here; write the plain value.`,
      });
    if (node.anchor !== undefined)
      faults.push({
        offset: offsetOf(node),
        message: `An anchor (&${node.anchor}). Anchors are not read here; write the value out.`,
      });
  }
  if (isSeq(node)) return node.items.map((item) => plainValue(item, faults, depth + 1));
  if (isMap(node)) {
    const fields: Record<string, unknown> = {};
    for (const { key, value } of node.items) {
      const name = keyOf(key);
      if (Object.hasOwn(fields, name))
        faults.push({ offset: offsetOf(key), message: `${quote(name)} stands twice.` });
      const plain = plainValue(value, faults, depth + 1);
      Object.defineProperty(fields, name, {
        value: plain,
        enumerable: true,
        writable: true,
        configurable: true,
      });
    }
    return fields;
  }
  return isScalar(node) ? node.value : null;
}

function keyOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : "";
}

function offsetOf(node: unknown): number {
  return isScalar(node) || isCollection(node) || isAlias(node) ? (node.range?.[0] ?? 0) : 0;
}

/** Parses once more when the first problem asks where a field stands, so that files without one cost no memory. */
function locator(text: string, shown: string): YamlFile["problem"] {
  let document: Document.Parsed | undefined;
  return (path, message, at = "value") => {
    document ??= parse(text);
    const offset = document === undefined ? 0 : offsetAt(document.contents, path, at);
    return { file: shown, ...place(text, offset), path: formatPath(path), message };
  };
}

function offsetAt(contents: unknown, path: Path, at: "key" | "value"): number {
  let node = contents;
  let offset = offsetOf(contents);
  for (const [depth, step] of path.entries()) {
    let next: unknown;
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => keyOf(key) === String(step));
      if (!isPair(pair)) return offset;
      if (at === "key" && depth === path.length - 1) return offsetOf(pair.key);
      next =
        isScalar(pair.value) && pair.value.range?.[0] === pair.value.range?.[1]
          ? pair.key
          : pair.value;
    } else if (isSeq(node)) next = node.items[Number(step)];
    if (next === undefined || next === null) return offset;
    node = next;
    offset = offsetOf(node);
  }
  return offset;
}

function place(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset);
  const line = before.split("\n").length;
  return { line, column: offset - before.lastIndexOf("\n") };
}
