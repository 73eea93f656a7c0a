/** A researcher's way through the explorer, in a real Chromium over the real data. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { Lens } from "../../src/model/lens.ts";
import { DEFAULT_VIEW, type View } from "../../src/model/view.ts";
import { drawMarks, type Marks } from "../../src/network/marks.ts";
import { buildNetwork } from "../../src/network/network.ts";
import { pictureOf } from "../bench/pictures.ts";
import { openBrowser, seen, visit } from "./visit.ts";

const site = inject("site");
const network = buildNetwork(await pictureOf("seed"));
const MEMORANDUM = "/agreement/ir-ru-2025-ict-memorandum";
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const at = (path: string, see: (page: Page) => Promise<void>) => seen(browser, site + path, see);

const search = (page: Page) => page.getByRole("combobox", { name: /^Search/ });
const details = (page: Page) => page.getByRole("complementary", { name: "Details" });
const heading = (page: Page) => details(page).getByRole("heading", { level: 2 });

/** Code of a party that draws so, whatever the seed holds. */
function partyWhere(lens: Lens, more: Partial<View>, draws: (marks: Marks) => boolean): string {
  const { ids, tables } = network;
  const { start, count } = tables.Country;
  const codes = ids.slice(start, start + count).map((id) => id.slice("country/".length));
  const found = codes.find((code) =>
    draws(drawMarks(network, { ...DEFAULT_VIEW, ...more, lens, parties: [code] })),
  );
  if (found === undefined) throw new Error("The seed has no party that draws so.");
  return found;
}

const counts = (page: Page) => page.locator("#stage-heading p").textContent();

describe("The opening view", () => {
  it("shows the ties lens with its counts, a legend and the filters", () =>
    at("/", async (page) => {
      await expect.poll(() => page.title()).toBe("Ties between states and blocs – Entente");
      expect(await counts(page)).toMatch(/^\d+ states, .* ties, from \d+ agreements, \d{4}–\d{4}$/);
      expect(await page.locator("#stage-legend li").count()).toBeGreaterThan(4);
      expect(await page.getByRole("checkbox").count()).toBeGreaterThan(8);
    }));

  it("has drawn something in more than one colour before any panel is asked for", async () => {
    const { page, close } = await visit(browser, `${site}/`, {}, (opened) =>
      opened.route(/\/assets\/mount-.*\.js/, () => undefined),
    );
    await page.locator("#stage-legend li").first().waitFor();
    await page.waitForTimeout(500);
    const picture = await page.locator("#canvas").screenshot();
    expect(picture.byteLength).toBeGreaterThan(20_000);
    await close();
  });

  it("is sent under a policy that forbids inline script, and obeys it", async () => {
    const response = await fetch(`${site}/`);
    expect(response.headers.get("content-security-policy")).toMatch(/script-src 'self'(;|$)/);
  });
});

describe("The header", () => {
  it("leads to the questions, to the account of the data, and back to the picture as it was left", () =>
    at("/?v=1&lens=domains&domains=cybersecurity", async (page) => {
      const pages = page.getByRole("navigation", { name: "Pages" });
      for (const [name, address] of [
        ["Query", "/query"],
        ["About the data", "/about"],
      ] as const) {
        await pages.getByRole("link", { name, exact: true }).click();
        await page.getByRole("heading", { level: 1, name, exact: true }).waitFor();
        expect(new URL(page.url()).pathname).toBe(address);
        expect(await pages.locator("[aria-current=page]").textContent()).toBe(name);
      }
      await pages.getByRole("link", { name: "Explore" }).click();
      await page.locator("#stage-legend li").first().waitFor();
      expect(new URL(page.url()).search).toBe("?v=1&lens=domains&domains=cybersecurity");
    }));
});

