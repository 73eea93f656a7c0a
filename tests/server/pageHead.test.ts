import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Details } from "../../src/model/details.ts";
import { ABOUT_HEAD, headOf, withHead } from "../../src/server/pageHead.ts";

const INDEX = readFileSync(new URL("../../index.html", import.meta.url), "utf8");

const NASTY: Details = {
  id: "official/xx/nasty",
  label: "Official",
  kicker: "Official · Iran",
  name: `</title><script>alert("$&")</script>`,
  facts: [
    { property: "aliases", label: "Also known as", text: `" onload='x`, mentions: [], cited: [] },
    { property: "date", label: "Signed", text: "", mentions: [], cited: [] },
  ],
  neighbours: [],
  sources: [],
  publishers: 0,
};

describe("the head of a page", () => {
  it("stands in the built page once, in place of the general one", () => {
    const page = withHead(INDEX, ABOUT_HEAD);
    expect(page.match(/<title>/g)).toHaveLength(1);
    expect(page.match(/<meta name="description"/g)).toHaveLength(1);
    expect(page).toContain("<title>About the data – Entente</title>");
    expect(page).not.toContain("Who has agreed what with whom");
  });

  it("is text, whatever a name holds", () => {
    const page = withHead(INDEX, headOf(NASTY));
    expect(page).toContain(
      "<title>&#60;/title&#62;&#60;script&#62;alert(&#34;$&#38;&#34;)&#60;/script&#62; – Entente</title>",
    );
    expect(page).toContain('content="Official · Iran. Also known as: &#34; onload=&#39;x."');
    expect(page).not.toContain("<script>alert");
  });

  it("describes in a few words, cut between two of them", () => {
    const long = "a word of many ".repeat(40);
    const { description } = headOf({
      ...NASTY,
      facts: [{ ...NASTY.facts[0], text: long } as never],
    });
    expect(description.length).toBeLessThan(203);
    expect(description).toMatch(/ (a|word|of|many) …$/);
  });

  it("refuses a page without a title rather than lose the head", () => {
    expect(() => withHead("<!doctype html>", ABOUT_HEAD)).toThrow(/no <title>/);
  });
});
