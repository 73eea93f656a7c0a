/** The page about the data: its words, its numbers, its charts, and what stands when the server is away. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { ON_PHONE, openBrowser, visit } from "./visit.ts";

const site = inject("site");
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

it("About the data tells rule, coverage, confidence, citation, downloads, versions and licences", async () => {
  const { page, complaints, close } = await visit(browser, `${site}/about`);
  await page.getByRole("table", { name: "Agreements by region of a party" }).waitFor();
  // Told by the server, apart from the data.
  await page
    .getByText(/^Release \d{4}/)
    .first()
    .waitFor();
  expect(await page.title()).toBe("About the data – Entente");
  expect(await page.locator(".about h2").allInnerTexts()).toEqual([
    "What is in it, and what is not",
    "How far it reaches",
    "Facts and their sources",
    "What confidence means",
    "Dates and statuses",
    "How parties and ties are counted",
    "No tie found is not no tie",
    "How to cite",
    "Download",
    "Report an error",
    "Versions, and what changed",
    "Licences",
  ]);
  const text = await page.locator(".about").textContent();
  expect(text).toContain("518 agreements");
  expect(text).toMatch(/Agreements by year, 2000–2026; \d+ more have no date in any source/);
  expect(text).toMatch(
    /The Entente contributors: Entente: agreements between states on digital matters\. Data version /,
  );
  expect(text).toMatch(/Release \d{4}\.\d+\.\d+/);
  const asia = page.getByRole("row", { name: /^Asia/ });
  expect((await asia.getByRole("cell").allInnerTexts()).join(" ")).toMatch(/^\d+\s+\d+ of \d+$/);
  expect(complaints).toEqual([]);
  await close();
});

it("An address leads to one part of it", async () => {
  const { page, close } = await visit(browser, `${site}/about#confidence`);
  await page.getByRole("table", { name: "Agreements by confidence" }).waitFor();
  await page.waitForTimeout(300);
  const top = await page
    .locator("#confidence")
    .evaluate((section) => section.getBoundingClientRect().top);
  expect(top).toBeLessThan(200);
  // The header stays where it is.
  expect(await page.locator("#header").evaluate((bar) => bar.getBoundingClientRect().top)).toBe(0);
  await close();
});

it("On a phone it fits its width", async () => {
  const { page, close } = await visit(browser, `${site}/about`, ON_PHONE);
  await page.getByRole("table", { name: "Agreements by region of a party" }).waitFor();
  const overflow = await page
    .locator("#page")
    .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  expect(overflow).toBe(0);
  await close();
});

it("With the server away its words stand, and it says that the numbers are missing", async () => {
  const { page, close } = await visit(browser, `${site}/about`, {}, (before) =>
    before.route("**/api/**", (route) => route.abort()),
  );
  await page.getByRole("alert").waitFor();
  expect(await page.getByRole("alert").textContent()).toContain("the numbers are missing");
  expect(await page.locator("#confidence").textContent()).toContain("A primary source");
  await page.unroute("**/api/**");
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByRole("table", { name: "Agreements by region of a party" }).waitFor();
  await close();
});
