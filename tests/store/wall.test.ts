/** The second wall, as the tests' own server has it. */
import { expect, inject, test } from "vitest";
import { connect } from "../../src/store/database.ts";
import { missingWall } from "../../src/store/wall.ts";

test("a local database leaves nothing open", async () => {
  const database = connect({ ...inject("neo4j"), database: "neo4j" });
  expect(await missingWall(database)).toEqual([]);
  await database.close();
});