describe("Search", () => {
  it.each([
    ["a name in Latin script", "Abedi"],
    ["a name in Persian script", "عابدی"],
    ["a name with a typing error", "Meysam Abeddi"],
  ])("finds Meysam Abedi by %s", (_, query) =>
    at("/", async (page) => {
      await page.keyboard.press("/");
      await page.keyboard.type(query);
      const hit = page.getByRole("option", { name: /^Meysam Abedi/ });
      await hit.waitFor();
      expect(await hit.textContent()).toContain("Official");
      await hit.click();
      await expect.poll(() => heading(page).textContent()).toBe("Meysam Abedi");
      expect(await page.title()).toBe("Meysam Abedi – Entente");
    }),
  );

  it("says so where nothing is found", () =>
    at("/", async (page) => {
      await search(page).fill("qqqqqqqq");
      await page.getByText(/Nothing here is called “qqqqqqqq”/).waitFor();
    }));

  it("writes nothing into the page but text", () =>
    at("/", async (page) => {
      await search(page).fill('<img src=x onerror="document.title=1">');
      await page.getByText(/Nothing here is called “<img/).waitFor();
      expect(await page.title()).not.toBe("1");
    }));

  it("leads with the keyboard alone from the slash to a source", () =>
    at("/", async (page) => {
      await page.keyboard.press("/");
      await page.keyboard.type("Meysam Abedi");
      await page.getByRole("option", { name: /^Meysam Abedi/ }).waitFor();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await expect.poll(() => heading(page).textContent()).toBe("Meysam Abedi");
      await details(page).getByRole("list").first().waitFor();
      await expect.poll(() => focusedText(page)).toBe("Meysam Abedi");
      const memorandum = /^Memorandum of cooperation on artificial intelligence/;
      await tabTo(page, memorandum);
      await page.keyboard.press("Enter");
      await expect.poll(() => heading(page).textContent()).toMatch(memorandum);
      await tabTo(page, /Iran and Russia formalize AI/);
    }));
});

describe("The founding record", () => {
  it("tells parties, signatories with offices, event, provisions with standing, and sources", () =>
    at(MEMORANDUM, async (page) => {
      const panel = details(page);
      await panel.locator(".sources li").first().waitFor();
      const text = await panel.textContent();
      for (const told of [
        "Memorandum of cooperation on artificial intelligence, cybersecurity and digital technologies",
        "Iran",
        "Russia",
        "5 December 2025",
        "Moscow",
        "Meysam Abedi",
        "Deputy minister of communications and information technology",
        "Alexander Shoitov",
        "Deputy minister of digital development, communications and mass media",
        "Fifth Iran–Russia joint working group meeting",
        "Only discussed",
        "Named as a priority",
        "no timetable for projects was given",
        "No source gives a timetable for projects",
      ])
        expect(text).toContain(told);
      const languages = panel.locator(".sources bdi");
      expect(
        new Set(
          await languages.evaluateAll((titles) =>
            titles.map((title) => title.getAttribute("lang")),
          ),
        ),
      ).toEqual(new Set(["en", "ar", "fa"]));
    }));

  it("opens its sources safely in a page of their own", () =>
    at(MEMORANDUM, async (page) => {
      const links = details(page).locator(".sources a");
      await links.first().waitFor();
      expect(await details(page).locator(".sources li").count()).toBe(6);
      // Each source, and a copy of it that an archive keeps.
      expect(await links.count()).toBe(12);
      for (const link of await links.all()) {
        expect(await link.getAttribute("rel")).toBe("noopener noreferrer");
        expect(await link.getAttribute("target")).toBe("_blank");
        expect(await link.getAttribute("href")).toMatch(/^https?:/);
      }
    }));

  it("leads from a number to its source", () =>
    at(MEMORANDUM, async (page) => {
      await details(page).getByRole("link", { name: "Source 2" }).first().click();
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("source-2");
      expect(new URL(page.url()).hash).toBe("");
    }));
});

