/** The search as one uses it, with the keyboard and for who listens. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { openBrowser, settled, type Visit, visit } from "./visit.ts";

const site = inject("site");
let browser: Browser;
let searching: Visit;

beforeAll(async () => {
  browser = await openBrowser();
  searching = await visit(browser, `${site}/`);
  await settled(searching.page);
});
afterAll(() => browser.close());

it("A provision leads to its agreement, and the words that matched are marked", async () => {
  const { page } = searching;
  const field = page.getByRole("combobox", { name: /^Search/ });
  await field.fill("collaboration postal parks");
  const hit = page.getByRole("option").first();
  await hit.waitFor();
  expect(await hit.textContent()).toContain("Collaboration on technology parks and postal parks");
  expect(await hit.locator("mark").allInnerTexts()).toEqual(
    expect.arrayContaining(["Collaboration", "postal", "parks"]),
  );
  await field.press("ArrowDown");
  expect(await field.getAttribute("aria-activedescendant")).toBe(await hit.getAttribute("id"));
  expect(await page.getByRole("option", { selected: true }).count()).toBe(1);
  await field.press("Enter");
  await page.locator("#details h2").waitFor();
  expect(page.url()).toContain("selection=agreement/ir-ru-2025-ict-memorandum");
});

it("A name in another script is found, and the spelling that matched is shown", async () => {
  const { page } = searching;
  const field = page.getByRole("combobox", { name: /^Search/ });
  await field.fill("عابدی");
  const hit = page.getByRole("option").first();
  await hit.waitFor();
  expect(await hit.textContent()).toMatch(
    /Meysam Abedi[\s\S]*Official · Iran[\s\S]*also called میثم عابدی/,
  );
  expect(await hit.locator("mark").allInnerTexts()).toEqual(["عابدی"]);
  await field.press("Escape");
});

it("What looks like markup is looked for as text", async () => {
  const { page } = searching;
  await page.getByRole("combobox", { name: /^Search/ }).fill("<img src=x onerror=alert(1)>");
  await page.locator(".no-hits").waitFor();
  expect(await page.locator(".no-hits").textContent()).toContain("<img src=x onerror=alert(1)>");
  expect(await page.locator(".hits img").count()).toBe(0);
  expect(searching.complaints).toEqual([]);
});
