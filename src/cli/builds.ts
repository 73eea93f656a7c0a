/** What is built ahead: the page, the page that holds its own data, the code that makes files in a page, and the command. */
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { builtCommand, COMMAND_BUILDS, fingerprint } from "./built.mjs";
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
/** Says what the page in `dist` was made from. */
const PAGE_STAMP = join(ROOT, "build/page.txt");
/** Of the command's builds: those before the newest may still be run by a server. */
const KEPT_BUILDS = 3;

/** Whether or not it is there already. */
export async function buildAll(): Promise<void> {
  await buildPage();
  await buildCommand();
}

/** Builds what is missing, or was made from something else than what is there now. */
export async function buildIfStale({ tell }: Pick<Terminal, "tell">): Promise<void> {
  if (!(await pageIsCurrent())) {
    tell("Building the page …");
    await buildPage();
  }
  if (!existsSync(builtCommand())) {
    tell("Building the command …");
    await buildCommand();
  }
}

async function pageIsCurrent(): Promise<boolean> {
  // The last file of the last build: with it, all are there.
  if (!existsSync(join(DIST, "maker/makeFiles.js"))) return false;
  const stamp = await readFile(PAGE_STAMP, "utf8").catch(() => "");
  return stamp === fingerprint(PAGE_IS_MADE_FROM);
}

async function buildPage(): Promise<void> {
  // Taken first: what is changed while it is built is built the next time.
  const stamp = fingerprint(PAGE_IS_MADE_FROM);
  await rm(PAGE_STAMP, { force: true });
  for (const config of PAGE) await build(config);
  await mkdir(dirname(PAGE_STAMP), { recursive: true });
  await writeFile(PAGE_STAMP, stamp);
}

async function buildCommand(): Promise<void> {
  const place = dirname(builtCommand());
  const draft = join(COMMAND_BUILDS, `draft-${process.pid}`);
  await build(COMMAND, draft);
  await rm(place, { recursive: true, force: true });
  await rename(draft, place);
  await removeOldBuilds();
}

async function removeOldBuilds(): Promise<void> {
  const folders = await Promise.all(
    (await readdir(COMMAND_BUILDS)).map(async (name) => {
      const path = join(COMMAND_BUILDS, name);
      return { path, made: (await stat(path)).mtimeMs };
    }),
  );
  folders.sort((one, other) => other.made - one.made);
  for (const { path } of folders.slice(KEPT_BUILDS)) await rm(path, { recursive: true });
}

async function build(config: string, outDir?: string): Promise<void> {
  // Loaded only when needed, for it is large.
  const vite = await import("vite");
  await vite.build({
    root: ROOT,
    configFile: join(ROOT, config),
    logLevel: "warn",
    ...(outDir && { build: { outDir } }),
  });
}
