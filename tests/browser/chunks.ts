/** The scripts of a built page, and which of them a visitor is sent when. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

export interface Chunk {
  readonly name: string;
  readonly text: string;
  /** Compressed. */
  readonly bytes: number;
}

export interface Chunks {
  readonly all: readonly Chunk[];
  /** Fetched before the first frame: what the page and the drawing code name without asking later. */
  readonly early: readonly Chunk[];
  /** Of those, without sigma and graphology. */
  readonly own: readonly Chunk[];
  /** All that a served explorer can ask for, short of the console. */
  readonly beforeConsole: readonly Chunk[];
  /** All that an embed can ask for. */
  readonly embed: readonly Chunk[];
}

/** Chunks that only the console asks for: the editor, Cypher's language, its worker. */
const CONSOLE = /console|query|cypher|codemirror|editor|lint/i;
/** Chunks that only a copy without a server asks for. */
const FILES = /^(FilesDialog|showNoDatabase)-/;
const STATIC = /(?:from|^import|[;}]import)\s*["']\.\/([^"']+\.js)["']/g;
const LATER = /import\(\s*["'`]\.\/([^"'`]+\.js)["'`]\s*\)/g;

/** @param dist where vite has built the page */
export function readChunks(dist: string): Chunks {
  const assets = join(dist, "assets");
  const all = readdirSync(assets)
    .filter((name) => name.endsWith(".js"))
    .map((name) => {
      const text = readFileSync(join(assets, name), "utf8");
      return { name, text, bytes: gzipSync(text, { level: 9 }).byteLength };
    });
  const named = (start: string) => all.filter(({ name }) => name.startsWith(start));
  const early = reached(all, [...named("index-"), ...named("NetworkCanvas-")], [STATIC]);
  return {
    all,
    early,
    own: early.filter(({ name }) => !name.startsWith("sigma-")),
    beforeConsole: reached(
      all.filter(({ name }) => !CONSOLE.test(name) && !FILES.test(name)),
      named("index-"),
      [STATIC, LATER],
    ),
    embed: reached(all, named("embed-"), [STATIC, LATER]),
  };
}

export function bytesOf(chunks: readonly Chunk[]): number {
  return chunks.reduce((total, { bytes }) => total + bytes, 0);
}

/** Some chunks and all that they import by these patterns. */
function reached(
  all: readonly Chunk[],
  some: readonly Chunk[],
  imports: readonly RegExp[],
): readonly Chunk[] {
  const found = new Set(some);
  for (const { text } of found)
    for (const pattern of imports)
      for (const [, name] of text.matchAll(pattern)) {
        const chunk = all.find((each) => each.name === name);
        if (chunk !== undefined) found.add(chunk);
      }
  return [...found];
}
