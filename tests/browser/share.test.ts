/** What a view can be taken away as: the dialog says it all, each of its links answers, and it keeps nobody out. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { exportsOfKind } from "../../src/publish/exportWords.ts";
import { ON_PHONE, openBrowser, settled, visit } from "./visit.ts";

const ADDRESS = `${inject("site")}/?v=1&domains=submarine-cables`;
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

async function openDialog(...[address, options]: [string, Parameters<typeof visit>[2]?]) {
  const visited = await visit(browser, address, options);
  await settled(visited.page);
  await visited.page.locator("#header-share button").click();
  const dialog = visited.page.getByRole("dialog", { name: "Share and cite" });
  await dialog.waitFor();
  return { ...visited, dialog };
}

it("Every format is offered, and every link of the dialog answers with this very view", async () => {
  const { page, dialog, complaints, close } = await openDialog(ADDRESS);
  const hrefs = await dialog
    .locator("a[download]")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  const offered = hrefs.flatMap((href) => /^\/api\/export\/([\w-]+)/.exec(href)?.[1] ?? []);
  expect(offered).toEqual([...exportsOfKind("data"), ...exportsOfKind("citation")]);
  for (const href of hrefs) {
    expect(new URL(href, ADDRESS).searchParams.get("domains")).toBe("submarine-cables");
    const answer = await page.request.get(new URL(href, ADDRESS).href);
    expect([href, answer.status()]).toEqual([href, 200]);
  }
  const link = await dialog.getByLabel("Address of the view").inputValue();
  expect(link).toContain("/?v=1");
  expect(link).toContain("domains=submarine-cables");
  // Gephi Lite could not fetch anything from here.
  expect(await dialog.getByRole("link", { name: "Gephi Lite" }).count()).toBe(0);
  expect(complaints).toEqual([]);
  await close();
});

it("A title and a caption of one's own are in the address, the link and the figure", async () => {
  const { page, dialog, complaints, close } = await openDialog(ADDRESS);
  const inLink = async (name: string) =>
    new URL(await dialog.getByLabel("Address of the view").inputValue()).searchParams.get(name);
  await dialog.getByLabel("Title").fill("Cables <b>& treaties</b>");
  await page.keyboard.press("Enter");
  await expect.poll(() => inLink("title")).toBe("Cables <b>& treaties</b>");
  await dialog.getByLabel("Caption", { exact: true }).fill("Who lays whose cable.");
  await dialog.getByLabel("Title").focus();
  await expect.poll(() => inLink("caption")).toBe("Who lays whose cable.");
  expect(new URL(page.url()).searchParams.get("caption")).toBe("Who lays whose cable.");
  const preview = dialog.getByRole("img", {
    name: "Preview of the figure “Cables <b>& treaties</b>”",
  });
  const figure = await page.request.get(
    new URL((await preview.getAttribute("src")) ?? "", ADDRESS).href,
  );
  expect(await figure.text()).toContain("Cables &lt;b&gt;&amp; treaties&lt;/b&gt;");
  await dialog.getByLabel("Title").fill("");
  await page.keyboard.press("Enter");
  await expect.poll(() => inLink("title")).toBe(null);
  expect(complaints).toEqual([]);
  await close();
});

it("Its preview is the figure, each of its ties has a note, and a view file is saved without the server", async () => {
  const { page, dialog, close } = await openDialog(ADDRESS);
  const preview = dialog.getByRole("img", { name: /^Preview of the figure/ });
  await preview.scrollIntoViewIfNeeded();
  await expect
    .poll(() => preview.evaluate((image) => (image as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(100);
  expect(await dialog.getByLabel("Resolution").count()).toBe(0);
  await dialog.getByLabel("Format").selectOption("png");
  await dialog.getByLabel("Resolution").selectOption("150");
  await dialog.getByLabel("Height").selectOption("120");
  await dialog.getByLabel("Number the ties").check();
  expect(await preview.getAttribute("src")).toMatch(
    /^\/api\/figure\.svg\?.*&notes=yes&heightMm=120$/,
  );
  const download = dialog.getByRole("link", { name: "Download the figure" });
  expect(await download.getAttribute("href")).toMatch(/^\/api\/figure\.png\?.*&dpi=150$/);
  const ties = Number(/(\d+) ties/.exec((await dialog.textContent()) ?? "")?.[1]);
  const notes = dialog.getByLabel("Notes of the numbered ties");
  const numbers = (await notes.inputValue())
    .trim()
    .split("\n")
    .map((line) => Number.parseInt(line, 10));
  expect(numbers).toEqual(Array.from({ length: ties }, (_, place) => place + 1));
  await dialog.getByLabel("Notes for").selectOption("latex");
  expect(await notes.inputValue()).toContain("\\item[1.]");
  const saving = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Download the view file" }).click();
  expect((await saving).suggestedFilename()).toMatch(/\.json$/);
  await close();
});

it("It closes by the Escape key, and leaves the visitor where the dialog was opened", async () => {
  const { page, dialog, close } = await openDialog(ADDRESS);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  expect(
    await page.locator("#header-share button").evaluate((it) => it === document.activeElement),
  ).toBe(true);
  await close();
});

it.each([
  ["a wide page", "", {}],
  ["a dark phone", "&theme=dark", ON_PHONE],
] as const)("It keeps nobody out: %s", async (_, more, options) => {
  const { page, dialog, close } = await openDialog(`${ADDRESS}${more}`, options);
  const { violations } = await new AxeBuilder({ page }).include("dialog.share").analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  const sticking = await dialog.evaluate(
    ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
  );
  expect(sticking).toBeLessThanOrEqual(0);
  await close();
});
