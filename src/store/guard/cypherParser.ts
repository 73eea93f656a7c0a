/**
 * Neo4j's own Cypher parser, as its language support generates it. Of that package only these two files are loaded:
 * the whole of it is 17 MB of script, and costs every thread 200 MB.
 */
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { CharStreams, CommonTokenStream, type Lexer } from "antlr4";

/** A part of the text that one rule of the grammar covers, or (without a rule) one word. */
export interface Tree {
  readonly ruleIndex?: number;
  readonly start?: Word | null;
  readonly children?: readonly Tree[] | null;
  getText(): string;
}

interface Word {
  readonly line: number;
  /** From 0. */
  readonly column: number;
  readonly text: string;
}

interface Parser {
  /** Counted up by ANTLR; no type of it says so. */
  readonly _syntaxErrors: unknown;
  removeErrorListeners(): void;
  statementsOrCommands(): Tree;
}

interface ParserClass {
  readonly ruleNames: readonly string[];
  new (tokens: CommonTokenStream): Parser;
}

const { default: CypherLexer } = await generated<new (text: unknown) => Lexer>("CypherCmdLexer");
const { default: CypherParser } = await generated<ParserClass>("CypherCmdParser");

/** The names of all rules of the grammar. */
export const RULES: readonly string[] = CypherParser.ruleNames;

/** Of a tree's `ruleIndex`; undefined for a single word. */
export function ruleOf({ ruleIndex }: Tree): string | undefined {
  return ruleIndex === undefined ? undefined : RULES[ruleIndex];
}

/** @throws RangeError for a text that is nested too deeply */
export function parse(text: string): { readonly tree: Tree; readonly errors: number } {
  const lexer = new CypherLexer(CharStreams.fromString(text));
  lexer.removeErrorListeners();
  const parser = new CypherParser(new CommonTokenStream(lexer));
  parser.removeErrorListeners();
  const tree = parser.statementsOrCommands();
  const { _syntaxErrors: errors } = parser;
  if (typeof errors !== "number") throw new TypeError("The parser does not count its errors.");
  return { tree, errors };
}

function generated<Class>(name: string): Promise<{ readonly default: Class }> {
  const main = createRequire(import.meta.url).resolve("@neo4j-cypher/language-support");
  const folder = "../esm/project/language-support/src/generated-parser/";
  return import(/* @vite-ignore */ new URL(`${folder}${name}.js`, pathToFileURL(main)).href);
}
