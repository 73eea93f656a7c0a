/** Who imports whom in `src`, read from the sources with TypeScript's own parser. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import ts from "typescript";

export const ROOT = resolve(import.meta.dirname, "../..");
const SRC = join(ROOT, "src");

export interface Import {
  /** Path from the project's folder. */
  readonly from: string;
  /** The same for our own files; else the package's name as it is written. */
  readonly to: string;
  readonly ours: boolean;
  /** Leaves no trace in the program. */
  readonly typeOnly: boolean;
}

export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

export function readSources(): readonly SourceFile[] {
  return readdirSync(SRC, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|mjs)$/.test(entry.name))
    .map((entry) => readSource(join(entry.parentPath, entry.name)))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The folder below `src` that a path lies in; of a file directly there, its own name. */
export function folderOf(path: string): string {
  return path.split("/")[1] ?? "";
}

function readSource(file: string): SourceFile {
  const text = readFileSync(file, "utf8");
  const path = shown(file);
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  return { path, text, imports: findImports(source).map((found) => toImport(file, found)) };
}

interface Found {
  readonly specifier: string;
  readonly typeOnly: boolean;
}

function findImports(source: ts.SourceFile): readonly Found[] {
  const found: Found[] = [];
  const visit = (node: ts.Node): void => {
    const module = moduleOf(node);
    if (module !== undefined) found.push({ specifier: module, typeOnly: isTypeOnly(node) });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function moduleOf(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
    return textOf(node.moduleSpecifier);
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return textOf(node.argument.literal);
  }
  // import("…"), and new URL("….ts", import.meta.url) as workers are named.
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return textOf(node.arguments[0]);
  }
  if (ts.isNewExpression(node) && node.expression.getText() === "URL") {
    const address = textOf(node.arguments?.[0]);
    return address !== undefined && /^\.\.?\/.*\.tsx?$/.test(address) ? address : undefined;
  }
  return undefined;
}

function isTypeOnly(node: ts.Node): boolean {
  if (ts.isImportTypeNode(node)) return true;
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  if (!ts.isImportDeclaration(node)) return false;
  const clause = node.importClause;
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const names = clause.namedBindings;
  return (
    clause.name === undefined &&
    names !== undefined &&
    ts.isNamedImports(names) &&
    names.elements.every((element) => element.isTypeOnly)
  );
}

function textOf(node: ts.Node | undefined): string | undefined {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : undefined;
}

function toImport(file: string, { specifier, typeOnly }: Found): Import {
  const ours = specifier.startsWith(".");
  const to = ours ? shown(resolve(dirname(file), specifier)) : specifier;
  return { from: shown(file), to, ours, typeOnly };
}

function shown(file: string): string {
  return relative(ROOT, file).replaceAll("\\", "/");
}
