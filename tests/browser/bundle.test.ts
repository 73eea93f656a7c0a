/** What the page weighs, and what must never be in it. Reads the built page. */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { bytesOf, readChunks } from "./chunks.ts";

const DIST = resolve(import.meta.dirname, "../../dist");
const ASSETS = join(DIST, "assets");

const { all: chunks, own, beforeConsole, embed } = readChunks(DIST);

/** Of the page of questions. */
const CONSOLE = /^(renderConsole|language\.worker|lint)-/;

describe("The built page", () => {
  it("runs less than 60 kB of its own script before the first frame", () => {
    expect(own.length).toBeGreaterThan(1);
    expect(own.map(({ name }) => name).join()).not.toMatch(/react|mount/);
    expect(bytesOf(own)).toBeLessThan(60_000);
  });

  it("sends less than 300 kB of script before the console is opened", () => {
    expect(bytesOf(beforeConsole)).toBeGreaterThan(100_000);
    expect(bytesOf(beforeConsole)).toBeLessThan(300_000);
  });

  it("sends an embed less than 80 kB of script, all that brings it to life among it", () => {
    expect(embed.map(({ name }) => name).join()).toMatch(/LivePicture.*sigma/);
    expect(bytesOf(embed)).toBeLessThan(80_000);
  });

  it("sends the console's editor, its language and its checks only to who opens it", () => {
    const console = chunks.filter(({ name }) => CONSOLE.test(name));
    expect(beforeConsole.filter(({ name }) => CONSOLE.test(name))).toEqual([]);
    const sizeOf = (start: string) => bytesOf(console.filter(({ name }) => name.startsWith(start)));
    // CodeMirror; Neo4j's grammar; its semantic checks, in a thread, after the first frame.
    expect(sizeOf("renderConsole-")).toBeGreaterThan(50_000);
    expect(sizeOf("renderConsole-")).toBeLessThan(170_000);
    expect(sizeOf("language.worker-")).toBeGreaterThan(100_000);
    expect(sizeOf("language.worker-")).toBeLessThan(330_000);
    expect(sizeOf("lint-")).toBeGreaterThan(300_000);
    expect(sizeOf("lint-")).toBeLessThan(1_300_000);
  });

  it.each([
    "NEO4J_PASSWORD",
    "NEO4J_URI",
    "neo4j-driver",
    "bolt://",
    "process.env",
    "dangerouslySetInnerHTML:",
  ])("holds no “%s”", (word) => {
    // Neo4j's own checks of a query speak of addresses in their messages.
    const found = chunks.filter(({ text }) => text.includes(word)).map(({ name }) => name);
    expect(found.filter((name) => word !== "bolt://" || !name.startsWith("lint-"))).toEqual([]);
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
