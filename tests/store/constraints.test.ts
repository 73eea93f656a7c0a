import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { constraintsCypher } from "../../src/store/constraints.ts";

it("keeps cypher/constraints.cypher as the ontology has it", () => {
  expect(readFileSync("cypher/constraints.cypher", "utf8")).toBe(constraintsCypher());
});
