import { beforeAll, describe, expect, test } from "vitest";
import type { Property } from "../../src/model/grammar.ts";
import type { NodeLabel, RelationshipLabel } from "../../src/model/ontology.ts";
import { nodeProperties, relationshipProperties } from "../../src/model/payload.ts";
import type { GraphRows, Value } from "../../src/model/rows.ts";
import { readSeed, SEED_DIRECTORY } from "../../src/seed/read.ts";
import { toRows } from "../../src/seed/rows.ts";
import { madeFolder, record } from "./madeFolder.ts";

const FOUNDING = "agreement/ir-ru-2025-ict-memorandum";

describe("the seed's rows", () => {
  let rows: GraphRows;
  beforeAll(async () => {
    const { seed, problems, warnings } = await readSeed([SEED_DIRECTORY]);
    expect(problems).toEqual([]);
    // Where no source says whether two are one person, the doubt stays.
    expect(warnings.filter(({ message }) => !message.includes("acts here for"))).toEqual([]);
    if (seed !== null) rows = toRows(seed);
  }, 60_000);

  test("tell the founding memorandum in full", async () => {
    const touching = [
      ...rows.nodes.flatMap(({ label }) =>
        nodes(rows, label).filter(
          ({ id }) => id === FOUNDING || `${id}`.includes("ir-ru-2025-ict-memorandum/"),
        ),
      ),
      ...rows.relationships.flatMap(({ type }) =>
        relations(rows, type)
          .filter(({ from, to }) =>
            [from, to].some((id) => `${id}/`.includes("/ir-ru-2025-ict-memorandum/")),
          )
          .map((relation) => ({ type, ...relation })),
      ),
      ...nodes(rows, "Official").filter(({ id }) => ABEDI_AND_SHOITOV.includes(String(id))),
      ...relations(rows, "HOLDS_OFFICE").filter(({ from }) =>
        ABEDI_AND_SHOITOV.includes(String(from)),
      ),
    ];
    await expect(`${touching.map(line).join("\n")}\n`).toMatchFileSnapshot(
      "fixtures/founding-memorandum.txt",
    );
  });

  test("lead from a node to a node, each told once", () => {
    const ids = rows.nodes.flatMap(({ rows: list }) => list.map(([id]) => String(id)));
    const known = new Set(ids);
    expect(known.size).toBe(ids.length);
    for (const { type, rows: list } of rows.relationships)
      for (const [from, to] of list)
        expect(known.has(from) && known.has(to) ? "" : `${type} ${from} ${to}`).toBe("");
  });

  test("have a value wherever the ontology does not call the property optional", () => {
    for (const { label } of rows.nodes)
      expect(missing(nodes(rows, label), nodeProperties(label))).toEqual([]);
    for (const { type } of rows.relationships)
      expect(missing(relations(rows, type), relationshipProperties(type))).toEqual([]);
  });

  test("rest on sources that are there, and on at least one", () => {
    const sources = new Set(nodes(rows, "Source").map(({ id }) => id));
    for (const { type, properties } of rows.relationships)
      if (properties.includes("sources"))
        for (const relation of relations(rows, type)) {
          const given = relation.sources as readonly string[];
          expect(
            given.length > 0 && given.every((id) => sources.has(id)) ? "" : line(relation),
          ).toBe("");
        }
  });

  test("are sorted by id, by code units", () => {
    for (const { rows: list } of rows.nodes) {
      const ids = list.map(([id]) => String(id));
      expect(ids).toEqual(ids.toSorted((one, other) => (one < other ? -1 : 1)));
    }
  });

  test("know the Council of Europe as a bloc that takes part", () => {
    expect(relations(rows, "TAKES_PART_IN").some(({ from }) => from === "bloc/COE")).toBe(true);
    expect(nodes(rows, "Organisation").filter(({ name }) => name === "Council of Europe")).toEqual(
      [],
    );
  });
});

const ABEDI_AND_SHOITOV = ["official/ir/meysam-abedi", "official/ru/alexander-shoitov"];

