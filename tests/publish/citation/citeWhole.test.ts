import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { citeData, citeProgram } from "../../../src/publish/citation/citeWhole.ts";
import { SEED_DIRECTORY } from "../../../src/seed/read.ts";
import { readReleases } from "../../../src/seed/releasesFile.ts";
import { EDITION } from "../publication.ts";

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8");

interface Cff {
  readonly title: string;
  readonly version: string;
  readonly license: string;
  readonly authors: readonly { readonly name: string }[];
  readonly "preferred-citation": Omit<Cff, "preferred-citation">;
}
const cff = parse(read("CITATION.cff")) as Cff;

describe("citing the whole", () => {
  it("names the data with its version, licence, address and day", () => {
    expect(citeData(EDITION)).toBe(
      "The Entente contributors: Entente: agreements between states on digital matters. Data version " +
        "2026.11.1 (50047f47d004889f). Licence: CC BY 4.0. https://entente.example/ (seen 27 November 2026).",
    );
    expect(citeData({ ...EDITION, origin: undefined })).toMatch(/CC BY 4\.0\. Seen 27 November/);
  });

  it("says of data and program what CITATION.cff says", () => {
    const data = cff["preferred-citation"];
    expect(citeData(EDITION)).toContain(`${data.authors[0]?.name}: ${data.title}. `);
    expect(data.license.replaceAll("-", " ").replace("BY 4", "BY 4")).toBe("CC BY 4.0");
    expect(citeProgram(cff.version)).toBe(
      `${cff.authors[0]?.name}: ${cff.title}, version ${cff.version}. Computer program. Licence: ${cff.license}.`,
    );
  });

  it("CITATION.cff names the newest release of the data and the program's own version", async () => {
    const releases = await readReleases([SEED_DIRECTORY]);
    expect(cff["preferred-citation"].version).toBe(releases.at(-1)?.name);
    expect(cff.version).toBe((JSON.parse(read("package.json")) as { version: string }).version);
  });
});
