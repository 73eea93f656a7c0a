import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { NODE_LABELS, RELATIONSHIP_LABELS } from "../../src/model/ontology.ts";
import { dataDocument } from "../../src/seed/dataDocument.ts";
import { seedJsonSchema } from "../../src/seed/jsonSchema.ts";
import { AgreementRecord } from "../../src/seed/record.ts";
import { TABLE_NAMES } from "../../src/seed/tables.ts";
import { constraintsCypher } from "../../src/store/constraints.ts";
import { record } from "./madeFolder.ts";

describe("derived files", () => {
  test.each([
    ["seed/schema.json", () => seedJsonSchema()],
    ["docs/data.md", dataDocument],
    ["cypher/constraints.cypher", () => constraintsCypher()],
  ])("%s is as `npm run derive` writes it", (file, derive) => {
    const text = readFileSync(file, "utf8");
    expect(derive(text)).toBe(text);
  });

  test("docs/data.md tells of every type, and keeps what a person wrote", () => {
    const text = readFileSync("docs/data.md", "utf8");
    for (const name of [...NODE_LABELS, ...RELATIONSHIP_LABELS])
      expect(text).toContain(`\n### ${name}\n`);
    expect(dataDocument("# Mine\n")).toMatch(/^# Mine\n/);
  });
});

describe("seed/schema.json", () => {
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  ajv.addKeyword("enumDescriptions");
  ajv.addSchema(JSON.parse(seedJsonSchema()), "seed");
  const accepts = (name: string, value: unknown) => ajv.validate(`seed#/$defs/${name}`, value);

  test("accepts every record and table of the seed", () => {
    const refused = readdirSync("seed/agreements").filter(
      (name) => !accepts("agreement", parse(readFileSync(`seed/agreements/${name}`, "utf8"))),
    );
    expect(refused).toEqual([]);
    const tables = readdirSync("seed").filter((name) => name.endsWith(".yaml"));
    expect(tables.length).toBeGreaterThan(5);
    for (const name of tables)
      expect([
        name,
        accepts(name.slice(0, -5), parse(readFileSync(`seed/${name}`, "utf8"))),
      ]).toEqual([name, true]);
  });

  test("is named by the first line of every seed file", () => {
    for (const name of readdirSync("seed/agreements"))
      expect(readFileSync(`seed/agreements/${name}`, "utf8").split("\n")[0]).toBe(
        "# yaml-language-server: $schema=../schema.json#/$defs/agreement",
      );
    for (const name of TABLE_NAMES.filter((table) => table !== "releases"))
      expect(readFileSync(`seed/${name}.yaml`, "utf8").split("\n")[0]).toBe(
        `# yaml-language-server: $schema=schema.json#/$defs/${name}`,
      );
  });

  test.each([
    ["an unknown field", { stauts: "signed" }],
    ["an unknown word", { kind: "memorandom" }],
    ["a date of another form", { date: "5 December 2025" }],
    ["a number for a date", { date: 2025 }],
    ["no party", { parties: [] }],
    [
      "a link of another scheme",
      { sources: [{ url: "ftp://x.org", title: "x", publisher: "x", supports: ["date"] }] },
    ],
    [
      "a source without support",
      { sources: [{ url: "https://x.org", title: "x", publisher: "x" }] },
    ],
    ["an id that is no words", { id: "Not Words" }],
    ["a text that is too long", { title: "x".repeat(301) }],
  ])("refuses %s, as the reader does", (_, fields) => {
    const good = parse(record("one"));
    expect(accepts("agreement", good)).toBe(true);
    expect(AgreementRecord.safeParse(good).success).toBe(true);
    const bad = { ...good, ...fields };
    expect(accepts("agreement", bad)).toBe(false);
    expect(AgreementRecord.safeParse(bad).success).toBe(false);
  });
});
