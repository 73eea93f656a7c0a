/** What one does to a picture, and undoes again: by buttons, by keys, and by the browser's Back. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openBrowser, seen } from "./visit.ts";

const site = inject("site");
const FIGURE = resolve(import.meta.dirname, "../../docs/sample-report/cables.svg");
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const at = (path: string, see: (page: Page) => Promise<void>) => seen(browser, site + path, see);

const search = (page: Page) => new URL(page.url()).searchParams;
const counts = (page: Page) => page.locator("#stage-heading p").textContent();
const act = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

describe("The steps of a visit", () => {
  it("are undone and redone by keys, by buttons and by Back alike", () =>
    at("/?v=1&selection=country/RU", async (page) => {
      const before = await counts(page);
      await act(page, "Hide").click();
      await expect.poll(() => search(page).get("hidden")).toBe("country/RU");
      await expect.poll(() => counts(page)).not.toBe(before);
      await page.keyboard.press("Control+z");
      await expect.poll(() => search(page).get("hidden")).toBe(null);
      await expect.poll(() => counts(page)).toBe(before);
      await page.keyboard.press("Control+Shift+Z");
      await expect.poll(() => search(page).get("hidden")).toBe("country/RU");
      await act(page, "Undo").click();
      await expect.poll(() => search(page).get("hidden")).toBe(null);
      expect(await act(page, "Undo").isDisabled()).toBe(true);
      await act(page, "Redo").click();
      await expect.poll(() => search(page).get("hidden")).toBe("country/RU");
      await page.goBack();
      await expect.poll(() => search(page).get("hidden")).toBe(null);
      expect(await act(page, "Redo").isDisabled()).toBe(false);
    }));

  it("keep a state with its neighbours alone, and pin it", () =>
    at("/?v=1&selection=country/IR", async (page) => {
      await act(page, "Keep only").click();
      await expect.poll(() => search(page).get("ids")?.split(",")).toContain("country/RU");
      expect(search(page).get("ids")?.split(",").length).toBeLessThan(60);
      await act(page, "Pin").click();
      await expect.poll(() => search(page).get("pinned")).toMatch(/^country\/IR:\d+:\d+$/);
      await act(page, "Unpin").click();
      await expect.poll(() => search(page).get("pinned")).toBe(null);
    }));

  it("expand by a relationship, whose count is told before", () =>
    at("/agreement/ir-ru-2025-ict-memorandum", async (page) => {
      await act(page, "Expand").click();
      const signed = page.getByRole("button", { name: /^signed by\s*2$/i });
      await signed.click();
      await expect
        .poll(() => search(page).get("ids")?.split(",").sort())
        .toEqual([
          "agreement/ir-ru-2025-ict-memorandum",
          "official/ir/meysam-abedi",
          "official/ru/alexander-shoitov",
        ]);
      expect(search(page).get("lens")).toBe("network");
      await page.keyboard.press("Escape");
      await page.keyboard.press("Escape");
      await expect.poll(() => new URL(page.url()).search).toBe("");
      // Left behind, it leads nowhere any more.
      await page.getByRole("radio", { name: "All", exact: true }).click();
      await page.getByRole("combobox", { name: /^Search/ }).fill("Shoitov");
      await page
        .getByRole("option", { name: /Shoitov/ })
        .first()
        .click();
      await act(page, "Keep only").click();
      await expect
        .poll(() => search(page).get("ids")?.split(","))
        .toContain("official/ru/alexander-shoitov");
      await page.keyboard.press("Escape");
      await page.keyboard.press("Escape");
      await expect.poll(() => new URL(page.url()).search).toBe("?v=1&lens=network");
    }));

  it("are backed out of one at a time by Escape", () =>
    at("/?v=1&ids=country/IR,country/RU&selection=country/RU&show=table", async (page) => {
      await page.getByRole("table").waitFor();
      await page.keyboard.press("Escape");
      await expect.poll(() => search(page).get("selection")).toBe(null);
      await page.keyboard.press("Escape");
      await expect.poll(() => search(page).get("show")).toBe(null);
      await page.keyboard.press("Escape");
      await expect.poll(() => new URL(page.url()).search).toBe("");
    }));
});

describe("The legend", () => {
  it("switches a group off and on from the keyboard, keeps the focus, and says which it is", () =>
    at("/", async (page) => {
      const group = page.locator("#stage-legend button[aria-pressed]").first();
      await group.focus();
      await page.keyboard.press("Enter");
      await expect.poll(() => group.getAttribute("aria-pressed")).toBe("false");
      expect(search(page).get("groups")).not.toBe(null);
      await page.keyboard.press("Enter");
      await expect.poll(() => group.getAttribute("aria-pressed")).toBe("true");
      expect(search(page).get("groups")).toBe(null);
    }));
});

describe("The camera", () => {
  it("is in the address once it was moved, and is no step of its own", () =>
    at("/", async (page) => {
      await page.getByRole("button", { name: "Zoom in" }).click();
      await expect.poll(() => search(page).get("camera")).toMatch(/^-?\d+.*,.*,/);
      expect(await page.getByRole("button", { name: "Undo" }).count()).toBe(0);
      await page.getByRole("button", { name: "Show the whole network" }).click();
      await expect.poll(() => search(page).get("camera")).toBe(null);
    }));
});

describe("A view file", () => {
  const FILE = {
    entente: "view",
    version: 1,
    view: { lens: "domains", domains: ["cybersecurity"], from: 2020 },
  };
  const drop = (page: Page, name: string, text: string) =>
    page.evaluate(
      ([called, content]) => {
        const data = new DataTransfer();
        // By their names: not every system knows the types.
        data.items.add(new File([content ?? ""], called ?? ""));
        document.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true }));
      },
      [name, text],
    );

  it("opens where it is dropped on the page", () =>
    at("/", async (page) => {
      await drop(page, "view.json", JSON.stringify(FILE));
      await expect
        .poll(() => new URL(page.url()).search)
        .toBe("?v=1&lens=domains&domains=cybersecurity&from=2020");
    }));

  it("that is a figure brings its view back, and says which data it was drawn from", () =>
    at("/", async (page) => {
      await drop(page, "Figure 2.svg", readFileSync(FIGURE, "utf8"));
      await expect
        .poll(() => new URL(page.url()).searchParams.get("domains"))
        .toBe("submarine-cables");
      await page.getByText(/^The view of a figure, drawn from [\d.]+\.$/).waitFor();
    }));

  it("that is none is refused with all that is wrong with it", () =>
    at("/", async (page) => {
      await drop(page, "view.json", JSON.stringify({ ...FILE, view: { lens: "cake" } }));
      await page
        .getByRole("alert")
        .getByText(/view\.lens.*must be one of/)
        .waitFor();
    }));

  it("is offered where a view is too long for an address", () =>
    at("/?v=1&selection=country/US", async (page) => {
      const ids = Array.from({ length: 150 }, (_, place) => `country/X${place}`);
      const view = { scope: { of: "ids", ids: ["country/US", "country/CN", ...ids] } };
      await drop(page, "view.json", JSON.stringify({ ...FILE, view }));
      await page.getByText("This view is too long for an address.").waitFor();
      const [saved] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "Save the view" }).click(),
      ]);
      expect(saved.suggestedFilename()).toBe("entente-view.json");
      // No address holds it: the browser's Back does.
      await page.getByRole("link", { name: "Query", exact: true }).click();
      await page.getByRole("heading", { level: 1, name: "Query" }).waitFor();
      await page.goBack();
      await page.getByText("This view is too long for an address.").waitFor();
    }));
});
