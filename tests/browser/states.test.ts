/**
 * Every state of every panel, wide and on a phone, light and dark: axe finds nothing, nothing is wider than the page,
 * nothing is complained of, and a picture is taken for the eye, in test-results/.
 */
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { DESKTOP, ON_PHONE, openBrowser, settled, type Visit, visit } from "./visit.ts";

const site = inject("site");
const PICTURES = resolve(import.meta.dirname, "../../test-results");
/** What another colour scheme can break; all else is looked at once, and colours at one width: they are the same at every other. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];
/** The browser itself complains of a record's page that answers 404. */
const IS_ABSENT = /the server responded with a status of 404/;
let browser: Browser;
/** One page of each width goes from state to state, as a visitor would. */
let wide: Visit;
let narrow: Visit;

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  browser = await openBrowser();
  wide = await visit(browser, `${site}/`);
  narrow = await visit(browser, `${site}/`, ON_PHONE);
});
afterAll(() => browser.close());

const nothing = async () => undefined;
const openFilters = (page: Page) => page.getByRole("button", { name: /^Filters/ }).click();

const STATES: readonly (readonly [string, string, (page: Page) => Promise<unknown>])[] = [
  ["the opening view", "/", nothing],
  ["the network lens", "/?v=1&lens=network", nothing],
  ["an agreement's details", "/agreement/ir-ru-2025-ict-memorandum", nothing],
  ["a person's details", "/official/ir/meysam-abedi", nothing],
  ["a tie's details", "/?v=1&selection=country/IR~country/RU", nothing],
  [
    "a body's details",
    "/organisation/ru/ministry-of-digital-development-communications-and-mass-media",
    nothing,
  ],
  ["a bloc's details", "/bloc/ASEAN", nothing],
  [
    "a citation",
    "/official/ir/meysam-abedi",
    async (page) => {
      await page.getByRole("button", { name: "Cite", exact: true }).click();
      await page.locator(".cite-line").waitFor();
    },
  ],
  [
    "the page about the data",
    "/about",
    (page) => page.getByRole("table", { name: /region/ }).waitFor(),
  ],
  ["a domain's details", "/domain/cybersecurity", nothing],
  ["an unknown address", "/country/ZZ", nothing],
  ["a filtered view", "/?v=1&domains=cybersecurity&from=2020&to=2026", nothing],
  ["a bad parameter", "/?v=1&flavour=red", nothing],
  ["the domains lens", "/?v=1&lens=domains", nothing],
  ["the people lens, grouped", "/?v=1&lens=people&colour=group", nothing],
  ["the table", "/?v=1&show=table&domains=cybersecurity", nothing],
  [
    "the choice of columns",
    "/?v=1&show=table",
    (page) => page.getByRole("button", { name: "Columns" }).click(),
  ],
  ["part of the legend off", "/?v=1&groups=group-1,group-2&hidden=country/RU", nothing],
  [
    "what a node can be expanded by",
    "/agreement/ir-ru-2025-ict-memorandum",
    (page) => page.getByRole("button", { name: "Expand" }).click(),
  ],
  ["a view of what is gone", "/?v=1&parties=IR,ZZ&ids=country/RU,country/ZZ", nothing],
  [
    "no agreement passing",
    "/?v=1&domains=agricultural-technology&from=2001&to=2001&undated=no",
    nothing,
  ],
  [
    "hits of a search",
    "/",
    async (page) => {
      await page.keyboard.press("/");
      await page.keyboard.type("iran");
      await page.getByRole("option").first().waitFor();
    },
  ],
];
const WIDE_STATES: typeof STATES = [
  ...STATES,
  [
    "narrower domains",
    "/?v=1&domains=cybersecurity",
    (page) => page.getByRole("button", { name: "Narrower domains of Cybersecurity" }).click(),
  ],
  [
    "all filters and options open",
    "/?v=1&parties=SG,US&together=yes&kinds=convention",
    async (page) => {
      for (const name of ["Options", "Confidence", "Signed or announced by", "Language of sources"])
        await page.getByRole("button", { name, exact: true }).click();
    },
  ],
];
const NARROW_STATES: typeof STATES = [
  ...STATES,
  ["the sheet of filters", "/", openFilters],
  ["the menu", "/", (page) => page.getByRole("button", { name: "Menu" }).click()],
];

it.each(WIDE_STATES)("On a wide page, %s", (name, path, prepare) =>
  check(wide, `${name}-1440x900`, path, prepare),
);

it.each(NARROW_STATES)("On a phone, %s", (name, path, prepare) =>
  check(narrow, `${name}-390x844`, path, prepare),
);

it.each([
  ["the opening view", "/"],
  ["an agreement's details", "/agreement/ir-ru-2025-ict-memorandum"],
])("On a small laptop, %s fits its page", async (_, path) => {
  await wide.page.setViewportSize({ width: 1024, height: 768 });
  await wide.page.goto(site + path);
  await settled(wide.page);
  expect(await overflow(wide.page)).toBe(0);
  await wide.page.setViewportSize(DESKTOP);
});

it("Axe finds nothing in the table that stands in for the picture", async () => {
  const without = await openBrowser({ webgl: false });
  const { page } = await visit(without, `${site}/`);
  await settled(page);
  expect(await violations(page)).toEqual([]);
  await without.close();
});

it("With forced colours and less motion the explorer still works", async () => {
  const { page, complaints, close } = await visit(browser, `${site}/`, {
    forcedColors: "active",
    reducedMotion: "reduce",
  });
  await settled(page);
  await page.getByRole("button", { name: "Zoom in" }).click();
  await page.getByRole("checkbox", { name: /^Cybersecurity/ }).check({ force: true });
  expect(await violations(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});

async function check(
  { page, complaints }: Visit,
  name: string,
  path: string,
  prepare: (page: Page) => Promise<unknown>,
): Promise<void> {
  complaints.length = 0;
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto(site + path);
  await settled(page);
  await prepare(page);
  await photograph(page, `${name}-light`);
  expect(await violations(page), "light").toEqual([]);
  expect(await overflow(page)).toBe(0);
  await page.emulateMedia({ colorScheme: "dark" });
  await page.waitForTimeout(200);
  await photograph(page, `${name}-dark`);
  if (name.endsWith("1440x900")) expect(await violations(page, COLOUR_RULES), "dark").toEqual([]);
  expect(complaints.filter((complaint) => !IS_ABSENT.test(complaint))).toEqual([]);
}

const photograph = (page: Page, name: string) =>
  page.screenshot({ path: join(PICTURES, `${name.replace(/\W+/g, "-")}.png`) });

/** Pixels by which the page is wider than its window. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** What axe found, short enough to read: the rule, and where. */
async function violations(page: Page, rules?: string[]): Promise<readonly string[]> {
  // The page has no frames: axe need not open another page to put its findings together.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const found = await (rules === undefined ? axe : axe.withRules(rules)).analyze();
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary}`),
  );
}
