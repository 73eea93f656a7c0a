/** A newcomer's path: from the opening view to an address that shows somebody else the same. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { openBrowser, settled, visit } from "./visit.ts";

const site = inject("site");
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const details = (page: Page) => page.getByRole("complementary", { name: "Details" });
const title = (page: Page) => details(page).getByRole("heading", { level: 2 }).textContent();
const search = (page: Page) => new URL(page.url()).searchParams;
const rows = (page: Page) =>
  page.getByRole("table").evaluate((table) => table.getAttribute("aria-rowcount"));

it("A newcomer filters, reads an agreement and its sources, follows its signatory, and hands on the table", async () => {
  const { page, complaints, close } = await visit(browser, `${site}/`);
  await settled(page);

  // The page itself says what a line is.
  await page.getByRole("complementary", { name: "First steps" }).waitFor();

  // Cybersecurity agreements of 2020–2026 that Singapore is party to.
  await page.getByRole("checkbox", { name: /^Cybersecurity/ }).check({ force: true });
  await page.getByRole("searchbox", { name: "Find in states and blocs" }).fill("singap");
  await page.getByRole("checkbox", { name: /^Singapore/ }).check({ force: true });
  const first = page.getByRole("slider", { name: /First year/ });
  await first.focus();
  while (Number(await first.inputValue()) < 2020) await page.keyboard.press("ArrowRight");
  await expect.poll(() => search(page).get("from")).toBe("2020");
  expect(search(page).get("domains")).toBe("cybersecurity");
  expect(search(page).get("parties")).toBe("SG");
  const chips = page.getByRole("list", { name: "Active filters" });
  expect(await chips.getByRole("button", { name: /^Remove the filter/ }).count()).toBe(3);

  // Opens one that somebody signed, out of those of Singapore.
  await page.getByRole("link", { name: "Table" }).click();
  await page.getByRole("button", { name: "Columns" }).click();
  await page.getByRole("checkbox", { name: "Signed or announced by" }).check({ force: true });
  await page.keyboard.press("Escape");
  const signed = page.getByRole("table").getByRole("button", { name: "Signed or announced by" });
  await signed.click();
  const [agreement] = await page.getByRole("row").getByRole("link").allTextContents();
  await page.getByRole("row").getByRole("link").first().click();
  await expect.poll(() => title(page)).toBe(agreement);

  // Reads its sources.
  await details(page).locator(".sources li").first().waitFor();
  const source = details(page).locator(".sources a").first();
  expect(await source.getAttribute("href")).toMatch(/^https?:/);

  // Goes to its signatory, and to that person's agreements.
  const person = details(page).locator('a[href^="/official/"]').first();
  const name = await person.textContent();
  await person.click();
  await expect.poll(() => title(page)).toBe(name);
  const acts = details(page).locator('a[href^="/agreement/"]');
  expect(await acts.count()).toBeGreaterThan(0);

  // Back to the picture and to the table again, and hands the address on.
  await page.getByRole("link", { name: "Explore" }).click();
  await expect.poll(() => search(page).get("show")).toBe(null);
  await page.getByRole("link", { name: "Table" }).click();
  await page.getByRole("table").waitFor();
  const counted = await rows(page);
  const fresh = await visit(browser, page.url());
  await settled(fresh.page);
  await fresh.page.getByRole("table").waitFor();
  expect(await rows(fresh.page)).toBe(counted);
  expect(await title(fresh.page)).toBe(name);
  const ordering = (page: Page) =>
    page.getByRole("columnheader", { name: "Signed or announced by" }).getAttribute("aria-sort");
  expect(await ordering(fresh.page)).toBe("ascending");
  expect(await ordering(page)).toBe("ascending");
  expect(await fresh.page.locator("#stage-heading").textContent()).toBe(
    await page.locator("#stage-heading").textContent(),
  );
  expect([...complaints, ...fresh.complaints]).toEqual([]);
  await fresh.close();
  await close();
}, 300_000);
