/** What the page weighs, and what must never be in it. Reads the built page. */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";

const DIST = resolve(import.meta.dirname, "../../dist");
const ASSETS = join(DIST, "assets");

interface Chunk {
  readonly name: string;
  readonly text: string;
  readonly bytes: number;
}

const chunks: readonly Chunk[] = readdirSync(ASSETS)
  .filter((name) => name.endsWith(".js"))
  .map((name) => {
    const text = readFileSync(join(ASSETS, name), "utf8");
    return { name, text, bytes: gzipSync(text, { level: 9 }).byteLength };
  });
const sum = (of: readonly Chunk[]) => of.reduce((total, { bytes }) => total + bytes, 0);

/** What is fetched before the first frame: what the page and the drawing code name without asking later. */
const early = [...chunkNames("index-"), ...chunkNames("NetworkCanvas-")].reduce(
  (found, name) => reach(name, found),
  new Set<string>(),
);

describe("The built page", () => {
  it("runs less than 60 kB of its own script before the first frame", () => {
    const own = chunks.filter(({ name }) => early.has(name) && !name.startsWith("sigma-"));
    expect(own.length).toBeGreaterThan(1);
    expect(own.map(({ name }) => name).join()).not.toMatch(/react|mount/);
    expect(sum(own)).toBeLessThan(60_000);
  });

  it("sends less than 300 kB of script in all", () => {
    expect(sum(chunks)).toBeGreaterThan(100_000);
    expect(sum(chunks)).toBeLessThan(300_000);
  });

  it.each([
    "NEO4J_PASSWORD",
    "NEO4J_URI",
    "neo4j-driver",
    "bolt://",
    "process.env",
    "dangerouslySetInnerHTML:",
  ])("holds no “%s”", (word) => {
    expect(chunks.filter(({ text }) => text.includes(word)).map(({ name }) => name)).toEqual([]);
  });

  it("holds zod/mini, not the full zod, whose types are called ZodString and so on", () => {
    const script = chunks.map(({ text }) => text).join("\n");
    expect(script).toMatch(/\bZodMiniObject\b/);
    expect(script).not.toMatch(/(?<![$\w])Zod(String|Number|Object)\b/);
  });

  it("has no script and no style in its markup", () => {
    const markup = readFileSync(join(DIST, "index.html"), "utf8");
    expect(markup).not.toMatch(/<style|style=|onload=|<script(?![^>]*\bsrc=)/);
    expect(markup).not.toMatch(/https?:\/\//);
  });

  it("names no other host in its styles", () => {
    const styles = readdirSync(ASSETS).filter((name) => name.endsWith(".css"));
    expect(styles.length).toBeGreaterThan(0);
    for (const name of styles)
      expect(readFileSync(join(ASSETS, name), "utf8")).not.toMatch(/url\(["']?(https?:)?\/\//);
  });
});

function chunkNames(start: string): readonly string[] {
  return chunks.map(({ name }) => name).filter((name) => name.startsWith(start));
}

/** A chunk and all that it imports outright. */
function reach(name: string, found: Set<string>): Set<string> {
  if (found.has(name)) return found;
  found.add(name);
  const text = chunks.find((chunk) => chunk.name === name)?.text ?? "";
  for (const [, imported] of text.matchAll(
    /(?:from|^import|[;}]import)\s*["']\.\/([^"']+\.js)["']/g,
  ))
    if (imported !== undefined) reach(imported, found);
  return found;
}
