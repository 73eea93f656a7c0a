/** A visit to the explorer in a real Chromium, which writes down whatever a page must not do. */
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { CHROMIUM } from "../chromium.ts";

export interface Visit {
  readonly page: Page;
  /** Errors on the console, exceptions, requests to other hosts: empty after a good visit. */
  readonly complaints: string[];
  close(): Promise<void>;
}

export const DESKTOP = { width: 1440, height: 900 } as const;
const PHONE = { width: 390, height: 844 } as const;

const ARGUMENTS = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
/** WebGL in software: the machines of the tests have no graphics card. */
const SOFTWARE_WEBGL = ["--use-angle=swiftshader", "--enable-unsafe-swiftshader"];
const NO_WEBGL = ["--disable-gpu", "--disable-software-rasterizer", "--disable-3d-apis"];

export function openBrowser({ webgl = true } = {}): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [...ARGUMENTS, ...(webgl ? SOFTWARE_WEBGL : NO_WEBGL)],
  });
}

/** Opens a page; `before` runs ahead of its first request. */
export async function visit(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
  before: (page: Page) => Promise<unknown> = async () => undefined,
): Promise<Visit> {
  const context = await browser.newContext({ viewport: DESKTOP, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  const { host } = new URL(address);
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning")
      complaints.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`exception: ${error.message}`));
  page.on("request", (request) => {
    if (new URL(request.url()).host !== host) complaints.push(`request to ${request.url()}`);
  });
  await before(page);
  await page.goto(address);
  return { page, complaints, close: () => context.close() };
}

/** Visits an address of the explorer, sees to it, and holds that nothing was complained of meanwhile. */
export async function seen(
  browser: Browser,
  address: string,
  see: (page: Page) => Promise<void>,
): Promise<void> {
  const visited = await visit(browser, address);
  try {
    await settled(visited.page);
    await see(visited.page);
    if (visited.complaints.length > 0) throw new Error(visited.complaints.join("\n"));
  } finally {
    await visited.close();
  }
}

/** As on a phone: narrow, touched, twice the pixels. */
export const ON_PHONE: BrowserContextOptions = {
  viewport: PHONE,
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
};

/** Until the network is drawn and the panels are there, or the page of text that is asked for. */
export async function settled(page: Page): Promise<void> {
  const there = page.locator("#header-share button, #page h2");
  await there.first().waitFor({ state: "attached" });
  await page.evaluate(() => document.fonts.ready);
  // A flight of the camera, then the names at rest.
  await page.waitForTimeout(700);
}
