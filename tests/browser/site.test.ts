/** The explorer as a folder of files, in a sub-folder of a host that knows nothing of it. */
import { createReadStream, readFileSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { emptyFolder, entente } from "../cli/run.ts";
import { openBrowser, visit } from "./visit.ts";

const host = emptyFolder();
let browser: Browser;
let server: Server;
let site: string;

beforeAll(async () => {
  const { code, err } = await entente(["site", "-o", join(host, "sub")], inject("database"));
  expect(code, err).toBe(0);
  browser = await openBrowser();
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://host");
    const file = join(host, decodeURIComponent(pathname));
    const found = statSync(file, { throwIfNoEntry: false });
    if (found?.isDirectory() && !pathname.endsWith("/"))
      response.writeHead(301, { Location: `${pathname}/` }).end();
    else if (found === undefined) response.writeHead(404).end();
    else {
      const sent = found.isDirectory() ? join(file, "index.html") : file;
      const type = TYPES[/\.\w+$/.exec(sent)?.[0] ?? ""] ?? "application/octet-stream";
      response.writeHead(200, { "Content-Type": type });
      createReadStream(sent).pipe(response);
    }
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}/sub`;
}, 300_000);
afterAll(async () => {
  await browser.close();
  server.close();
});

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

async function download(page: Page, name: string): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name, exact: true }).click(),
  ]);
  return readFileSync(await file.path(), "utf8");
}

it("A record's address opens it with its sources, a search leads on, and nothing is asked of a server", async () => {
  const { page, complaints, close } = await visit(browser, `${site}/country/IR`);
  await page.locator("#details h2").filter({ hasText: "Iran" }).waitFor();
  expect(await page.title()).toBe("Iran – Entente");
  await page.locator("#details sup, #details .cited").first().waitFor();
  await page.getByRole("combobox").or(page.getByRole("searchbox")).first().fill("Singapore");
  await page
    .getByRole("option", { name: /^Singapore/ })
    .first()
    .click();
  await page.locator("#details h2").filter({ hasText: "Singapore" }).waitFor();
  expect(page.url()).toMatch(/\/sub\/\?v=1&.*selection=country/);
  await page.locator("#nav-about").click();
  await page.getByRole("heading", { name: "About the data" }).waitFor();
  expect(page.url()).toBe(`${site}/about/`);
  expect(complaints).toEqual([]);
  await close();
});

it("Exports and single files are made in the page; what needs a server says so", async () => {
  const { page, complaints, close } = await visit(browser, `${site}/?v=1&domains=submarine-cables`);
  await page.getByRole("button", { name: "Share and cite" }).click();
  expect(await page.getByLabel("Address of the view").inputValue()).toContain(`${site}/?v=1&`);
  expect(await download(page, "GEXF")).toContain('<gexf xmlns="http://www.gexf.net/1.2draft"');
  expect(await download(page, "BibTeX")).toMatch(/^@misc\{/m);
  expect(await download(page, "Download the file")).toContain('<svg class="still"');
  expect(await page.locator("dialog.share").textContent()).toContain("need a server");
  await page.goto(`${site}/query/`);
  await page.getByRole("heading", { name: "This copy answers no queries" }).waitFor();
  await page.goto(`${site}/?v=1&query=MATCH%20(n)%20RETURN%20n`);
  await page.getByText("This copy answers no queries").waitFor();
  expect(complaints).toEqual([]);
  await close();
});
