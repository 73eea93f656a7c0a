import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Cited } from "../../src/explorer/panels/Cited.tsx";

function markup(numbers: readonly number[]): string {
  return renderToStaticMarkup(createElement(Cited, { numbers }));
}

describe("The numbers behind a statement", () => {
  it("stand apart from it and from each other where they are copied", () => {
    const text = markup([1, 2, 3, 14]).replaceAll(/<[^>]*>/g, "");
    expect(`Russia${text}`).toBe("Russia 1, 2, 3, 14");
  });

  it("are set apart by text that takes no room", () => {
    const between = markup([1, 2]).match(/<span style="([^"]*)">(?:,? )<\/span>/g) ?? [];
    expect(between).toHaveLength(2);
    for (const each of between) expect(each).toContain("font-size:0");
  });

  it("are nothing where there are none", () => {
    expect(markup([])).toBe("");
  });
});
