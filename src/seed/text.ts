/** A file's bytes → its text, refused by size before reading and with the place of the first byte that is not UTF-8. */
import { readFile, stat } from "node:fs/promises";
import type { Problem } from "./problem.ts";

const MAX_BYTES = 1_000_000;

export type TextReading =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: Problem };

export async function readText(path: string, shown: string): Promise<TextReading> {
  const refuse = (message: string, line = 1, column = 1): TextReading => ({
    ok: false,
    problem: { file: shown, line, column, path: "", message },
  });
  try {
    const { size } = await stat(path);
    if (size > MAX_BYTES)
      return refuse(
        `The file has ${megabytes(size)} MB; a seed file has at most ${megabytes(MAX_BYTES)} MB. It was not read.`,
      );
    const bytes = await readFile(path);
    const text = decode(bytes);
    if (text !== undefined) return { ok: true, text };
    const { line, column } = firstBadByte(bytes);
    return refuse("Not UTF-8 from here on. Save the file in UTF-8.", line, column);
  } catch (error) {
    return refuse(`The file cannot be read (${codeOf(error)}).`);
  }
}

/** The system's short word for a failure, such as EACCES. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "unknown reason";
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function firstBadByte(bytes: Uint8Array): { readonly line: number; readonly column: number } {
  let line = 1;
  let start = 0;
  for (;;) {
    const end = bytes.indexOf(10, start);
    const row = bytes.subarray(start, end === -1 ? bytes.length : end);
    if (decode(row) === undefined || end === -1) return { line, column: goodStart(row) + 1 };
    line += 1;
    start = end + 1;
  }
}

/** Number of characters before the first bad byte of a line. */
function goodStart(row: Uint8Array): number {
  for (let length = row.length; length > 0; length -= 1) {
    const text = decode(row.subarray(0, length));
    if (text !== undefined) return text.length;
  }
  return 0;
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0).replace(/\.0$/, "");
}
