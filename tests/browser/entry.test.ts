/** An entry's page by itself: its account, its sources, its citation, the way to report an error, and paper. */
import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openBrowser, settled, type Visit, visit } from "./visit.ts";

const site = inject("site");
const MEMORANDUM = "/agreement/ir-ru-2025-ict-memorandum";
let browser: Browser;
let reading: Visit;

beforeAll(async () => {
  browser = await openBrowser();
  reading = await visit(browser, site + MEMORANDUM, { acceptDownloads: true });
  await settled(reading.page);
  await reading.page.locator(".sources li").first().waitFor();
});
afterAll(() => browser.close());

const textOf = (page: Page, selector: string) => page.locator(selector).allInnerTexts();

describe("The founding record on screen", () => {
  it("tells parties, date, meeting, signatories with office and body, and the working group", async () => {
    const [told = ""] = await textOf(reading.page, "#details");
    for (const words of [
      "Memorandum · signed",
      "Memorandum of cooperation on artificial intelligence, cybersecurity and digital technologies",
      "Friday 5 December 2025, Moscow",
      "Fifth Iran–Russia joint working group meeting on communications and information technology",
      "Meysam Abedi",
      "Deputy minister of communications and information technology",
      "Ministry of Information and Communications Technology, Iran",
      "Alexander Shoitov",
      "Deputy minister of digital development, communications and mass media",
      "Iran–Russia joint working group on communications and information technology",
      "negotiating forum",
      "No source gives a timetable for projects.",
      "from 4 publishers",
    ])
      expect(told).toContain(words);
  });

  it("parts its provisions by standing", async () => {
    expect(await textOf(reading.page, "#details h4")).toEqual([
      "Agreed",
      "Named as a priority",
      "Only discussed",
    ]);
  });

  it("gives each source its language in words, its day, and two links that learn nothing of this page", async () => {
    const [first = "", second = ""] = await textOf(reading.page, ".sources li");
    expect(first).toContain("BABL AI · undated · in English · read 23 November 2026");
    expect(second).toContain("Mehr News Agency · 5 December 2025 · in Arabic");
    const links = await reading.page
      .locator(".sources a")
      .evaluateAll((all) =>
        (all as HTMLAnchorElement[]).map(({ href, target, rel }) => ({ href, target, rel })),
      );
    expect(links).toHaveLength(12);
    for (const { target, rel } of links)
      expect([target, rel]).toEqual(["_blank", "noopener noreferrer"]);
    expect(links[1]?.href).toBe(`https://web.archive.org/web/20261123/${links[0]?.href}`);
  });

  it("is cited in one line and as a file with its sources", async () => {
    const { page } = reading;
    await page.getByRole("button", { name: "Cite", exact: true }).click();
    const line = page.locator(".cite-line");
    await line.waitFor();
    expect(await line.textContent()).toContain(`${site}${MEMORANDUM} (seen `);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "BibTeX" }).click(),
    ]);
    const bibtex = await readFile(await download.path(), "utf8");
    expect(download.suggestedFilename()).toMatch(/\.bib$/);
    expect(bibtex.match(/^@/gm)).toHaveLength(7);
    expect(bibtex).toContain("پنجمین");
  });

  it("on paper is the account alone, with the addresses of its sources and its own", async () => {
    const { page } = reading;
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("#stage").isVisible()).toBe(false);
    expect(await page.locator("#filters").isVisible()).toBe(false);
    expect(await page.getByRole("button", { name: "Cite", exact: true }).isVisible()).toBe(false);
    expect(await page.locator(".on-paper").textContent()).toContain(site + MEMORANDUM);
    const after = await page
      .locator(".sources li > a")
      .first()
      .evaluate((link) => getComputedStyle(link, "::after").content);
    expect(after).toContain("https://babl.ai/");
    await page.emulateMedia({ media: null });
  });

  it("asks no other host for anything, and nothing fails", () => {
    expect(reading.complaints).toEqual([]);
  });
});

describe("Every kind of entry reads alone", () => {
  it.each([
    ["/official/ir/meysam-abedi", "Official · Iran", "Offices"],
    [
      "/organisation/ir/ministry-of-information-and-communications-technology",
      "Ministry · Iran",
      "Signed or announced for it",
    ],
    ["/country/IR", "State · Asia", "Party to"],
    ["/bloc/ASEAN", "ASEAN", "Members"],
    ["/domain/blockchain", "Domain", "Provisions that concern it"],
    ["/?v=1&selection=country/IR~country/RU", "Tie · ", "Agreements between the two"],
  ])(
    "%s has its kind, its headings and a foot, and prints with the addresses of its sources",
    async (path, kicker, heading) => {
      const { page, complaints, close } = await visit(browser, site + path);
      await settled(page);
      await page.locator("#details .sources li").first().waitFor();
      const [told = ""] = await textOf(page, "#details");
      expect(told).toContain(kicker);
      expect(await page.getByRole("heading", { name: heading }).count()).toBeGreaterThan(0);
      expect(told).toContain("Data version");
      await page.emulateMedia({ media: "print" });
      for (const beside of ["#stage", "#filters", "#years", "#header-search", "#nav"])
        expect(await page.locator(beside).isVisible()).toBe(false);
      const source = page.locator(".sources li > a").first();
      const printed = await source.evaluate((link) => getComputedStyle(link, "::after").content);
      expect(printed).toContain((await source.getAttribute("href")) ?? "no address");
      expect(complaints).toEqual([]);
      await close();
    },
  );
});
