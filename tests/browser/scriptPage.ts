/** A page of one script alone, built as the explorer is and opened in Chromium: for the canvas without its panels. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import type { BrowserContextOptions, Page } from "playwright-core";
import { build, preview } from "vite";
import { DESKTOP, openBrowser } from "./visit.ts";

const CANVAS_STYLES = resolve(import.meta.dirname, "../../src/explorer/styles/canvas.css");

const HTML = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">
<style>
  body { margin: 0; overflow: hidden; background: #FAF8F4 }
  .place { position: fixed; inset: 0 }
  .place.small { inset: 0 auto auto 0; width: 320px; height: 200px }
  ${readFileSync(CANVAS_STYLES, "utf8")}
</style>
<script type="module" src="/page.js"></script>`;

export interface ScriptPage {
  readonly page: Page;
  /** Exceptions and errors on the console: empty after a good visit. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

/**
 * @param script path of the script's TypeScript
 * @param files by name: JSON that the script can fetch beside itself
 */
export async function openScript(
  script: string,
  files: Readonly<Record<string, unknown>>,
  options: BrowserContextOptions = {},
): Promise<ScriptPage> {
  const outDir = mkdtempSync(join(tmpdir(), "entente-script-"));
  await build({
    configFile: false,
    root: resolve(import.meta.dirname, "../.."),
    logLevel: "warn",
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: false,
      target: "es2022",
      rolldownOptions: { input: script, output: { entryFileNames: "page.js" } },
    },
  });
  writeFileSync(join(outDir, "index.html"), HTML);
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(outDir, name), JSON.stringify(content));
  const server = await preview({
    configFile: false,
    root: dirname(outDir),
    logLevel: "warn",
    build: { outDir },
    preview: { host: "127.0.0.1", port: 0 },
  });
  const browser = await openBrowser();
  const close = async () => {
    await browser.close();
    await server.close();
    rmSync(outDir, { recursive: true });
  };
  try {
    const page = await browser.newPage({ viewport: DESKTOP, ...options });
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(`exception: ${error.message}`));
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(`console: ${message.text()}`);
    });
    const { port } = server.httpServer.address() as AddressInfo;
    await page.goto(`http://127.0.0.1:${port}/`);
    await page.waitForFunction("'ready' in window");
    return { page, complaints, close };
  } catch (error) {
    await close();
    throw error;
  }
}
