/** Reads a query with Neo4j's own parser: which rules of the grammar it needs, and what it calls. */
import { parse, ruleOf, type Tree } from "./cypherParser.ts";
import type { Mentioned, QueryReading } from "./queryReading.ts";

/** @throws RangeError for a text that is nested too deeply to be read */
export function readQuery(text: string): QueryReading {
  const { tree, errors } = parse(text);
  const found: Found = {
    statements: 0,
    options: [],
    rules: new Map(),
    functions: [],
    procedures: [],
  };
  walk(tree, found);
  return { ...found, understood: errors === 0 };
}

interface Found {
  statements: number;
  readonly options: Mentioned[];
  readonly rules: Map<string, Mentioned>;
  readonly functions: Mentioned[];
  readonly procedures: Mentioned[];
}

function walk(tree: Tree, found: Found): void {
  const rule = ruleOf(tree);
  if (rule === undefined) return;
  const at = { line: tree.start?.line ?? 1, column: (tree.start?.column ?? 0) + 1 };
  const word = { ...at, name: (tree.start?.text ?? "").toUpperCase() };
  if (!found.rules.has(rule)) found.rules.set(rule, word);
  if (rule === "statementOrCommand") found.statements += 1;
  if (rule === "preparserOption") found.options.push(word);
  if (rule === "functionName") found.functions.push({ ...at, name: fullName(tree) });
  if (rule === "procedureName") found.procedures.push({ ...at, name: fullName(tree) });
  for (const child of tree.children ?? []) walk(child, found);
}

/** `a`. b and a.b name the same. A dot inside quotation marks stays inside them, and so the name is unknown. */
function fullName(tree: Tree): string {
  return partsOf(tree)
    .map((part) => {
      const inner = /^`(.*)`$/s.exec(part)?.[1];
      return inner === undefined || inner.includes(".") ? part : inner.replaceAll("``", "`");
    })
    .join(".");
}

function partsOf(tree: Tree): string[] {
  if (ruleOf(tree) === "symbolicNameString") return [tree.getText()];
  return (tree.children ?? []).flatMap(partsOf);
}
