import { expect, it } from "vitest";
import { citeEntry } from "../../../src/publish/citation/cite.ts";
import { citeInWords } from "../../../src/publish/citation/inWords.ts";
import { EDITION, seedWhole } from "../publication.ts";

const whole = await seedWhole();

it("An entry is cited in one line: by whom, title, data version, address and day", () => {
  const [own] = citeEntry(whole, "official/ir/meysam-abedi", EDITION) ?? [];
  expect(own && citeInWords(own)).toBe(
    "The Entente contributors: “Meysam Abedi”. In: Entente: agreements between states on digital " +
      "matters, version 2026.11.1. https://entente.example/official/ir/meysam-abedi (seen 27 November 2026).",
  );
});
