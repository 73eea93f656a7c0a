/** What the explorer says and offers when something is missing or breaks. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openBrowser, settled, visit } from "./visit.ts";

const site = inject("site");
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const heading = (page: Page) =>
  page.getByRole("complementary", { name: "Details" }).getByRole("heading", { level: 2 });

describe("Without WebGL", () => {
  it("a word and the table stand in for the picture, with the same details", async () => {
    const without = await openBrowser({ webgl: false });
    const { page, complaints } = await visit(without, `${site}/`);
    await settled(page);
    await page.getByText("This browser cannot draw the network.").waitFor();
    await page.getByRole("radio", { name: /^Ties \d/ }).click();
    await page
      .getByRole("row", { name: /^Russia tied with/ })
      .first()
      .click();
    await expect.poll(() => heading(page).textContent()).toMatch(/Russia/);
    await page.getByRole("radio", { name: /^Entries/ }).click();
    await page.getByRole("link", { name: "China", exact: true }).first().click();
    await expect.poll(() => heading(page).textContent()).toBe("China");
    expect(complaints.filter((complaint) => !complaint.includes("WebGL"))).toEqual([]);
    await without.close();
  });

  it("lost while the page is open, the table comes; given back, the picture", async () => {
    const { page, close } = await visit(browser, `${site}/`);
    await settled(page);
    await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>("canvas.sigma-nodes");
      const gl = canvas?.getContext("webgl2") ?? canvas?.getContext("webgl");
      const loss = gl?.getExtension("WEBGL_lose_context");
      if (!loss) throw new Error("The canvas of the nodes has no WebGL to lose.");
      Object.assign(window, { giveBack: () => loss.restoreContext() });
      loss.loseContext();
    });
    await page.getByText("The drawing was interrupted.").waitFor();
    await page.getByRole("table", { name: /^Agreements/ }).waitFor();
    await page.evaluate(() => (window as unknown as { giveBack: () => void }).giveBack());
    await page.getByText("The drawing was interrupted.").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Zoom in" }).waitFor();
    expect(await drawnPixels(page)).toBeGreaterThan(1000);
    await close();
  });
});

describe("When the server", () => {
  it("is away, the page says so, and loads on request once it is back", async () => {
    let away = true;
    const { page, close } = await visit(browser, `${site}/`, {}, (opened) =>
      opened.route("**/api/graph", (route) => (away ? route.abort() : route.continue())),
    );
    await page.getByRole("heading", { name: "The server does not answer" }).waitFor();
    away = false;
    await page.getByRole("button", { name: "Try again" }).click();
    await settled(page);
    expect(await page.locator("#stage-heading p").textContent()).toMatch(/agreements/);
    await close();
  });

  it("has lost its database, its own words are shown", async () => {
    const problem = {
      type: "about:blank",
      status: 503,
      title: "The database is away",
      detail: "It answers again by itself when the database is back.",
    };
    const { page, close } = await visit(browser, `${site}/`, {}, (opened) =>
      opened.route("**/api/graph", (route) =>
        route.fulfill({
          status: 503,
          contentType: "application/problem+json",
          body: JSON.stringify(problem),
        }),
      ),
    );
    await page.getByRole("heading", { name: problem.title }).waitFor();
    await page.getByText(problem.detail).waitFor();
    await close();
  });

  it("holds a load that is not complete, the page says so above the picture", async () => {
    const { page, close } = await visit(browser, `${site}/`, {}, (opened) =>
      opened.route("**/api/graph", async (route) => {
        const picture = await (await route.fetch()).json();
        picture.dataSet.complete = false;
        await route.fulfill({ json: picture });
      }),
    );
    await settled(page);
    await page.getByText("The database is incomplete.").waitFor();
    await close();
  });

  it("does not send the texts, the details say so and fetch them on request", async () => {
    let away = true;
    const { page, close } = await visit(browser, `${site}/country/IR`, {}, (opened) =>
      opened.route("**/api/graph/texts", (route) => (away ? route.abort() : route.continue())),
    );
    await page.getByText("Sources and provisions could not be fetched.").waitFor();
    away = false;
    await page.getByRole("button", { name: "Try again" }).click();
    await page.locator(".sources li").first().waitFor();
    await close();
  });
});

describe("An address", () => {
  it("of nothing is answered with words, beside the network", async () => {
    const { page, close } = await visit(browser, `${site}/country/ZZ`);
    await settled(page);
    expect(await heading(page).textContent()).toBe("Nothing here has this address");
    expect(await page.locator("#details").textContent()).toContain("country/ZZ");
    await close();
  });

  it("with impossible values names each of them", async () => {
    const { page, close } = await visit(browser, `${site}/?v=1&lens=cake&from=2025&to=2020`);
    await settled(page);
    await page
      .getByRole("alert")
      .getByText(/“cake” is not a possible value of “lens”/)
      .waitFor();
    await close();
  });
});

/** Pixels of the picture that differ from the paper. */
async function drawnPixels(page: Page): Promise<number> {
  await page.waitForTimeout(500);
  const png = (await page.locator("#canvas").screenshot()).toString("base64");
  return page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d");
    if (context === null) return 0;
    context.drawImage(image, 0, 0);
    const { data: pixels } = context.getImageData(0, 0, image.width, image.height);
    let drawn = 0;
    for (let at = 0; at < pixels.length; at += 4)
      if (Math.abs((pixels[at] ?? 0) - (pixels[0] ?? 0)) > 24) drawn++;
    return drawn;
  }, png);
}
