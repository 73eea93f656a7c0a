/** Ids that were read before name nodes and relationships that others have made since. */
import neo4j, { type Integer } from "neo4j-driver";
import { afterAll, beforeAll, expect, it } from "vitest";
import { NODE_LABELS, RELATIONSHIP_LABELS } from "../../src/model/ontology.ts";
import { type Database, inSession } from "../../src/store/database.ts";
import {
  createRelationships,
  DELETE_NODES,
  deleteRelationships,
  updateNodes,
  updateRelationships,
} from "../../src/store/statements.ts";
import { emptyDatabase, run } from "./emptyDatabase.ts";

const THEIRS =
  "MATCH (a)-[r]->(b) RETURN labels(a) AS labels, properties(a) AS a, type(r) AS type, properties(r) AS r, properties(b) AS b";

let database: Database;
let node: Integer;
let relationship: Integer;
beforeAll(async () => {
  database = await emptyDatabase();
  const [made] = await run(
    database,
    "CREATE (a:Person {name: 'Ann'})-[r:LIKES {since: 1}]->(:Club) RETURN id(a) AS node, id(r) AS relationship",
  );
  node = neo4j.int(Number(made?.node));
  relationship = neo4j.int(Number(made?.relationship));
});
afterAll(() => database.close());

it("no statement that writes touches a node or relationship of others by its internal id", async () => {
  const before = await run(database, THEIRS);
  const statements: [string, unknown[]][] = [
    ...NODE_LABELS.map((label): [string, unknown[]] => [updateNodes(label, false), [[node]]]),
    ...RELATIONSHIP_LABELS.flatMap((type): [string, unknown[]][] => [
      [createRelationships(type), [[[], [[node, node]]]]],
      [updateRelationships(type), [[relationship]]],
      [deleteRelationships(type), [relationship]],
    ]),
    [DELETE_NODES, [node]],
  ];
  for (const [statement, rows] of statements) await run(database, statement, { rows });
  expect(await run(database, THEIRS)).toEqual(before);
});

it("nodes and relationships are still found by their ids, and not by a search", async () => {
  for (const [statement, operator] of [
    [updateNodes("Country", false), "NodeByIdSeek"],
    [createRelationships("SIGNED"), "NodeByIdSeek"],
    [updateRelationships("SIGNED"), "DirectedRelationshipByIdSeek"],
    [deleteRelationships("SIGNED"), "DirectedRelationshipByIdSeek"],
    [DELETE_NODES, "NodeByIdSeek"],
  ] as const) {
    const plan = await inSession(database, "READ", async (session) =>
      JSON.stringify((await session.run(`EXPLAIN ${statement}`, { rows: [] })).summary.plan),
    );
    expect(plan).toContain(operator);
    expect(plan).not.toMatch(/LabelScan|TypeScan|AllNodes|IndexScan/);
  }
});