describe("Filters", () => {
  it("change the counts, and the shared address shows the same in a fresh page", () =>
    at("/", async (page) => {
      const before = await counts(page);
      await page.getByRole("checkbox", { name: /^Cybersecurity/ }).check({ force: true });
      await expect.poll(() => counts(page)).not.toBe(before);
      expect(new URL(page.url()).search).toBe("?v=1&domains=cybersecurity");
      await at(new URL(page.url()).search.replace("?", "/?"), async (fresh) => {
        expect(await counts(fresh)).toBe(await counts(page));
        const box = fresh.getByRole("checkbox", { name: /^Cybersecurity/ });
        expect(await box.isChecked()).toBe(true);
      });
    }));

  it("count each domain under the years", () =>
    at("/?v=1&from=2024&to=2024", async (page) => {
      const row = page.getByRole("checkbox", { name: /^Cybersecurity/ });
      const label = page.locator(".box", { hasText: "Cybersecurity" }).first();
      const counted = Number(await label.locator(".count").textContent());
      await row.check({ force: true });
      await expect.poll(() => counts(page)).toMatch(/ 2024( and \d+ without a date)?$/);
      expect(counted).toBeGreaterThan(0);
      expect(counted).toBeLessThan(60);
    }));

  it("set the years from the keyboard, a step that Back undoes", () =>
    at("/", async (page) => {
      const first = page.getByRole("slider", { name: /First year/ });
      const opening = Number(await first.inputValue());
      await first.focus();
      await page.keyboard.press("ArrowRight");
      expect(new URL(page.url()).searchParams.get("from")).toBe(String(opening + 1));
      await page.goBack();
      await expect.poll(() => first.inputValue()).toBe(String(opening));
    }));

  it("leave undated agreements out only where the switch says so", () =>
    at("/", async (page) => {
      await page.getByRole("switch", { name: /undated/ }).uncheck({ force: true });
      expect(new URL(page.url()).searchParams.get("undated")).toBe("no");
    }));

  it("say which of them to loosen where nothing passes", () =>
    at("/?v=1&domains=agricultural-technology&from=2001&to=2001&undated=no", async (page) => {
      await page.getByRole("heading", { name: "Nothing passes these filters" }).waitFor();
      await page.getByRole("button", { name: /^Without “Years”: \d+ agreements?$/ }).click();
      await expect
        .poll(() => new URL(page.url()).search)
        .toBe("?v=1&domains=agricultural-technology");
    }));

  it("offer the lens's own switches where those leave out all that passes", () => {
    const party = partyWhere("ties", {}, ({ empty, left }) =>
      empty?.reason === "lens"
        ? left.reasons.length === 1 && left.reasons[0]?.by === "largest"
        : false,
    );
    return at(`/?v=1&parties=${party}`, async (page) => {
      await page.getByRole("heading", { name: "Nothing to draw in this lens" }).waitFor();
      await page.getByRole("button", { name: "Turn on “Large conventions”" }).click();
      await expect.poll(() => new URL(page.url()).search).toBe(`?v=1&largest=999&parties=${party}`);
      await expect.poll(() => counts(page)).toMatch(/^[1-9]\d* states/);
    });
  });

  it("are told in the details: what they leave of a tie, and which agreements they leave out", () =>
    at("/?v=1&from=2025&undated=no&selection=country/IR~country/RU", async (page) => {
      await page
        .getByText(/^The filters leave \d+ of \d+ agreements in the picture, a weight of [\d.]+\./)
        .waitFor();
      const listed = page.locator("#details .mentions li");
      const memorandum = listed.filter({
        has: page.locator('a[href*="ir-ru-2025-ict-memorandum"]'),
      });
      expect(await memorandum.textContent()).not.toContain("left out");
      expect(await listed.filter({ hasText: "left out by the filters" }).count()).toBeGreaterThan(
        0,
      );
      await page.getByRole("button", { name: "Clear filters" }).click();
      await expect
        .poll(() => listed.filter({ hasText: "left out by the filters" }).count())
        .toBe(0);
    }));

  it("leave of what is chosen its own lines alone, and say so where there are none", () =>
    at("/?v=1&parties=IR", async (page) => {
      const ties = async () => Number(/(\d+) ties/.exec((await counts(page)) ?? "")?.[1]);
      const all = await ties();
      await page.getByRole("switch", { name: "Only their own lines" }).check({ force: true });
      await expect.poll(() => new URL(page.url()).search).toBe("?v=1&parties=IR&direct=yes");
      await expect.poll(ties).toBeLessThan(all);
      const party = partyWhere(
        "domains",
        { statuses: ["announced"], direct: true },
        ({ empty }) => empty?.reason === "others",
      );
      await page.goto(`${site}/?v=1&lens=domains&parties=${party}&statuses=announced&direct=yes`);
      await page.getByRole("heading", { name: "The chosen parties have no lines here" }).waitFor();
      await page.getByRole("button", { name: "Draw the lines of others" }).click();
      await expect.poll(() => new URL(page.url()).searchParams.get("direct")).toBe(null);
    }));
});

