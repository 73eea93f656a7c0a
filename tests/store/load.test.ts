import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { encodeSnapshot } from "../../src/model/encode.ts";
import { NO_LAYOUT } from "../../src/model/layout.ts";
import { type Database, inSession } from "../../src/store/database.ts";
import { load } from "../../src/store/load.ts";
import { LoadRefused } from "../../src/store/loadRefused.ts";
import type { LoadCount } from "../../src/store/loadReport.ts";
import { readDataSet, readPictureRows, readRows, readSnapshot } from "../../src/store/snapshot.ts";
import { type Runner, readStored } from "../../src/store/stored.ts";
import { emptyDatabase, run, wipe } from "./emptyDatabase.ts";
import { someRows, someSet } from "./someRows.ts";

let database: Database;
beforeAll(async () => {
  database = await emptyDatabase();
});
beforeEach(() => wipe(database));
afterAll(() => database.close());

describe("a load", () => {
  it("writes every value exactly, and reads the same rows back", async () => {
    const rows = someRows();
    const report = await load(database, rows, someSet());
    expect(await readRows(database)).toEqual(rows);
    expect(report.dataSet.complete).toBe(true);
    expect(await readDataSet(database)).toEqual({
      ...report.dataSet,
      load: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(count(report.nodes, "Country")).toMatchObject({ created: 2, updated: 0, removed: 0 });
  });

  it("keeps years and positions as integers, and marks ministries", async () => {
    await load(database, someRows(), someSet());
    const [types] = await run(
      database,
      "MATCH (a:Agreement {year: 2025}), (p:Provision), (c:Country {code: 'RU'}) " +
        "RETURN valueType(a.year) AS year, valueType(p.position) AS position, valueType(c.latitude) AS latitude",
    );
    expect(types).toEqual({
      year: "INTEGER NOT NULL",
      position: "INTEGER NOT NULL",
      latitude: "FLOAT NOT NULL",
    });
    expect(await run(database, "MATCH (m:Ministry) RETURN m.id AS id")).toEqual([
      { id: "organisation/ir/ministry" },
    ]);
  });

  it("writes nothing the second time, by Neo4j's own counters", async () => {
    await load(database, someRows(), someSet());
    const again = await load(database, someRows(), someSet());
    expect(again).toMatchObject({ changes: 0, compared: false });
    expect(count(again.nodes, "Country")).toMatchObject({ unchanged: 2, created: 0 });
    const compared = await load(database, someRows(), someSet(), { verify: true });
    expect(compared).toMatchObject({ changes: 0, compared: true });
  });

  it("updates, adds and removes what differs, and nothing else", async () => {
    await load(database, someRows(), someSet());
    const rows = someRows({
      without: ["organisation/ru/firm", "agreement/ir-ru-undated"],
      change: {
        "country/IR": { aliases: null, latitude: 33 },
        "organisation/ir/ministry": { kind: "agency" },
      },
      add: [{ id: "event/summit-2025", name: "Summit", date: "2025" }],
      link: [["AT_EVENT", "agreement/ir-ru-2025", "event/summit-2025", { confidence: "medium" }]],
    });
    const report = await load(database, rows, someSet({ hash: "2" }));
    expect(await readRows(database)).toEqual(rows);
    expect(count(report.nodes, "Country")).toMatchObject({ updated: 1, unchanged: 1 });
    expect(count(report.nodes, "Organisation")).toMatchObject({ updated: 1, removed: 1 });
    expect(count(report.nodes, "Event")).toMatchObject({ created: 1 });
    expect(count(report.relationships, "PARTY_TO")).toMatchObject({ removed: 1, unchanged: 2 });
    expect(count(report.relationships, "FOLLOWS")).toMatchObject({ removed: 1 });
    expect(await run(database, "MATCH (m:Ministry) RETURN m.id AS id")).toEqual([]);
  });

  it("tells in a dry run what it would do, and does not", async () => {
    const first = await load(database, someRows(), someSet(), { dryRun: true });
    expect(count(first.nodes, "Agreement")).toMatchObject({ created: 2 });
    expect(first.changes).toBe(0);
    expect(await run(database, "MATCH (n) RETURN count(n) AS n")).toEqual([{ n: 0 }]);
    await load(database, someRows(), someSet());
    const rows = someRows({ without: ["bloc/ASEAN"] });
    const second = await load(database, rows, someSet({ hash: "2" }), { dryRun: true });
    expect(count(second.nodes, "Bloc")).toMatchObject({ removed: 1 });
    expect(await readRows(database)).toEqual(someRows());
  });

  it("finds with verify what was changed by hand, and mends it", async () => {
    await load(database, someRows(), someSet());
    await run(database, "MATCH (c:Country {code: 'IR'}) SET c.name = 'Persia'");
    await run(database, "MATCH ()-[r:FOLLOWS]->() SET r.sources = ['source/0123456789']");
    await run(database, "MATCH (o:Official) REMOVE o:Official SET o:Country");
    const blind = await load(database, someRows(), someSet());
    expect(blind.compared).toBe(true);
    await run(database, "MATCH (c:Country {code: 'IR'}) SET c.name = 'Persia'");
    expect((await load(database, someRows(), someSet())).compared).toBe(false);
    const seen = await load(database, someRows(), someSet(), { verify: true, dryRun: true });
    expect(count(seen.nodes, "Country")).toMatchObject({ updated: 1 });
    await load(database, someRows(), someSet(), { verify: true });
    expect(await readRows(database)).toEqual(someRows());
  });

  it("removes a node of one of our types that was added by hand", async () => {
    await load(database, someRows(), someSet());
    await run(database, "CREATE (:Entity:Country {id: 'country/ZZ'})");
    await load(database, someRows(), someSet());
    expect(await readRows(database)).toEqual(someRows());
    expect(await run(database, "MATCH (e:Entity) RETURN count(e) AS n")).toEqual([{ n: 13 }]);
  });

  it("makes the constraints and indexes", async () => {
    await load(database, someRows(), someSet());
    const found = await run(
      database,
      "CALL db.index.fulltext.queryNodes('entity_text', 'عابدی') YIELD node RETURN node.id AS id",
    );
    expect(found).toEqual([{ id: "official/ir/meysam-abedi" }]);
    await expect(run(database, "CREATE (:Entity {id: 'country/IR'})")).rejects.toThrow(
      /already exists/,
    );
  });

  it("reads for the picture just what the picture is made of", async () => {
    await load(database, someRows(), someSet());
    const dataSet = await readDataSet(database);
    if (dataSet === null) throw new Error("The set was loaded and is not there.");
    const whole = encodeSnapshot(someRows(), dataSet, NO_LAYOUT);
    expect(encodeSnapshot(await readPictureRows(database), dataSet, NO_LAYOUT).picture).toEqual(
      whole.picture,
    );
    expect(await readSnapshot(database, NO_LAYOUT)).toEqual(whole);
  });
});

describe("a reading of which one part fails", () => {
  it("fails with that part's reason, and leaves no failure that nobody waits for", async () => {
    await load(database, someRows(), someSet());
    const left: unknown[] = [];
    const note = (reason: unknown) => left.push(reason);
    process.on("unhandledRejection", note);
    await inSession(database, "READ", async (session) => {
      const transaction = session.beginTransaction();
      let statements = 0;
      const failing: Runner = {
        run: (cypher) => transaction.run(statements++ === 0 ? "RETURN 1 / 0" : cypher),
      };
      await expect(readStored(failing, "all")).rejects.toThrow("/ by zero");
    });
    await sleep(200);
    process.off("unhandledRejection", note);
    expect(left).toEqual([]);
  });
});

describe("the name of a load", () => {
  it("stays while nothing changes, and is new after a repair of what has the same hash", async () => {
    await load(database, someRows(), someSet());
    const first = await readDataSet(database);
    await load(database, someRows(), someSet(), { verify: true });
    expect(await readDataSet(database)).toEqual(first);
    await run(database, "MATCH (c:Country {code: 'RU'}) SET c.name = 'Ruritania'");
    await load(database, someRows(), someSet(), { verify: true });
    const second = await readDataSet(database);
    expect(second?.hash).toBe(first?.hash);
    expect(second?.load).not.toBe(first?.load);
  });
});

describe("what others put into the database", () => {
  it("is left alone, as are their relationships to our nodes", async () => {
    await run(database, "CREATE (:Person {name: 'Ann'})-[:MEMBER_OF]->(:Club {id: 'country/IR'})");
    await load(database, someRows(), someSet());
    await run(
      database,
      "MATCH (p:Person), (c:Entity {id: 'country/IR'}) CREATE (p)-[:LIVES_IN {since: 2020}]->(c) SET c.mine = 1",
    );
    await load(database, someRows({ without: ["bloc/ASEAN"] }), someSet({ hash: "2" }), {
      verify: true,
    });
    expect(
      await run(
        database,
        "MATCH (:Club)<-[:MEMBER_OF]-(p:Person)-[r:LIVES_IN]->(c:Entity) RETURN p.name AS name, r.since AS since, c.mine AS mine",
      ),
    ).toEqual([{ name: "Ann", since: 2020, mine: 1 }]);
    expect(await readRows(database)).toEqual(someRows({ without: ["bloc/ASEAN"] }));
  });

  it("leaves a second load nothing to write, even where it is of our types", async () => {
    await load(database, someRows(), someSet());
    await run(
      database,
      "MATCH (o:Official) CREATE (o)-[:SIGNED {title: 'Guest'}]->(:Theirs {id: 1}), (:Country {id: 'country/XX'})",
    );
    const before = await everything();
    expect(await load(database, someRows(), someSet())).toMatchObject({
      changes: 0,
      compared: true,
    });
    expect(await everything()).toEqual(before);
    expect(await readRows(database)).toEqual(someRows());
  });

  it("stops a load that would remove a node on which their relationship hangs", async () => {
    await load(database, someRows(), someSet());
    await run(
      database,
      "MATCH (b:Entity {id: 'bloc/ASEAN'}) CREATE (:Person {name: 'Ann'})-[:WORKS_FOR]->(b)",
    );
    const rows = someRows({ without: ["bloc/ASEAN", "organisation/ru/firm"] });
    const refusal = load(database, rows, someSet({ hash: "2" }));
    await expect(refusal).rejects.toThrow(LoadRefused);
    await expect(refusal).rejects.toThrow(/bloc\/ASEAN –WORKS_FOR– Person Ann/);
    expect(await readRows(database)).toEqual(someRows());
  });

  it.each([
    ["CREATE (:Entity {id: 'made-up'})", "Entity made-up"],
    ["CREATE (:Entity:Person {id: 7})-[:SIGNED]->(:Club)", "Entity:Person 7"],
    ["CREATE (:Entity:Country:Theirs {id: 'country/ZZ'})", "Entity:Country:Theirs country/ZZ"],
    ["MATCH (o:Official) REMOVE o:Official", "Entity official/ir/meysam-abedi"],
  ])("stops every load and is named, as after: %s", async (statement, named) => {
    await load(database, someRows(), someSet());
    await run(database, statement);
    const before = await everything();
    for (const options of [{ verify: true }, { dryRun: true, verify: true }, { replace: true }]) {
      const refusal = load(database, someRows(), someSet({ hash: "2" }), options);
      await expect(refusal).rejects.toThrow(LoadRefused);
      await expect(refusal).rejects.toThrow(`\n  ${named}\n`);
      await expect(refusal).rejects.toThrow(/remove the label Entity from them, or delete them/);
    }
    expect(await everything()).toEqual(before);
  });

  it("stops the load where it is a DataSet node that this version cannot read", async () => {
    await load(database, someRows(), someSet());
    await run(
      database,
      "MATCH (d:DataSet {key: 'entente'}) SET d.records = 'many' CREATE (:DataSet {key: 'theirs'})",
    );
    const before = await everything();
    const refusal = load(database, someRows(), someSet());
    await expect(refusal).rejects.toThrow(LoadRefused);
    await expect(refusal).rejects.toThrow(/cannot be read by this version/);
    expect(await everything()).toEqual(before);
    const remedy = /`(MATCH .* DELETE d)`/.exec(String(await refusal.catch(String)))?.[1];
    await run(database, remedy ?? "");
    expect(await run(database, "MATCH (d:DataSet) RETURN d.key AS key")).toEqual([
      { key: "theirs" },
    ]);
  });

  it("stops the load where it is labelled Entity and no set of ours is there", async () => {
    await run(database, "CREATE (:Entity {id: 'theirs'})");
    await expect(load(database, someRows(), someSet())).rejects.toThrow(
      /1 node\(s\) labelled Entity/,
    );
    expect(await run(database, "MATCH (n) RETURN count(n) AS n")).toEqual([{ n: 1 }]);
  });
});

describe("another set", () => {
  it("is not overwritten unless that is asked for", async () => {
    await load(database, someRows(), someSet({ paths: ["mine"] }));
    const other = someRows({ without: ["bloc/ASEAN"] });
    const refusal = load(database, other, someSet({ hash: "2" }));
    await expect(refusal).rejects.toThrow(/holds another set: unreleased, from mine/);
    await expect(load(database, other, someSet({ hash: "2" }), { dryRun: true })).rejects.toThrow(
      LoadRefused,
    );
    expect(await readRows(database)).toEqual(someRows());
    await load(database, other, someSet({ hash: "2" }), { replace: true });
    expect(await readRows(database)).toEqual(other);
    expect(await readDataSet(database)).toMatchObject({ paths: ["seed"], hash: "2" });
  });

  it("may be added to by naming further paths", async () => {
    await load(database, someRows({ without: ["bloc/ASEAN"] }), someSet());
    await load(database, someRows(), someSet({ hash: "2", paths: ["mine", "seed"] }));
    expect(await readDataSet(database)).toMatchObject({ paths: ["mine", "seed"] });
    await expect(load(database, someRows(), someSet({ hash: "3" }))).rejects.toThrow(LoadRefused);
  });
});

/** Every node and relationship with all its properties, the loader's own marks too. */
async function everything(): Promise<unknown> {
  return [
    await run(
      database,
      "MATCH (n) RETURN elementId(n) AS id, labels(n) AS labels, properties(n) AS properties ORDER BY id",
    ),
    await run(
      database,
      "MATCH ()-[r]->() RETURN elementId(r) AS id, type(r) AS type, properties(r) AS properties ORDER BY id",
    ),
  ];
}

function count(counts: readonly LoadCount[], name: string): LoadCount | undefined {
  return counts.find((each) => each.name === name);
}
