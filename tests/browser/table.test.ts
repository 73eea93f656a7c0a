/** The table of the selection: ordered, virtual, right for who listens, and saved as CSV. */
import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openBrowser, seen } from "./visit.ts";

const site = inject("site");
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const at = (path: string, see: (page: Page) => Promise<void>) =>
  seen(browser, site + path, async (page) => {
    await page.getByRole("table").waitFor();
    await see(page);
  });

const titles = (page: Page) => page.locator(".data-table tbody th").allTextContents();

describe("The table", () => {
  it("holds the rows in sight alone, and numbers them as part of all", () =>
    at("/?v=1&show=table", async (page) => {
      const table = page.getByRole("table");
      const all = Number(await table.getAttribute("aria-rowcount"));
      expect(all).toBeGreaterThan(400);
      expect((await titles(page)).length).toBeLessThan(60);
      await page.locator(".table-scroller").evaluate((scroller) => {
        scroller.scrollTop = scroller.scrollHeight;
      });
      await page.locator(`.data-table tr[aria-rowindex="${all}"]`).waitFor();
    }));

  it("is ordered by any column, which says so", () =>
    at("/?v=1&show=table&parties=EE", async (page) => {
      await page.getByRole("button", { name: "Agreement", exact: true }).click();
      const heading = page.getByRole("columnheader", { name: "Agreement" });
      expect(await heading.getAttribute("aria-sort")).toBe("ascending");
      const up = await titles(page);
      expect(up.length).toBeGreaterThan(5);
      expect(up).toEqual(up.toSorted(new Intl.Collator("en", { numeric: true }).compare));
      await page.getByRole("button", { name: "Agreement", exact: true }).click();
      expect(await heading.getAttribute("aria-sort")).toBe("descending");
    }));

  it("is in the address with what it lists, its columns and its order", () =>
    at("/?v=1&show=table&parties=EE", async (page) => {
      await page.getByRole("radio", { name: /^Ties \d/ }).click();
      await page.getByRole("button", { name: "Columns" }).click();
      await page.getByRole("checkbox", { name: "Weight" }).uncheck({ force: true });
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "To", exact: true }).click();
      const shown = await titles(page);
      await expect.poll(() => new URL(page.url()).searchParams.get("order")).toBe("target");
      const { pathname, search } = new URL(page.url());
      expect(search).toBe(
        "?v=1&parties=EE&show=table&table=lines&columns=source,type,target,agreements,years&order=target",
      );
      await at(pathname + search, async (fresh) => {
        const heading = fresh.getByRole("columnheader", { name: "To" });
        expect(await heading.getAttribute("aria-sort")).toBe("ascending");
        expect(await fresh.getByRole("columnheader", { name: "Weight" }).count()).toBe(0);
        expect(await titles(fresh)).toEqual(shown);
      });
      await page.getByRole("radio", { name: /^Agreements \d/ }).click();
      await expect.poll(() => new URL(page.url()).search).toBe("?v=1&parties=EE&show=table");
    }));

  it("opens the details of a row and keeps the table", () =>
    at("/?v=1&show=table&parties=EE", async (page) => {
      const [first] = await titles(page);
      await page.locator(".data-table tbody td").first().click();
      const heading = page.locator("#details h2").first();
      await expect.poll(() => heading.textContent()).toBe(first);
      expect(await page.getByRole("table").isVisible()).toBe(true);
    }));

  it("is saved as CSV with what is shown, in its order, and the id of each row", () =>
    at("/?v=1&show=table&parties=EE", async (page) => {
      const shown = await titles(page);
      const [saved] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "Save as CSV" }).click(),
      ]);
      const lines = readFileSync(await saved.path(), "utf8").split("\r\n");
      expect(lines[0]).toBe("\u{feff}Agreement,Parties,Date,Kind,Status,Sources,In the picture,Id");
      expect(lines[1]).toContain(shown[0]?.split(",")[0]);
      expect(lines[1]).toMatch(/,agreement\/[^,]+$/);
      expect(lines.at(-1)).toBe("");
    }));
});
