/** A newcomer's path through the page of questions, and what the page must never do. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { ON_PHONE, openBrowser, visit } from "./visit.ts";

const GRAPH =
  "MATCH (c:Country {code: $country})-[p:PARTY_TO]->(a:Agreement)\nRETURN c, p, a\nORDER BY a.id\nLIMIT 7";

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const address = (query: string, rest = "") =>
  `${inject("site")}/query?q=${encodeURIComponent(query)}${rest}`;

const answered = (page: Page) => page.locator(".answer-head").waitFor({ timeout: 60_000 });

async function write(page: Page, text: string): Promise<void> {
  const editor = page.locator(".cm-content");
  await editor.click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("Delete");
  await page.keyboard.type(text, { delay: 15 });
}

describe("A newcomer", () => {
  it("completes a label, asks with another state, sees graph and network, and passes the address on", async () => {
    const { page, complaints, close } = await visit(browser, `${inject("site")}/query`);
    await answered(page);

    // A label is completed from what the database holds.
    await write(page, "MATCH (a:Agree");
    const option = page.locator(".cm-tooltip-autocomplete li").filter({ hasText: /^Agreement/ });
    await option.first().waitFor({ timeout: 60_000 });
    await option.first().click();
    await page.locator(".cm-content").filter({ hasText: "(a:Agreement" }).waitFor();

    // A question of the cookbook, found by its words, with a parameter changed.
    await page.getByLabel("Find a question").fill("agreements as a graph");
    await page.getByRole("button", { name: "One state's agreements as a graph" }).click();
    await page.getByLabel("country").fill("SG");
    await page.getByRole("button", { name: /^Run/ }).click();
    await page.waitForURL(/p\.country=SG/);
    await answered(page);
    expect(page.url()).toContain("show=network");
    await page
      .locator(".answer-counts")
      .filter({ hasText: /\d+ nodes/ })
      .waitFor();
    await page.locator(".answer-canvas canvas").first().waitFor();
    await page.getByRole("button", { name: "Table", exact: true }).click();
    await page.locator(".result-table tbody tr").nth(2).waitFor();
    expect(await page.locator(".result-table tbody").textContent()).toContain("Singapore");

    // What the address holds is all that it takes, in a page that has never asked anything.
    const permalink = page.url();
    const shown = (await page.locator(".answer-told").textContent()) ?? "";
    const fresh = await visit(browser, permalink);
    await answered(fresh.page);
    expect(await fresh.page.locator(".parameter input").first().inputValue()).toBe("SG");
    expect(((await fresh.page.locator(".answer-told").textContent()) ?? "").split(" in ")[0]).toBe(
      shown.split(" in ")[0],
    );
    await fresh.close();

    // And on to the explorer, whose view is about what the query finds.
    await page.getByRole("link", { name: "Show in network" }).click();
    await page.waitForURL(/\/\?v=1.*query=.*p\.country=SG/);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe("An answer", () => {
  it("is drawn exactly as it was returned", async () => {
    const { page, complaints, close } = await visit(
      browser,
      address(GRAPH, "&p.country=IR&show=network"),
    );
    await answered(page);
    // Seven relationships were returned: not those that run between the same agreements and others.
    await page.locator(".answer-counts").filter({ hasText: "8 nodes, 7 relationships." }).waitFor();
    await page.locator(".answer-list summary").click();
    await page.locator(".answer-list button").filter({ hasText: "Iran" }).first().click();
    const details = page.locator(".answer-details");
    await details.locator("h2").waitFor();
    expect(await details.locator("h2 a").getAttribute("href")).toBe("/country/IR");
    expect(await details.locator("section").first().locator("li").count()).toBe(7);
    expect(complaints).toEqual([]);
    await close();
  });

  it("of many rows is drawn where one looks, and sorted by a column", async () => {
    const { page, close } = await visit(
      browser,
      address("UNWIND range(1, 9000) AS x RETURN x, 'row ' + x AS name"),
    );
    await answered(page);
    expect(await page.locator(".answer-told").textContent()).toMatch(/^9,000 rows in /);
    expect(await page.locator(".result-table tbody tr").count()).toBeLessThan(100);
    await page.getByRole("button", { name: "x", exact: true }).click();
    await page.locator(".result-table tbody td").filter({ hasText: "row 9000" }).waitFor();
    expect(await page.locator("th[aria-sort]").getAttribute("aria-sort")).toBe("descending");
    await close();
  });

  it("that is none says why, and marks the place", async () => {
    const { page, close } = await visit(browser, address("MATCH (n:Country)\nRETRUN n"));
    const alert = page.getByRole("alert");
    await alert.waitFor({ timeout: 60_000 });
    expect(await alert.textContent()).toContain("Line 2, column 1");
    await page.locator(".cm-lintRange-error").first().waitFor();
    await close();
  });

  it("is ended by the visitor, on the server too", async () => {
    const { page, close } = await visit(
      browser,
      address("UNWIND range(1, 100000000000) AS x RETURN sum(x)"),
    );
    await page.getByRole("button", { name: "Cancel" }).click({ timeout: 30_000 });
    await page.getByText("Cancelled.").waitFor();
    // Two of one visitor may run at once: none is left behind.
    for (const _ of [1, 2, 3]) {
      const { status } = await page.request
        .post(`${inject("site")}/api/cypher`, {
          data: { query: "RETURN 1" },
        })
        .then((answer) => ({ status: answer.status() }));
      expect(status).toBe(200);
    }
    await close();
  });

  it("holds text, never markup", async () => {
    const { page, complaints, close } = await visit(
      browser,
      address(
        "RETURN '<img src=x onerror=alert(1)>' AS `<b>name</b>`, 'javascript:alert(1)' AS link",
      ),
    );
    await answered(page);
    expect(await page.locator(".result-table img, .result-table b").count()).toBe(0);
    expect(await page.locator(".result-table td a").count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe("The page of questions", () => {
  it.each([
    ["a table", "", {}],
    ["a network", `?q=${encodeURIComponent(GRAPH)}&p.country=IR&show=network`, {}],
    [
      "a plan on a dark page",
      `?q=${encodeURIComponent(GRAPH)}&p.country=IR&show=plan&theme=dark`,
      {},
    ],
    ["a phone", "", ON_PHONE],
  ] as const)("keeps nobody out: %s", async (_, search, options) => {
    const { page, close } = await visit(browser, `${inject("site")}/query${search}`, options);
    await answered(page);
    await page.locator(".cm-keyword").first().waitFor({ timeout: 60_000 });
    await page.waitForTimeout(500);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
    await close();
  });
});
