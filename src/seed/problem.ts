/** What is wrong with a seed file, and where: for people who edit it. */

export interface Problem {
  /** As the user would name it, relative where that is shorter. */
  readonly file: string;
  /** From 1; 1 where the whole file is meant. */
  readonly line: number;
  readonly column: number;
  /** Field's path as in `parties[1]` or `event.date`; empty where the whole file is meant. */
  readonly path: string;
  readonly message: string;
}

export type Path = readonly (string | number)[];

/** `file:line:column path: message`, which editors and terminals turn into a link. */
export function formatProblem({ file, line, column, path, message }: Problem): string {
  return `${file}:${line}:${column} ${path === "" ? "" : `${path}: `}${message}`;
}

export function formatPath(path: Path): string {
  return path
    .map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`))
    .join("")
    .replace(/^\./, "");
}

/** By file, then from top to bottom. */
export function byPlace(one: Problem, other: Problem): number {
  if (one.file !== other.file) return one.file < other.file ? -1 : 1;
  return one.line - other.line || one.column - other.column;
}
