/** `npm run screenshot`: the README's picture, from the explorer that runs at the address given (http://127.0.0.1:4321). */
import { resolve } from "node:path";
import { DESKTOP, openBrowser, settled, visit } from "./visit.ts";

const PICTURE = resolve(import.meta.dirname, "../../docs/screenshot.png");
const site = process.argv[2] ?? "http://127.0.0.1:4321";

const browser = await openBrowser();
try {
  const { page } = await visit(browser, `${site}/agreement/ir-ru-2025-ict-memorandum`, {
    viewport: DESKTOP,
    colorScheme: "light",
  });
  await settled(page);
  await page.screenshot({ path: PICTURE });
  process.stdout.write(`Wrote ${PICTURE}\n`);
} finally {
  await browser.close();
}
