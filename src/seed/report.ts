/** Gathers what checks find, each with its place in a file. */
import type { Finding } from "./explain.ts";
import { byPlace, type Path, type Problem } from "./problem.ts";
import type { YamlFile } from "./yamlFile.ts";

/** A value and where it stands. */
export interface Located<T> {
  readonly value: T;
  readonly file: YamlFile;
  readonly path: Path;
}

export class Report {
  readonly #errors: Problem[] = [];
  readonly #warnings: Problem[] = [];

  add(problems: readonly Problem[], warnings: readonly Problem[] = []): void {
    this.#errors.push(...problems);
    this.#warnings.push(...warnings);
  }

  /** `path` leads on from where the value stands. */
  error({ file, path: start }: Located<unknown>, { path, message, at }: Finding): void {
    this.#errors.push(file.problem([...start, ...path], message, at));
  }

  warn({ file, path: start }: Located<unknown>, { path, message, at }: Finding): void {
    this.#warnings.push(file.problem([...start, ...path], message, at));
  }

  get errors(): readonly Problem[] {
    return this.#errors.toSorted(byPlace);
  }

  get warnings(): readonly Problem[] {
    return this.#warnings.toSorted(byPlace);
  }
}
