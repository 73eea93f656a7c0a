/** A folder of seed files made for one test, and removed after it. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** @param files path inside the folder → what it holds */
export async function madeFolder(
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "entente-seed-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

/** A record that nothing is wrong with. `more` is appended as it stands, `supports` to what its source supports. */
export function record(id: string, more = "", supports = ""): string {
  return `id: ${id}
title: Memorandum of cooperation on cybersecurity
kind: memorandum
status: signed
date: "2025-12-05"
parties: [IR, RU]
domains: [cybersecurity]
sources:
  - url: https://example.org/${id}
    title: Headline
    publisher: Example
    supports: [parties, date, domains${supports}]
confidence: high
${more}`;
}
