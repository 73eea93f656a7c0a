import { mkdir, open, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readSeed } from "../../src/seed/read.ts";
import { readYaml } from "../../src/seed/yamlFile.ts";
import { madeFolder, record } from "./madeFolder.ts";

describe("files that are no seed files", () => {
  test("a file of 50 MB is refused by its size, unread", async () => {
    const folder = await madeFolder({ "agreements/good.yaml": record("good") });
    const file = await open(join(folder, "agreements/large.yaml"), "w");
    await file.truncate(50_000_000);
    await file.close();
    expect(await told(folder)).toEqual([
      "agreements/large.yaml:1:1 The file has 50 MB; a seed file has at most 1 MB. It was not read.",
    ]);
  });

  test("what is not UTF-8 is refused where the first bad byte stands", async () => {
    const bytes = Buffer.concat([Buffer.from("id: x\ntitle: Café "), Buffer.from([0xe9, 0x20])]);
    const folder = await madeFolder({ "agreements/latin.yaml": bytes });
    expect(await told(folder)).toEqual([
      "agreements/latin.yaml:2:13 Not UTF-8 from here on. Save the file in UTF-8.",
    ]);
  });

  test("UTF-16 is refused, and a byte order mark in UTF-8 is not", async () => {
    const folder = await madeFolder({
      "agreements/marked.yaml": `\ufeff${record("marked")}`,
      "agreements/wide.yaml": Buffer.from(`\ufeff${record("wide")}`, "utf16le"),
    });
    expect(await told(folder)).toEqual([
      "agreements/wide.yaml:1:1 Not UTF-8 from here on. Save the file in UTF-8.",
    ]);
  });

  test.each([
    ["nothing at all", ""],
    ["only spaces and line ends", " \n \n"],
    ["only a comment", "# to be written\n"],
    ["only the beginning of a document", "---\n"],
  ])("a file with %s is empty", async (_, text) => {
    const folder = await madeFolder({ "agreements/empty.yaml": text });
    expect(await told(folder)).toEqual([
      "agreements/empty.yaml:1:1 The file is empty: it holds no record and no table.",
    ]);
  });

  test.each([
    ["a list", "- one\n- two\n", "Expected fields, found a list."],
    ["a word", "agreement\n", "Expected fields, found “agreement”."],
    ["a number", "42\n", "Expected fields, found the number 42."],
  ])("a record that is %s is refused", async (_, text, message) => {
    const folder = await madeFolder({ "agreements/odd.yaml": text });
    expect(await told(folder)).toEqual([`agreements/odd.yaml:1:1 ${message}`]);
  });

  test("a null byte is refused where it stands", async () => {
    const folder = await madeFolder({ "agreements/null.yaml": "id: a\0b\n" });
    expect(await told(folder)).toEqual([
      "agreements/null.yaml:1:6 A character that is not text: “\\u{0}”.",
    ]);
  });

  test.each([
    ["brackets", "[".repeat(900_000)],
    ["braces", "{".repeat(900_000)],
    ["dashes", "- ".repeat(400_000)],
    ["question marks", "? ".repeat(400_000)],
    ["keys", Array.from({ length: 1200 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n")],
    ["anchors", "&a ".repeat(300_000)],
    ["tags", "!a ".repeat(300_000)],
    ["quotes", '"'.repeat(900_000)],
    ["aliases of aliases", "a: &a [x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: &d [*c, *c]\n"],
    ["an alias inside its own anchor", "a: &a [*a]\n"],
  ])("a bomb of %s is refused with few messages", (_, text) => {
    const reading = readYaml(text, "bomb.yaml");
    expect(reading.ok).toBe(false);
    const messages = reading.ok ? [] : reading.problems.map(({ message }) => message);
    expect(messages.length).toBeGreaterThan(0);
    expect(messages.length).toBeLessThan(21);
    expect(Math.max(...messages.map((message) => message.length))).toBeLessThan(200);
  });

  test("thousands of unknown fields are told in seconds", async () => {
    const keys = Array.from({ length: 10_000 }, (_, key) => `k${key}: 1`).join("\n");
    const folder = await madeFolder({ "agreements/many.yaml": keys });
    expect((await readSeed([folder])).problems.length).toBeGreaterThan(10_000);
  });
});

describe("folders and files", () => {
  test("a path that does not exist is told by its name", async () => {
    expect(await told("/nowhere/at/all")).toEqual([
      "/nowhere/at/all:1:1 There is no such file or folder.",
    ]);
  });

  test("a folder without records is refused", async () => {
    const folder = await madeFolder({ "notes.txt": "x", "agreements/.keep": "" });
    expect(await told(folder)).toEqual([
      ":1:1 There are no records here: no .yaml file under agreements/.",
    ]);
  });

  test("one record can be read by itself, with the project's tables", async () => {
    const folder = await madeFolder({ "alone.yaml": record("alone") });
    const { seed, problems } = await readSeed([join(folder, "alone.yaml")]);
    expect(problems).toEqual([]);
    expect(seed?.records.map(({ id }) => id)).toEqual(["alone"]);
    expect(seed?.domains.length).toBeGreaterThan(50);
  });

  test("records may stand in the folder itself where it has no agreements/", async () => {
    const folder = await madeFolder({ "one.yaml": record("one"), "two.yaml": record("two") });
    expect((await readSeed([folder])).seed?.records.map(({ id }) => id)).toEqual(["one", "two"]);
  });

  test("a file that two paths name is read once", async () => {
    const folder = await madeFolder({ "agreements/one.yaml": record("one") });
    const { seed } = await readSeed([folder, join(folder, "agreements/one.yaml"), folder]);
    expect(seed?.records).toHaveLength(1);
  });

  test("links are followed, and one that leads nowhere is told", async () => {
    const folder = await madeFolder({ "elsewhere/linked.yaml": record("linked") });
    await mkdir(join(folder, "set"));
    await symlink(join(folder, "elsewhere/linked.yaml"), join(folder, "set/linked.yaml"));
    expect((await readSeed([join(folder, "set")])).seed?.records).toHaveLength(1);
    await symlink(join(folder, "nowhere"), join(folder, "set/broken.yaml"));
    expect(await told(join(folder, "set"))).toEqual([
      "broken.yaml:1:1 There is no such file or folder.",
    ]);
  });

  test("hidden files and what is not YAML are left alone", async () => {
    const folder = await madeFolder({
      "agreements/one.yaml": record("one"),
      "agreements/.two.yaml": "[",
      "agreements/one.yaml~": "[",
      "README.md": "[",
    });
    expect(await told(folder)).toEqual([]);
  });

  test("a file that ends in .yml is told how to be called", async () => {
    const folder = await madeFolder({ "agreements/one.yml": record("one") });
    expect(await told(folder)).toContain(
      "agreements/one.yml:1:1 A seed file ends in .yaml. Name it one.yaml.",
    );
  });

  test("a table under a mistyped name is warned of, with the nearest", async () => {
    const folder = await madeFolder({
      "agreements/one.yaml": record("one"),
      "organizations.yaml": "[]",
      "agreements/old/two.yaml": record("two"),
    });
    const { warnings } = await readSeed([folder]);
    expect(warnings.map(({ message }) => message)).toEqual([
      "Not read: records stand directly in agreements/.",
      "Not read: no table has this name, and records stand in agreements/. Did you mean “organisations.yaml”?",
    ]);
  });

  test("a folder's own table takes the place of the project's", async () => {
    const folder = await madeFolder({
      "agreements/one.yaml": record("one"),
      "domains.yaml": "- {id: cybersecurity, label: Safe computers}\n",
    });
    const { seed } = await readSeed([folder]);
    expect(seed?.domains).toEqual([{ id: "cybersecurity", label: "Safe computers" }]);
  });

  test("entries that two folders share count once, and those that differ are told", async () => {
    const domain = "- {id: cybersecurity, label: Safe computers}\n";
    const one = await madeFolder({ "agreements/one.yaml": record("one"), "domains.yaml": domain });
    const two = await madeFolder({ "agreements/two.yaml": record("two"), "domains.yaml": domain });
    expect((await readSeed([one, two])).seed?.domains).toHaveLength(1);
    await writeFile(join(two, "domains.yaml"), domain.replace("Safe", "Unsafe"));
    expect((await readSeed([one, two])).problems.map(({ message }) => message)).toEqual([
      `“cybersecurity” stands twice; the first is at ${one}/domains.yaml:1.`,
    ]);
  });

  test("one id in two folders is refused", async () => {
    const one = await madeFolder({ "agreements/same.yaml": record("same") });
    const two = await madeFolder({ "agreements/same.yaml": record("same") });
    expect((await readSeed([one, two])).problems.map(({ message }) => message)).toEqual([
      `“same” is the id of ${one}/agreements/same.yaml too.`,
    ]);
  });

  test("a table that cannot be read hides no other problem and causes none", async () => {
    const folder = await madeFolder({
      "agreements/one.yaml": record("one").replace("cybersecurity]", "cybersecurty]"),
      "countries.yaml": "[",
    });
    const problems = await told(folder);
    expect(problems.filter((problem) => problem.startsWith("agreements"))).toEqual([
      "agreements/one.yaml:7:11 domains[0]: “cybersecurty” is no domain of the taxonomy. Did you mean “cybersecurity”?",
    ]);
    expect(problems.filter((problem) => problem.startsWith("countries"))).toHaveLength(1);
  });

  test("a former id leads to a node of the set that is not itself in use", async () => {
    const folder = await madeFolder({
      "agreements/one.yaml": record("one"),
      "former-ids.yaml":
        "agreement/uno: agreement/one\nagreement/one: country/IR\nagreement/two: agreement/on\n",
    });
    expect(await told(folder)).toEqual([
      "former-ids.yaml:2:1 agreement/one: “agreement/one” is still in use, so it cannot lead elsewhere.",
      "former-ids.yaml:3:16 agreement/two: Leads to nothing: no node is “agreement/on”. Did you mean “agreement/one”?",
    ]);
  });

  test("reading tells how far it has come", async () => {
    const folder = await madeFolder({ "one.yaml": record("one") });
    const steps: (readonly [number, number])[] = [];
    const { files } = await readSeed([folder], (done, total) => steps.push([done, total]));
    expect(steps.at(-1)).toEqual([files.length, files.length]);
  });
});

/** Problems with the folder's name taken off. */
async function told(folder: string): Promise<readonly string[]> {
  const { problems } = await readSeed([folder]);
  return problems.map(({ file, line, column, path, message }) => {
    const name = file.startsWith(folder) && file !== folder ? file.slice(folder.length + 1) : file;
    const shown = file === folder && !folder.startsWith("/nowhere") ? "" : name;
    return `${shown}:${line}:${column} ${path === "" ? "" : `${path}: `}${message}`;
  });
}
