import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { NO_LAYOUT } from "../../src/model/layout.ts";
import { readLayout, writeLayout } from "../../src/seed/layoutFile.ts";
import { readSeed } from "../../src/seed/read.ts";
import { appendRelease, releaseData } from "../../src/seed/release.ts";
import type { Seed } from "../../src/seed/seed.ts";
import { dataVersion } from "../../src/seed/version.ts";
import { madeFolder, record } from "./madeFolder.ts";

const DAY = new Date("2026-11-24T12:00:00Z");

describe("the data version", () => {
  test("hangs neither on comments nor on quotes, order of keys or order of entries", async () => {
    const domains = [
      "- {id: cybersecurity, label: Cybersecurity}",
      "- {label: Fintech, id: fintech}",
    ];
    const plain = await seedOf({
      "agreements/one.yaml": record("one"),
      "domains.yaml": domains.join("\n"),
    });
    const lines = record("one").split("\n");
    const turned = ["# A comment", ...lines.slice(0, 7).reverse(), ...lines.slice(7)].join("\n");
    const other = await seedOf({
      "agreements/one.yaml": turned.replace("kind: memorandum", 'kind: "memorandum"'),
      "domains.yaml": domains.toReversed().join("\n"),
    });
    expect(dataVersion(other)).toEqual(dataVersion(plain));
    expect(dataVersion(plain).hash).toMatch(/^[0-9a-f]{16}$/);
  });

  test("changes with any word of a record or a table", async () => {
    const one = await seedOf({ "agreements/one.yaml": record("one") });
    const other = await seedOf({
      "agreements/one.yaml": record("one").replace("Headline", "Other"),
    });
    const table = await seedOf({
      "agreements/one.yaml": record("one"),
      "people.yaml": "- {name: A, country: IR}\n",
      "domains.yaml": "- {id: cybersecurity, label: X}\n",
    }).catch(() => null);
    const hashes = [one, other].map((seed) => dataVersion(seed).hash);
    expect(new Set(hashes).size).toBe(2);
    expect(table).toBeNull();
  });
});

describe("a release", () => {
  test("names what was added, changed and removed, and is found again by its hash", async () => {
    const folder = await madeFolder({
      "agreements/one.yaml": record("one"),
      "agreements/two.yaml": record("two"),
    });
    const file = join(folder, "releases.yaml");
    const first = releaseData(await read(folder), DAY);
    expect(first).toMatchObject({ name: "2026.11.1", date: "2026-11-24", added: ["one", "two"] });
    if (first !== null) await appendRelease(file, [], first);
    const released = await read(folder);
    expect(dataVersion(released).name).toBe("2026.11.1");
    expect(releaseData(released, DAY)).toBeNull();

    const changed = await madeFolder({
      "agreements/two.yaml": record("two", "place: Moscow\n", ", place"),
      "agreements/three.yaml": record("three"),
      "releases.yaml": await readFile(file, "utf8"),
    });
    const later = await read(changed);
    expect(dataVersion(later).name).toBe("unreleased");
    const second = releaseData(later, DAY);
    expect(second).toMatchObject({
      name: "2026.11.2",
      added: ["three"],
      changed: ["two"],
      removed: ["one"],
    });
    if (second !== null)
      await appendRelease(join(changed, "releases.yaml"), later.releases, second);
    const { releases } = await read(changed);
    expect(releases.map(({ name, records }) => [name, records !== undefined])).toEqual([
      ["2026.11.1", false],
      ["2026.11.2", true],
    ]);
    expect(await readFile(join(changed, "releases.yaml"), "utf8")).toMatch(
      /^# yaml-language-server/,
    );
  });
});

describe("a layout's file", () => {
  const layout = {
    fits: "0123",
    lenses: {
      ...NO_LAYOUT.lenses,
      ties: {
        fits: "4567",
        positions: { "country/RU": [3, 4], "country/IR": [1, -2] },
        groups: [["country/IR"], []],
      },
    },
  } satisfies Parameters<typeof writeLayout>[1];

  test("is read as it was written, one node a line", async () => {
    const folder = await madeFolder();
    await writeLayout(folder, layout);
    expect(await readLayout(["/nowhere", folder])).toEqual(layout);
    expect(await readFile(join(folder, "layout.json"), "utf8")).toContain(
      '\n"country/IR":[1,-2],\n"country/RU":[3,4]\n',
    );
  });

  test("counts as missing where there is none or it is damaged", async () => {
    const folder = await madeFolder({ "layout.json": '{"fits": 3' });
    expect(await readLayout([folder])).toBeNull();
    await rm(join(folder, "layout.json"));
    expect(await readLayout([folder])).toBeNull();
  });
});

async function seedOf(files: Readonly<Record<string, string>>): Promise<Seed> {
  return read(await madeFolder(files));
}

async function read(folder: string): Promise<Seed> {
  const { seed, problems } = await readSeed([folder]);
  if (seed === null) throw new Error(problems.map(({ message }) => message).join("\n"));
  return seed;
}
