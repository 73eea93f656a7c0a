/** Pictures of the main states for the eye, in test-results/; each is held to have loaded whole, within its page. */
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { DESKTOP, ON_PHONE, openBrowser, settled, visit } from "./visit.ts";

const site = inject("site");
const FOLDER = resolve(import.meta.dirname, "../../test-results");
let browser: Browser;

beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true });
  browser = await openBrowser();
});
afterAll(() => browser.close());

const SIZES: readonly (readonly [string, BrowserContextOptions])[] = [
  ["1440x900", { viewport: DESKTOP }],
  ["1024x768", { viewport: { width: 1024, height: 768 } }],
  ["390x844", ON_PHONE],
];
const STATES = [
  ["opening", "/"],
  ["agreement", "/agreement/ir-ru-2025-ict-memorandum"],
  ["filtered", "/?v=1&domains=cybersecurity&from=2020&to=2026"],
  ["network", "/?v=1&lens=network"],
  ["domains", "/?v=1&lens=domains"],
  ["people", "/?v=1&lens=people&parties=SG"],
  ["table", "/?v=1&show=table&domains=cybersecurity"],
  ["empty", "/?v=1&parties=IR,SG&kinds=convention&together=yes"],
] as const;

describe.each(SIZES)("At %s", (size, options) => {
  describe.each(["light", "dark"] as const)("in %s", (colorScheme) => {
    it.each(STATES)("the %s view fits its page", async (state, path) => {
      const { page, complaints, close } = await visit(browser, site + path, {
        ...options,
        colorScheme,
      });
      await settled(page);
      await page.screenshot({ path: join(FOLDER, `${state}-${size}-${colorScheme}.png`) });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
      expect(complaints).toEqual([]);
      await close();
    });
  });
});
