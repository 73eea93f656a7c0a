import { expect, it } from "vitest";
import { SEED_DIRECTORY } from "../../src/seed/read.ts";
import { readReleases } from "../../src/seed/releasesFile.ts";
import { madeFolder } from "./madeFolder.ts";

it("The releases of a set are those of the first of its folders that has some, oldest first", async () => {
  const none = await madeFolder({ "agreements/a.yaml": "id: a" });
  const releases = await readReleases([none, SEED_DIRECTORY]);
  expect(releases[0]?.name).toBe("2026.11.1");
  expect(releases[0]?.added).toContain("ir-ru-2025-ict-memorandum");
  expect(await readReleases([none])).toEqual([]);
});

it("A damaged table of releases is as good as none", async () => {
  expect(await readReleases([await madeFolder({ "releases.yaml": "- name: x" })])).toEqual([]);
  expect(await readReleases([await madeFolder({ "releases.yaml": "a: [" })])).toEqual([]);
});
