/** The built page: made anew where it is missing, or older than what it is made from. */
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "./context.ts";
import type { Terminal } from "./terminal.ts";

export const DIST = join(ROOT, "dist");

/** What the page is made from. */
const MADE_FROM = [
  "index.html",
  "vite.config.ts",
  "vite.single.config.ts",
  "vite.maker.config.ts",
  "package-lock.json",
  "src/model",
  "src/network",
  "src/publish",
  "src/canvas",
  "src/explorer",
  "src/embed",
];

export async function buildPageIfStale({ tell }: Terminal): Promise<void> {
  // The last file of the last build: with it, all are there.
  const built = await newest(join(DIST, "maker", "makeFiles.js"));
  const changed = Math.max(
    ...(await Promise.all(MADE_FROM.map((path) => newest(join(ROOT, path))))),
  );
  if (built > changed) return;
  tell("Building the page …");
  // Loaded only when needed, for it is large.
  const { build } = await import("vite");
  for (const config of ["vite.config.ts", "vite.single.config.ts", "vite.maker.config.ts"])
    await build({ root: ROOT, configFile: join(ROOT, config), logLevel: "warn" });
}

/** The time of the last change to a file, or to any file of a folder; 0 where there is none. */
async function newest(path: string): Promise<number> {
  const own = await stat(path).catch(() => null);
  if (own === null) return 0;
  if (!own.isDirectory()) return own.mtimeMs;
  const entries = await readdir(path);
  const times = await Promise.all(entries.map((entry) => newest(join(path, entry))));
  // A file that was taken away changes the folder.
  return Math.max(own.mtimeMs, ...times);
}