describe("The address", () => {
  it("goes back and forward through what was opened", () =>
    at("/", async (page) => {
      await search(page).fill("Estonia");
      await page
        .getByRole("option", { name: /^Estonia/ })
        .first()
        .click();
      await expect.poll(() => heading(page).textContent()).toBe("Estonia");
      await page.getByRole("radio", { name: "All", exact: true }).click();
      await expect.poll(() => new URL(page.url()).searchParams.get("lens")).toBe("network");
      await page.goBack();
      await expect.poll(() => new URL(page.url()).searchParams.get("lens")).toBe(null);
      await page.goBack();
      await expect.poll(() => heading(page).count()).toBe(0);
      await page.goForward();
      await expect.poll(() => heading(page).textContent()).toBe("Estonia");
    }));

  it("of a node opens the explorer with that node", () =>
    at("/official/ir/meysam-abedi", async (page) => {
      expect(await heading(page).textContent()).toBe("Meysam Abedi");
    }));

  it("of a tie tells both ends and the agreements behind it", () =>
    at("/?v=1&selection=country/IR~country/RU", async (page) => {
      const text = await details(page).textContent();
      expect(text).toMatch(/Iran/);
      expect(text).toContain("Memorandum of cooperation on artificial intelligence");
    }));

  it("of a line between a party and a domain tells the agreements behind it", () =>
    at("/?v=1&lens=domains&selection=country/IR~domain/cybersecurity", async (page) => {
      await expect.poll(() => heading(page).textContent()).toBe("Iran and Cybersecurity");
      expect(await details(page).textContent()).toContain(
        "Memorandum of cooperation on artificial intelligence",
      );
      const copied = await details(page).locator(".details-foot .on-paper").textContent();
      expect(copied).toContain("/?v=1&lens=domains&selection=country/IR~domain/cybersecurity");
    }));

  it("with an unknown parameter is told by name, over the opening view", () =>
    at("/?v=1&flavour=red", async (page) => {
      await page
        .getByRole("alert")
        .getByText(/“flavour” is not a part of a view/)
        .waitFor();
      expect(await counts(page)).toMatch(/ties/);
    }));
});

describe("The canvas", () => {
  it("opens a state where its mark is clicked, and closes on empty paper", () =>
    at("/?v=1&selection=country/RU", async (page) => {
      await expect.poll(() => heading(page).textContent()).toBe("Russia");
      const box = await page.locator("#canvas").boundingBox();
      if (box === null) throw new Error("The canvas has no place on the page.");
      await page.mouse.click(box.x + 8, box.y + box.height / 2);
      await expect.poll(() => heading(page).count()).toBe(0);
    }));

  it("zooms and moves from the keyboard", () =>
    at("/", async (page) => {
      const before = await page.locator("#canvas").screenshot();
      await page.getByRole("button", { name: "Zoom in" }).press("Enter");
      await page.waitForTimeout(500);
      const nearer = await page.locator("#canvas").screenshot();
      expect(nearer.equals(before)).toBe(false);
      await page.locator("#canvas").focus();
      await page.keyboard.press("ArrowRight");
      await page.waitForTimeout(300);
      expect((await page.locator("#canvas").screenshot()).equals(nearer)).toBe(false);
    }));
});

function focusedText(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.textContent ?? undefined);
}

async function tabTo(page: Page, text: RegExp): Promise<void> {
  for (let step = 0; step < 120; step++) {
    await page.keyboard.press("Tab");
    if (text.test((await focusedText(page)) ?? "")) return;
  }
  throw new Error(`Tab did not reach ${text} in 120 steps.`);
}
