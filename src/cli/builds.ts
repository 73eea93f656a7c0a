/** What is built ahead: the page, the page that holds its own data, the code that makes files in a page, and the command. */
import { join } from "node:path";
import { commandIsBuilt, newest } from "./builtCommand.mjs";
import { ROOT } from "./context.ts";
import type { Terminal } from "./terminal.ts";

export const DIST = join(ROOT, "dist");

const PAGE = ["vite.config.ts", "vite.single.config.ts", "vite.maker.config.ts"];
const COMMAND = "vite.command.config.ts";

const PAGE_IS_MADE_FROM = [
  "index.html",
  ...PAGE,
  "package-lock.json",
  "src/model",
  "src/network",
  "src/publish",
  "src/canvas",
  "src/explorer",
  "src/embed",
];

/** Each is a configuration of vite's. */
export async function buildAll(): Promise<void> {
  for (const config of [...PAGE, COMMAND]) await build(config);
}

/** Builds what is missing, or older than what it is made from. */
export async function buildIfStale({ tell }: Terminal): Promise<void> {
  // The last file of the last build: with it, all are there.
  const built = newest(join(DIST, "maker", "makeFiles.js"));
  if (PAGE_IS_MADE_FROM.some((path) => newest(join(ROOT, path)) > built)) {
    tell("Building the page …");
    for (const config of PAGE) await build(config);
  }
  if (!commandIsBuilt()) {
    tell("Building the command …");
    await build(COMMAND);
  }
}

async function build(config: string): Promise<void> {
  // Loaded only when needed, for it is large.
  const { build } = await import("vite");
  await build({ root: ROOT, configFile: join(ROOT, config), logLevel: "warn" });
}
