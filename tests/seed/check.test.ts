import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { formatProblem } from "../../src/seed/problem.ts";
import { type Reading, readSeed } from "../../src/seed/read.ts";

/**
 * Each file of these sets has something wrong with it, and says at its end what is to be told of it. Its first line says
 * what it shows.
 */
describe.each(["nasty", "tables"])("the set %s", (set) => {
  const folder = `tests/seed/fixtures/${set}`;
  let reading: Reading;
  beforeAll(async () => {
    reading = await readSeed([folder]);
  }, 60_000);

  test("is refused as a whole", () => {
    expect(reading.seed).toBeNull();
  });

  test("has every problem told at once, in the order of files and lines", () => {
    const places = reading.problems.map(({ file, line, column }) => ({ file, line, column }));
    const sorted = places.toSorted(
      (one, other) =>
        (one.file < other.file ? -1 : one.file > other.file ? 1 : 0) ||
        one.line - other.line ||
        one.column - other.column,
    );
    expect(places).toEqual(sorted);
    expect(places.length).toBeGreaterThan(30);
  });

  test("has every message at its line and column", () => {
    const told = reading.files.map((file) => ({ file, told: toldOf(file, reading) }));
    const expected = reading.files.map((file) => ({ file, told: expectedOf(file) }));
    expect(told).toEqual(expected);
  });
});

describe("the nasty records", () => {
  test.each([
    "tab",
    "tag",
    "alias",
    "syntax",
    "too-deep",
    "double-key",
    "several-documents",
    "file-not-named-after-id",
    "Id_Not-words",
    "signs-for-nobody",
    "nothing-supports-it",
    "link-of-another-scheme",
  ])("%s is refused", async (name) => {
    const file = `tests/seed/fixtures/nasty/agreements/${name}.yaml`;
    expect(expectedOf(file).some((line) => line.startsWith("error"))).toBe(true);
    expect((await readSeed([file])).seed).toBeNull();
  });
});

function toldOf(file: string, { problems, warnings }: Reading): readonly string[] {
  const lines = (as: string, list: Reading["problems"]) =>
    list
      .filter((problem) => problem.file === file)
      .map((problem) => `${as} ${formatProblem(problem).slice(file.length + 1)}`);
  return [...lines("error", problems), ...lines("warning", warnings)];
}

function expectedOf(file: string): readonly string[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => /^# (error|warning) /.test(line))
    .map((line) => line.slice(2));
}
