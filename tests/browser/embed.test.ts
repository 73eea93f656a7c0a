/** A view in other people's pages: still without JavaScript, alive on a click, quiet towards every host, and as one file. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { openBrowser, visit } from "./visit.ts";

const site = inject("site");
const ADDRESS = `${site}/embed?v=1&domains=submarine-cables`;
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

it("An embed shows its picture, its key and its sources without JavaScript", async () => {
  const { page, close } = await visit(browser, ADDRESS, { javaScriptEnabled: false });
  expect(await page.locator("svg.still path").count()).toBeGreaterThan(10);
  await page.locator("summary").click();
  expect(await page.locator(".sources a").count()).toBeGreaterThan(10);
  await close();
});

it("An embed comes to life on a click, keeps nothing, and axe finds nothing in it", async () => {
  const { page, complaints, close } = await visit(browser, ADDRESS);
  await page.getByRole("button", { name: "Explore this picture" }).click();
  await page.locator("[data-life=live]").waitFor();
  await page.getByRole("button", { name: "Zoom in" }).click();
  const found = await new AxeBuilder({ page }).analyze();
  expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + document.cookie.length)).toBe(0);
  expect(complaints).toEqual([]);
  await close();
});

it("Any site may frame an embed, and none the explorer", async () => {
  const embed = await fetch(ADDRESS);
  expect(embed.headers.get("content-security-policy")).toContain("frame-ancestors *");
  expect(embed.headers.get("x-frame-options")).toBeNull();
  const explorer = await fetch(`${site}/`);
  expect(explorer.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
});

it("A view that makes no sense is refused in words", async () => {
  const answer = await fetch(`${site}/embed?v=1&lens=%3Cscript%3E`);
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain("&#60;script&#62;” is not a possible value of “lens”");
});

it("oEmbed answers in JSON and XML for its own views, and for no other host", async () => {
  const ask = (url: string, format: string) =>
    fetch(`${site}/oembed?format=${format}&maxwidth=500&url=${encodeURIComponent(url)}`);
  const json = await (await ask(ADDRESS, "json")).json();
  expect(json).toMatchObject({ version: "1.0", type: "rich", width: 500 });
  expect(json.html).toContain("/embed?v=1&#38;domains=submarine-cables");
  expect(await (await ask(ADDRESS, "xml")).text()).toMatch(/^<\?xml.*<type>rich<\/type>/s);
  expect((await ask("https://other.example/", "json")).status).toBe(404);
});

it("A view as one file opens from disk, lives, is searched, and asks nobody for anything", async () => {
  const file = join(mkdtempSync(join(tmpdir(), "entente-single-")), "view.html");
  const answer = await fetch(`${site}/api/embed.html?v=1&domains=submarine-cables`);
  const text = await answer.text();
  expect(text.length).toBeLessThan(1_000_000);
  writeFileSync(file, text);
  const { page, complaints, close } = await visit(browser, `file://${file}`, { offline: true });
  await page.getByRole("button", { name: "Explore this picture" }).click();
  await page.locator("[data-life=live]").waitFor();
  await page.getByRole("searchbox").fill("Japan");
  await page.getByRole("searchbox").press("Enter");
  await page.locator("#details h2").filter({ hasText: "Japan" }).waitFor();
  expect(complaints).toEqual([]);
  await close();
});
