/** The guard's lists against the server and the grammar that they were read off. */
import { afterAll, expect, test } from "vitest";
import { ALLOWED_FUNCTIONS, REFUSED_BUILT_INS } from "../../src/store/guard/allowedFunctions.ts";
import { ALLOWED_PROCEDURES } from "../../src/store/guard/allowedProcedures.ts";
import { RULES } from "../../src/store/guard/cypherParser.ts";
import { READING_RULES, RULE_NAMES } from "../../src/store/guard/readingRules.ts";
import { adminDriver, rowsOf } from "./smallGraph.ts";

const admin = adminDriver();
afterAll(() => admin.close());

test("the functions that may be called are the server's own, but for those that are named as refused", async () => {
  const rows = await rowsOf(admin, "SHOW BUILT IN FUNCTIONS YIELD name RETURN DISTINCT name");
  const own = rows.map(({ name }) => String(name)).sort();
  expect([...ALLOWED_FUNCTIONS, ...REFUSED_BUILT_INS].sort()).toEqual(own);
});

test("the procedures that may be called are there, and read", async () => {
  const rows = await rowsOf(admin, "SHOW PROCEDURES YIELD name, mode RETURN name, mode");
  const reading = rows.filter(({ mode }) => mode === "READ").map(({ name }) => name);
  expect(reading).toEqual(expect.arrayContaining([...ALLOWED_PROCEDURES]));
});

test("the rules of the grammar that are named still stand in it", () => {
  expect(
    [...READING_RULES, ...Object.keys(RULE_NAMES)].filter((rule) => !RULES.includes(rule)),
  ).toEqual([]);
});

test("no rule of a writing clause or a command is among those that read", () => {
  const doubtful = [...READING_RULES].filter((rule) =>
    /^(command$|create|insert|merge|set|remove|delete|foreach|load|use|show|terminate|drop|alter|grant)|transactions/i.test(
      rule,
    ),
  );
  expect(doubtful).toEqual([]);
});