describe("rows of a few records", () => {
  const SIGNED = (name: string, more = "") =>
    `signatories:\n  - {name: ${name}, title: Minister, organisation: Ministry of Posts, country: IR${more}}\n`;
  const BODY = "organisations:\n  - {name: Ministry of Posts, kind: ministry, country: IR}\n";
  const SUPPORT = ", signatories, organisations";

  test("an office that several records show carries the union of their sources and the best confidence", async () => {
    const rows = await rowsOf({
      one: record("one", SIGNED("Anna Example") + BODY, SUPPORT).replace(
        "confidence: high",
        "confidence: low",
      ),
      two: record("two", SIGNED("Anna Example"), ", signatories").replace("2025-12-05", "2024-05"),
    });
    const sources = nodes(rows, "Source").filter(({ url }) => String(url).includes("example.org/"));
    expect(relations(rows, "HOLDS_OFFICE")).toEqual([
      {
        from: "official/ir/anna-example",
        to: "organisation/ir/ministry-of-posts",
        title: "Minister",
        seen: ["2025-12-05", "2024-05"],
        sources: ["one", "two"].map(
          (id) => sources.find(({ url }) => String(url).endsWith(id))?.id,
        ),
        confidence: "high",
      },
    ]);
  });

  test("who only announced did not sign", async () => {
    const rows = await rowsOf({
      one: record("one", SIGNED("Anna Example", ", act: announced") + BODY, SUPPORT),
    });
    expect(relations(rows, "SIGNED")).toEqual([]);
    expect(relations(rows, "ANNOUNCED")).toHaveLength(1);
  });

  test("a claim rests on the sources that are named for it, else on all", async () => {
    const rows = await rowsOf({
      one: record("one").replace(
        "confidence",
        "  - {url: https://example.org/second, title: Second, publisher: Other, supports: [kind]}\nconfidence",
      ),
      two: record("two", "relations: [{kind: follows, to: one}]\n"),
    });
    const party = relations(rows, "PARTY_TO").find(({ to }) => to === "agreement/one");
    expect(party?.sources).toHaveLength(1);
    expect(party?.capacity).toBe("state");
    expect(relations(rows, "FOLLOWS")[0]?.sources).toHaveLength(1);
    expect(
      relations(rows, "REPORTED_BY").filter(({ from }) => from === "agreement/one"),
    ).toHaveLength(2);
  });

  test("namesakes are two people where the table says so, and another spelling is one", async () => {
    const rows = await rowsOf(
      {
        one: record("one", SIGNED("Anna Example") + BODY, SUPPORT),
        two: record("two", SIGNED("Anna Example"), ", signatories"),
        three: record("three", SIGNED("آنا"), ", signatories"),
      },
      "- {name: Anna Example, country: IR, aliases: [آنا]}\n- {name: Anna Example, country: IR, id: anna-the-second, records: [two]}\n",
    );
    expect(nodes(rows, "Official").map(({ id, name }) => [id, name])).toEqual([
      ["official/ir/anna-example", "Anna Example"],
      ["official/ir/anna-the-second", "Anna Example"],
    ]);
    expect(relations(rows, "SIGNED").map(({ from, to }) => [from, to])).toEqual([
      ["official/ir/anna-example", "agreement/one"],
      ["official/ir/anna-example", "agreement/three"],
      ["official/ir/anna-the-second", "agreement/two"],
    ]);
  });

  test("an undated agreement has neither a year nor a word for its date", async () => {
    const rows = await rowsOf({
      one: record("one")
        .replace('date: "2025-12-05"\n', "")
        .replace("parties, date, ", "parties, "),
    });
    expect(nodes(rows, "Agreement")[0]).toMatchObject({ date: null, year: null, dateOf: null });
  });

  test("the order of files and of keys changes nothing", async () => {
    const [one, two] = [record("one"), record("two")];
    const turned = two
      .split("\n")
      .slice(0, 7)
      .reverse()
      .concat(two.split("\n").slice(7))
      .join("\n");
    expect(await rowsOf({ two: turned, one })).toEqual(await rowsOf({ one, two }));
  });
});

type Row = Readonly<Record<string, Value>>;

async function rowsOf(
  records: Readonly<Record<string, string>>,
  people = "[]",
): Promise<GraphRows> {
  const files = Object.entries(records).map(([id, text]) => [`agreements/${id}.yaml`, text]);
  const folder = await madeFolder({ ...Object.fromEntries(files), "people.yaml": people });
  const { seed, problems } = await readSeed([folder]);
  expect(problems).toEqual([]);
  if (seed === null) throw new Error("The records were refused.");
  return toRows(seed);
}

function nodes(rows: GraphRows, label: NodeLabel): readonly Row[] {
  const table = rows.nodes.find((one) => one.label === label);
  return (table?.rows ?? []).map((row) => named(table?.properties ?? [], row));
}

function relations(rows: GraphRows, type: RelationshipLabel): readonly Row[] {
  const table = rows.relationships.find((one) => one.type === type);
  return (table?.rows ?? []).map((row) =>
    named(["from", "to", ...(table?.properties ?? [])], row, type),
  );
}

/** MEMBER_OF has properties called from and to: there the ends go by the names of the nodes. */
function named(names: readonly string[], row: readonly Value[], type?: string): Row {
  const called = type === "MEMBER_OF" ? ["country", "bloc", ...names.slice(2)] : names;
  return Object.fromEntries(called.map((name, place) => [name, row[place] ?? null]));
}

function missing(list: readonly Row[], properties: Readonly<Record<string, Property>>) {
  return Object.entries(properties).flatMap(([name, { optional }]) =>
    optional
      ? []
      : list.filter((row) => row[name] === null).map((row) => `${name} of ${line(row)}`),
  );
}

function line(row: Row): string {
  return JSON.stringify(row);
}
