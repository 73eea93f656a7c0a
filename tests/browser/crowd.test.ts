/** Ten thousand entries at once, of the seed's shape: what the explorer says of them, and that one can work with them. */
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { pictureOf } from "../bench/pictures.ts";
import { openBrowser, visit } from "./visit.ts";

const site = inject("site");
const AGREEMENTS = 2640;
let picture: string;
let browser: Awaited<ReturnType<typeof openBrowser>>;

beforeAll(async () => {
  picture = JSON.stringify(await pictureOf(AGREEMENTS));
  browser = await openBrowser();
}, 300_000);
afterAll(() => browser.close());

it("Ten thousand entries are drawn with a word on what is left out, filtered, searched and listed", async () => {
  const { page, complaints, close } = await visit(
    browser,
    `${site}/?v=1&lens=network`,
    // Drawing takes a graphics card's work in software here: few pixels do.
    { viewport: { width: 1240, height: 500 } },
    (opened) =>
      opened.route("**/api/graph", (route) =>
        route.fulfill({ contentType: "application/json", body: picture }),
      ),
  );
  page.setDefaultTimeout(90_000);
  const crowd = page.getByRole("status").getByText(/^1\d,\d{3} entries are a crowd\./);
  await crowd.waitFor();
  expect(await page.locator("#stage-heading p").textContent()).toMatch(/from 2,640 agreements/);

  // A filter counts, and thins the picture out.
  await page.getByRole("checkbox", { name: /^Agricultural technology/ }).check({ force: true });
  await crowd.waitFor({ state: "detached" });
  const counts = await page.locator("#stage-heading p").textContent();
  expect(counts).toMatch(/^[\d,]+ entries, .* from [\d,]+ agreements/);

  // Search leads to one of them.
  await page.getByRole("combobox", { name: /^Search/ }).fill("Estonia");
  await page
    .getByRole("option", { name: /^Estonia/ })
    .first()
    .click();
  const details = page.getByRole("complementary", { name: "Details" });
  await details.getByRole("heading", { level: 2, name: "Estonia" }).waitFor();

  // All that passes is in the table.
  await page.getByRole("link", { name: "Table", exact: true }).click();
  const rows = await page.getByRole("table").getAttribute("aria-rowcount");
  const listed = /from ([\d,]+) agreements/.exec(counts ?? "")?.[1]?.replace(",", "");
  expect(Number(rows) - 1).toBe(Number(listed));
  expect(complaints).toEqual([]);
  await close();
}, 300_000);
