import { afterAll, beforeAll, expect, it } from "vitest";
import type { Database } from "../../src/store/database.ts";
import { exactTemporalText } from "../../src/store/exactValue.ts";
import { runQuery } from "../../src/store/query.ts";
import { emptyDatabase, run } from "./emptyDatabase.ts";

let database: Database;
beforeAll(async () => {
  database = await emptyDatabase();
});
afterAll(() => database.close());

it("answers with columns in order and exact values", async () => {
  const answer = await runQuery(
    database,
    "RETURN $year AS year, 9007199254740993 AS large, [1, 'ایران', null] AS list, date('2025-12-05') AS day",
    { year: 2025 },
  );
  expect(answer.columns).toEqual(["year", "large", "list", "day"]);
  expect(answer.rows[0]?.slice(0, 1)).toEqual([2025]);
  expect(JSON.stringify(answer.rows[0]?.[1])).toContain('"9007199254740993"');
  expect(answer.rows[0]?.[2]).toEqual([1, "ایران", null]);
  expect(JSON.stringify(answer.rows[0]?.[3])).toContain('"2025-12-05"');
});

it("names the columns of an answer without rows", async () => {
  expect(await runQuery(database, "MATCH (n:None) RETURN n.a AS a, n.b AS b")).toEqual({
    columns: ["a", "b"],
    rows: [],
  });
});

it("changes nothing unless that is asked for", async () => {
  await expect(runQuery(database, "CREATE (:Made)")).rejects.toThrow(/read access mode/i);
  expect(await run(database, "MATCH (n:Made) RETURN count(n) AS n")).toEqual([{ n: 0 }]);
  await runQuery(database, "CREATE (:Made)", {}, { write: true });
  expect(await run(database, "MATCH (n:Made) RETURN count(n) AS n")).toEqual([{ n: 1 }]);
});

it("has the text of every date and its like, and of nothing that only looks like one", async () => {
  const { rows } = await runQuery(
    database,
    "UNWIND [date('2025-12-05'), time('10:00Z'), localtime('10:00'), datetime('2025-12-05T10:00Z'), " +
      "localdatetime('2025-12-05T10:00'), duration('P1Y2DT3S'), {`$type`: 'date', value: 'no'}, " +
      "point({x: 1, y: 2}), 9007199254740993] AS value RETURN value",
  );
  expect(rows.map(([value]) => exactTemporalText(Object(value)))).toEqual([
    "2025-12-05",
    "10:00:00Z",
    "10:00:00",
    "2025-12-05T10:00:00Z",
    "2025-12-05T10:00:00",
    "P1Y2DT3S",
    undefined,
    undefined,
    undefined,
  ]);
});
