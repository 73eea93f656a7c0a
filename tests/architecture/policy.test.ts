import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { REACT_ARIA_STYLES } from "../../src/server/securityHeaders.ts";
import { ROOT } from "./imports.ts";

const FILES = ["interactions/usePress.mjs", "overlays/usePreventScroll.mjs"];

it("The page's policy lets in the style sheets that React Aria adds, and these alone", () => {
  const hashes = FILES.map((file) => {
    const path = join(ROOT, "node_modules/react-aria/dist/private", file);
    const [, text = ""] = /style\.textContent = `([^`]*)`/.exec(readFileSync(path, "utf8")) ?? [];
    const style = text
      .replace(/\$\{[^}]*PRESSABLE_ATTRIBUTE\}/, "data-react-aria-pressable")
      .trim();
    return `'sha256-${createHash("sha256").update(style).digest("base64")}'`;
  });
  expect(hashes).toEqual([...REACT_ARIA_STYLES]);
});
